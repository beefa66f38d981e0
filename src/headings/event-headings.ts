import type { Sentence, Token } from '../core/analysis.ts';
import { doubtsOf } from '../core/assertion.ts';
import { capitalise } from '../core/french-text.ts';
import type { Span } from '../core/span.ts';
import type { Packs } from '../packs/index-packs.ts';
import { EVENT, endOfPhrase } from './noun-phrases.ts';

/** An event named by a noun made from the verb: « Ouverture d’une enquête » where the police has opened one. */
export interface EventHeading {
  readonly text: string;
  readonly evidence: readonly Span[];
}

/** The deed that each verb names when it is done to its object, and where it takes « à », not « de ». */
const DEEDS: ReadonlyMap<string, string> = new Map([
  ['abandonner', 'abandon'], ['abroger', 'abrogation'], ['adopter', 'adoption'], ['annuler', 'annulation'],
  ['approuver', 'approbation'], ['bloquer', 'blocage'], ['construire', 'construction'], ['craindre', 'crainte'],
  ['créer', 'création'], ['démanteler', 'démantèlement'], ['déployer', 'déploiement'], ['découvrir', 'découverte'],
  ['détruire', 'destruction'], ['dissoudre', 'dissolution'], ['envoyer', 'envoi'], ['évacuer', 'évacuation'],
  ['expulser', 'expulsion'], ['fermer', 'fermeture'], ['inaugurer', 'inauguration'], ['instaurer', 'instauration'],
  ['interdire', 'interdiction'], ['libérer', 'libération'], ['nommer', 'nomination'], ['ouvrir', 'ouverture'],
  ['prolonger', 'prolongation'], ['racheter', 'rachat'], ['ratifier', 'ratification'], ['réduire', 'réduction'],
  ['rejeter', 'rejet'], ['renforcer', 'renforcement'], ['rénover', 'rénovation'], ['restaurer', 'restauration'],
  ['rétablir', 'rétablissement'], ['saisir', 'saisie'], ['signer', 'signature'], ['supprimer', 'suppression'],
  ['suspendre', 'suspension'],
]); // prettier-ignore
const DEEDS_TO: ReadonlyMap<string, string> = new Map([
  ['appeler', 'appel'],
  ['renoncer', 'renoncement'],
]);
/** What is said of an event that is announced, asked for or refused: masculine, and feminine with an e. */
const SAID_OF: ReadonlyMap<string, string> = new Map([
  ['annoncer', 'annoncé'], ['confirmer', 'confirmé'], ['contester', 'contesté'], ['demander', 'demandé'],
  ['dénoncer', 'dénoncé'], ['exiger', 'exigé'], ['promettre', 'promis'], ['réclamer', 'réclamé'], ['refuser', 'refusé'],
]); // prettier-ignore
const VOWEL = /^[aeiouyâàéèêëîïôöûùœæ]/iu;

/** The event that the main verb of a sentence tells, done and not wanted or denied, with its object whole. */
export function eventHeadings(sentence: Sentence, text: string, packs: Packs): EventHeading[] {
  const { tokens } = sentence;
  const finite = tokens.findIndex(({ isFinite }) => isFinite);
  let at = finite;
  if (/^(?:a|ont)$/u.test(tokens[at]?.form ?? ''))
    do at++;
    while (tokens[at]?.upos === 'ADV');
  const verb = tokens[at];
  if (verb?.upos !== 'VERB' || /(?<!r)ai(?:t|ent)$|r(?:a|ont)$/u.test(verb.form)) return [];
  const said = SAID_OF.get(verb.lemma);
  const isDone = verb.lemma === 'procéder' && tokens[at + 1]?.form === 'à';
  const isTo = /^(?:à|au|aux)$/u.test(tokens[at + 1]?.form ?? '');
  const deed = (isTo ? DEEDS_TO : DEEDS).get(verb.lemma);
  if (deed === undefined && said === undefined && !isDone) return [];
  const before = tokens.slice(0, Math.max(0, finite));
  if (
    before.some(({ keys }) => /^(?:qui|que|qu’|dont|où|si|s’|lorsque|quand|pour|selon)$/u.test(keys[0] ?? ''))
  )
    return [];
  if (doubtsOf(sentence, finite, at + 1, [], packs.cues).size > 0) return [];
  const from = at + (tokens[at + 1]?.form === 'à' ? 2 : 1);
  const to = endOfPhrase(sentence, from);
  const first = tokens[from];
  const last = tokens[to - 1];
  if (to <= from || !first || !last) return [];
  const object = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
  // « La police a procédé à l’évacuation du bâtiment » names the deed itself.
  if (isDone && first.upos === 'DET')
    return [
      {
        text: capitalise(text.slice(first.end, last.end).trim().replace(/\s+/gu, ' ')),
        evidence: [{ start: first.start, end: last.end }],
      },
    ];
  // « Le maire a promis la rénovation du pont » tells « La rénovation du pont promise ».
  if (said !== undefined && /^l[ea]$/u.test(first.form) && isEvent(tokens, from))
    return [
      {
        text: `${capitalise(object)} ${said}${first.form === 'la' ? 'e' : ''}`,
        evidence: [
          { start: first.start, end: last.end },
          { start: verb.start, end: verb.end },
        ],
      },
    ];
  if (deed === undefined) return [];
  const complement = isTo ? (first.upos === 'ADP' ? object : `à ${object}`) : withOf(object, first);
  if (complement === null) return [];
  const evidence = [verb, { start: first.start, end: last.end }].map(({ start, end }) => ({ start, end }));
  return [{ text: capitalise(`${deed} ${complement}`), evidence }];
}

function isEvent(tokens: readonly Token[], from: number): boolean {
  return EVENT.has(tokens.slice(from).find(({ upos }) => upos === 'NOUN')?.lemma ?? '');
}

/** « de » and a noun phrase: « d’une enquête », « du pont », « de 14 villes », « d’armes »; null where an h decides. */
function withOf(object: string, first: Token): string | null {
  const form = first.form.toLowerCase();
  if (form === 'le') return `du${object.slice(2)}`;
  if (form === 'les') return `des${object.slice(3)}`;
  const rest = form === 'des' ? object.slice(4) : object;
  if (/^h/iu.test(rest)) return null;
  return VOWEL.test(rest) ? `d’${rest}` : `de ${rest}`;
}
