/** Words that carry grammar rather than content: determiners, pronouns, prepositions, conjunctions, auxiliaries. */
const WORDS = `
a à afin ai aie aient aies ainsi ait alors après as au aucun aucune aucuns aujourd'hui auquel aura aurai auraient aurais
aurait auras aurez auriez aurions aurons auront aussi autant autre autres aux auxquelles auxquels avaient avais avait
avant avec avez aviez avions avoir avons ayant ayez ayons beaucoup bien c' ça car ce ceci cela celle celle-ci celle-là
celles celles-ci celles-là celui celui-ci celui-là ces cet cette ceux ceux-ci ceux-là chacun chacune chaque chez ci comme
comment contre d' dans de dedans dehors déjà depuis derrière des dès desquelles desquels dessous dessus devant donc dont
du duquel durant elle elle-même elles elles-mêmes en encore enfin ensuite entre envers es est et étaient étais était étant
été êtes étiez étions être eu eue eues eûmes eurent eus eusse eussent eut eût eux eux-mêmes faut fûmes furent fus fusse
fussent fut fût grâce hors il ils j' je jusqu' jusque l' l'on la là laquelle le lequel les lesquelles lesquels leur leurs
lors lorsqu' lorsque lui lui-même m' ma mais malgré me même mêmes mes mien mienne miennes miens moi moi-même moins mon n'
ne néanmoins ni non nos notre nôtre nôtres nous nous-mêmes on ont or ou où outre par parce parmi pas pendant peu peut
peut-être plus plusieurs plutôt point pour pourquoi pourtant près presque puis puisqu' puisque qu' quand quant que quel
quelle quelles quelqu'un quelqu'une quelque quelques quelques-uns quels qui quoi quoiqu' quoique rien s' sa sans sauf se
selon sera serai seraient serais serait seras serez seriez serions serons seront ses si sien sienne siennes siens sinon
soi soi-même soient sois soit sommes son sont sous soyez soyons suis sur surtout t' ta tandis tant te tel telle telles
tels tes tien tienne tiennes tiens toi toi-même ton toujours tous tout toute toutefois toutes très trop tu un une unes uns
va vers via voici voilà vos votre vôtre vôtres vous vous-même vous-mêmes y
-ce -ci -elle -elles -en -il -ils -je -la -là -le -les -leur -lui -moi -nous -on -t-elle -t-elles -t-il -t-ils -t-on -toi
-tu -vous -y
`;
const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether a form (in lower case) is a stop word; both apostrophes count. */
export function isStopWord(normal: string): boolean {
  return STOP_WORDS.has(normal.includes('’') ? normal.replaceAll('’', "'") : normal);
}
