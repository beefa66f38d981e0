import { isQuantity, type Sentence, type Token } from '../core/analysis.ts';
import { doubtsOf } from '../core/assertion.ts';
import { capitalise } from '../core/french-text.ts';
import type { Span } from '../core/span.ts';
import { wordSet } from '../core/word-set.ts';
import type { Packs } from '../packs/index-packs.ts';

/** A noun phrase that can stand as an intertitre: « La défaillance des deux moteurs ». */
export interface NounPhrase {
  /** With its article and a capital. */
  readonly text: string;
  readonly span: Span;
}

/** The article that a contraction hides: « du lancement » speaks of « le lancement ». */
const HIDDEN_ARTICLE: Readonly<Record<string, string>> = { du: 'le', des: 'les', au: 'le', aux: 'les' };
const ARTICLE = /^(?:le|la|l[’']|les|un|une|des)$/iu;
const OF = /^(?:de|d[’']|du|des)$/iu;
const TOWARDS = /^(?:contre|pour|sur|entre)$/iu;
/** Adjectives that need a text before them. */
const POINTS_BACK =
  /^(?:même|autre|tel|dernier|prochain|suivant|précédent|certain|différent|pareil|seul|divers)$/u;
/** Nouns that tell an event or a deed, or what it leads to. */
export const EVENT: ReadonlySet<string> = new Set(
  `abandon abolition abrogation accident accord accusation achat acquisition acquittement adhésion adoption affrontement
  agression alerte alliance annexion annulation appel arrestation arrêt arrivée assassinat assaut attaque attentat
  attribution augmentation autorisation avancée baisse bataille blocage bombardement boycott campagne canicule cession
  cessez-le-feu chute collision combat commémoration compromis concert condamnation conflit confrontation consultation
  contestation contrôle controverse crash création crise croissance débat déclin découverte défaillance défaite défilé
  délocalisation démantèlement démission démolition départ déploiement désaccord destruction détournement dialogue
  disparition dispute dissolution divorce don échange échec éclipse effondrement élargissement élection élimination
  embauche enlèvement enquête entrée épidémie éruption essai essor évacuation évasion exclusion exécution explosion
  exposition expulsion extension extradition faillite fermeture festival finale fraude fuite fusillade fusion gel grève
  guerre harcèlement hausse hommage hospitalisation immolation inauguration incarcération incendie indemnisation
  inondation inscription instauration interdiction interpellation intervention introduction invasion inventaire
  investissement jugement lancement libération licenciement limitation liquidation lutte manifestation massacre
  mécontentement menace mise mobilisation modernisation mort mouvement mutinerie naissance nationalisation naufrage
  négociation nomination obligation occupation offensive opération opposition ouverture panne pénurie percée
  perquisition perte perturbation plainte pollution polémique pression prise privatisation procès progression
  prolongation promesse protestation rachat ralentissement rapprochement rassemblement ratification réaction
  recherche récolte reconduction reconnaissance reconstruction record recours recrutement recul redressement réduction
  réélection référendum réforme refus regroupement rejet relance relaxe remaniement remplacement rencontre
  renforcement renouvellement rénovation renvoi reprise report répression résistance restauration restitution
  restructuration retard retour retrait réunification réunion révision révolte révolution riposte rupture sabotage
  saisie sanction scandale séisme signature sommet sortie soulèvement soutien succès suicide suppression surpopulation
  suspension tempête tension test tirs tournage tournée transfert trafic traversée tremblement trêve tuerie vaccination
  vente verdict victoire violation violence visite vol vote`.split(/\s+/u),
); // prettier-ignore
/** Determiners that point to something else. */
const OWN =
  /^(?:s[ao]n|sa|ses|leurs?|m[ao]n|ma|mes|ce|cet|cette|ces|notre|nos|votre|vos|aucune?|chaque|tout|toute|tous|toutes)$/iu;
/** Complements: « l’ouverture des bureaux de vote de la capitale » has three. */
const MOST_COMPLEMENTS = 3;
/** Words before and after in which a negation denies what the phrase names. */
const REACH = 5;

/**
 * The noun phrases of a sentence that name an event whole, with its complement or adjective, as the subject or the
 * object of its first verb: what the sentence is about, not what it mentions in passing. None is denied, wanted or
 * points back.
 */
export function headingPhrases(sentence: Sentence, text: string, packs: Packs): NounPhrase[] {
  const { tokens } = sentence;
  const generic = wordSet(packs.cues.genericWords);
  const found: NounPhrase[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const opened = openingBefore(tokens, head);
    const lemma = tokens[head]?.lemma ?? '';
    if (tokens[head]?.upos !== 'NOUN' || opened === null || !EVENT.has(lemma)) continue;
    const { from, article } = opened;
    // A thing, and what only a preposition brings in, seldom says what a section tells.
    const isInside = tokens[from]?.upos === 'ADP' || tokens[from - 1]?.upos === 'ADP';
    if (isInside || isOnlyWanted(tokens, from)) continue;
    const to = Math.max(...endsOf(sentence, head), 0);
    const first = tokens[from];
    const last = tokens[to - 1];
    const role = roleOf(tokens, from, to);
    if (!first || !last || !isWhole(tokens, to) || role === null) continue;
    const own = tokens.slice(from, to);
    // « Le harcèlement des femmes » names a theme; of a known event, a name tells which.
    const isTheme =
      /^l/u.test(article) &&
      own.some(({ form }) => form === 'des') &&
      !own.some(({ upos }) => /^(?:PROPN|NUM)$/.test(upos));
    if (role === 'subject' && isTheme) continue;
    if (own.some((token) => POINTS_BACK.test(token.lemma))) continue;
    if (generic.has(last.keys[0] ?? '')) continue;
    const doubts = doubtsOf(sentence, Math.max(0, from - REACH), to, [], packs.cues);
    if (doubts.has('negated')) continue;
    const words = text.slice(first.end, last.end).replace(/\s+/gu, ' ');
    found.push({
      text: capitalise(`${article}${words}`),
      span: { start: first.start, end: last.end },
    });
  }
  return found;
}

/**
 * Where the noun phrase ends that begins at a token, its complements included: the index of the token after the
 * last; 0 where none begins there, where it points back, or where something behind it still belongs to it.
 */
export function endOfPhrase(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let head = from;
  while (/^(?:DET|ADP|NUM|ADJ)$/.test(tokens[head]?.upos ?? '') && head - from < 4) head++;
  const isPlain =
    /^(?:le|la|l[’']|les|une?|des|aux?|\d.*|\p{L}+)$/iu.test(tokens[from]?.form ?? '') &&
    !OWN.test(tokens[from]?.form ?? '');
  if (tokens[head]?.upos !== 'NOUN' || !isPlain || (head === from && tokens[from]?.upos !== 'NUM')) return 0;
  const to = Math.max(...endsOf(sentence, head), bareEnd(tokens, head));
  const points = tokens.slice(from, to).some((token) => POINTS_BACK.test(token.lemma));
  return isWhole(tokens, to) && !points ? to : 0;
}

/** Where a noun without complement ends. */
function bareEnd(tokens: readonly Token[], head: number): number {
  return OF.test(tokens[head + 1]?.form ?? '') ? 0 : head + 1;
}

/** « La fermeture du pont inquiète les riverains »: before a determiner, an adjective is a verb misread. */
function isVerbal(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.upos === 'ADJ' && tokens[at + 1]?.upos === 'DET';
}

/** Whether nothing behind a phrase still belongs to it: a relative, a second member, a complement. */
function isWhole(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next === undefined || /^(?:PUNCT|AUX)$/.test(next.upos) || next.isFinite) return next?.form !== '«';
  if (isVerbal(tokens, to)) return true;
  return /^(?:ne|n’|se|s’|lors|après|avant|depuis|pendant|durant|afin|alors|tandis|car|puisque|suite|malgré)$/u.test(
    next.keys[0] ?? '',
  );
}

/** Whether a phrase is the subject of the sentence, or the object of its first verb; null where it is neither. */
function roleOf(tokens: readonly Token[], from: number, to: number): 'subject' | 'object' | null {
  const before = tokens.slice(0, from);
  if (before.some(({ keys }) => /^(?:qui|que|qu’|dont|où|si|s’|comme|sans|ou|et)$/u.test(keys[0] ?? '')))
    return null;
  const opens = before.every(({ upos }) => upos !== 'VERB' && upos !== 'AUX');
  if (opens)
    return before.length === 0 || before.at(-1)?.form === ','
      ? to < tokens.length
        ? 'subject'
        : null
      : null;
  const verb = before.findIndex(({ isFinite }) => isFinite);
  const rest = before.slice(verb + 1);
  const isObject =
    verb >= 0 && before.at(-1)?.upos === 'VERB' && rest.every(({ upos }) => /^(?:AUX|ADV|VERB)$/.test(upos));
  return isObject ? 'object' : null;
}

/** Verbs by which something is asked for, refused or put off: it has not happened. */
const WANTED =
  /^(?:demander|exiger|réclamer|appeler|solliciter|refuser|souhaiter|vouloir|espérer|prôner|rejeter|écarter|annuler|éviter|empêcher|craindre|proposer|prévoir|envisager)$/u;

function isOnlyWanted(tokens: readonly Token[], from: number): boolean {
  return (
    tokens.slice(Math.max(0, from - REACH), from).some((token) => WANTED.test(token.lemma)) ||
    tokens.slice(0, from).some((token) => token.isConditional) ||
    tokens.at(-1)?.form === '?'
  );
}

/** The article of a noun, adjectives between: where it stands and how it is written. */
function openingBefore(tokens: readonly Token[], head: number): { from: number; article: string } | null {
  let at = head - 1;
  while (/^(?:ADJ|NUM)$/.test(tokens[at]?.upos ?? '') && head - at < 3) at--;
  const form = tokens[at]?.form.toLowerCase() ?? '';
  const hidden = HIDDEN_ARTICLE[form];
  if (hidden !== undefined && tokens[at]?.upos === 'ADP') return { from: at, article: hidden };
  return ARTICLE.test(form) && tokens[at]?.upos === 'DET' ? { from: at, article: form } : null;
}

/** Where the phrase of a noun may end, after each adjective or complement: indexes of the token after the last. */
function endsOf({ tokens, mentions }: Sentence, head: number): number[] {
  const ends: number[] = [];
  const upos = (i: number) => tokens[i]?.upos ?? '';
  const name = (i: number) =>
    mentions.find((mention) => mention.from === i && mention.type !== 'term' && !isQuantity(mention.type));
  let at = head + 1;
  const takeAdjectives = () => {
    const start = at;
    while (upos(at) === 'ADJ' && !isVerbal(tokens, at)) at++;
    if (at > start) ends.push(at);
  };
  takeAdjectives();
  for (let complements = 0; complements < MOST_COMPLEMENTS; complements++) {
    const form = tokens[at]?.form ?? '';
    if (!OF.test(form) && !(TOWARDS.test(form) && upos(at) === 'ADP')) break;
    let inner = at + 1;
    if (
      /^(?:DET|NUM)$/.test(upos(inner)) &&
      /^(?:le|la|l[’']|les|un|une|des|\d.*|\p{L}+)$/iu.test(tokens[inner]?.form ?? '')
    ) {
      if (OWN.test(tokens[inner]?.form ?? '')) break;
      inner++;
    }
    const listed = name(inner) ?? name(inner - 1);
    if (listed && listed.from >= at + 1) at = listed.to;
    else {
      while (upos(inner) === 'NUM' || (upos(inner) === 'ADJ' && upos(inner + 1) === 'NOUN')) inner++;
      if (upos(inner) !== 'NOUN') break;
      at = inner + 1;
    }
    ends.push(at);
    takeAdjectives();
    // « une montée des tensions et des violences »: the second member belongs to the same noun.
    if (
      tokens[at]?.form === 'et' &&
      OF.test(tokens[at + 1]?.form ?? '') &&
      complements < MOST_COMPLEMENTS - 1
    )
      at++;
  }
  // Cut before its own complement a phrase says something else.
  return ends.filter(
    (end) =>
      !/^(?:PROPN|NOUN|NUM|CCONJ)$/.test(upos(end)) &&
      !/^(?:que|qu’|qui)$/u.test(tokens[end]?.keys[0] ?? '') &&
      !OF.test(tokens[end]?.form ?? '') &&
      !/^[-–/]$/.test(tokens[end]?.form ?? '') &&
      !/(?:é|i|u|is|it|ert)e?s?$/u.test(
        upos(end - 1) === 'ADJ' && upos(end) === 'ADP' ? (tokens[end - 1]?.form ?? '') : '',
      ),
  );
}
