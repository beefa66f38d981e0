import type { Mention, Sentence, Token } from '../core/analysis.ts';
import type { Span } from '../core/span.ts';
import { morphologyOf } from '../wink-fr/index.ts';

/**
 * Who a turn of attribution names: a mention with the words that tell its function, a pronoun, or `unnamed`:
 * someone speaks whom the text does not name (« un porte-parole de la police »). Null where nothing is attributed.
 */
export type Attribution =
  | { readonly kind: 'named'; readonly mention: Mention; readonly role: Span | null }
  | { readonly kind: 'pronoun'; readonly gender: 'masculine' | 'feminine'; readonly isPlural: boolean }
  | { readonly kind: 'unnamed' }
  | null;

/** Types of mention that can speak. */
export const SPEAKERS: ReadonlySet<string> = new Set([
  'person',
  'name',
  'organisation',
  'institution',
  'media',
]);

const UNNAMED: Attribution = { kind: 'unnamed' };
/** Verbs whose infinitive has another subject or none: « il faut préciser », « entend dire ». */
const NO_SUBJECT = /^(?:falloir|convenir|entendre|laisser|faire|voir)$/u;
/** How far before the guillemet a verb may stand, in tokens. */
const REACH = 30;
/** Longest noun phrase that names a speaker, in tokens. */
const PHRASE = 25;

const CIVILITY = /^(?:MM?\.|Mmes?|Mlle|Me|Mgr|Dr|Pr|[Mm]onsieur|[Mm]adame|[Mm]aître)$/u;
const OF = /^(?:d[eu]|des|d[’'])$/iu;
const ARTICLE = /^(?:les?|la|l[’']|une?)$/iu;
/** Pronouns and negations that stand between a subject and its verb. */
const CLITIC = /^(?:s[’']|se|l[’']|le|la|les|leur|lui|y|en|n[’']|ne|nous|vous|m[’']|me)$/iu;
/** Nouns after which a bare name is that of the group: « le porte-parole de la société Untel » names nobody. */
const GROUP =
  /^(?:société|entreprise|groupe|association|ville|commune|région|plateforme|parti|université|fondation|chaîne|journal|quotidien|magazine|agence|site|banque|filiale|marque|cabinet|institut|syndicat|club|équipe|radio|mouvement|collectif|maison|hôpital|lycée|collège|école|constructeur|opérateur|géant|ong|affaire|loi|usine|banlieue|quartier|département|île|province|état|start-up|organisation|fédération|compagnie|laboratoire|musée|centre|réseau|éditeur)s?$/u;

/** Finds who says what in the sentences of a text; `isQuoted` tells whether an offset is between guillemets. */
export class SpeakerFinder {
  readonly #verbs: ReadonlySet<string>;
  readonly #isQuoted: (offset: number) => boolean;

  constructor(verbs: ReadonlySet<string>, isQuoted: (offset: number) => boolean) {
    this.#verbs = verbs;
    this.#isQuoted = isQuoted;
  }

  /** « … », a déclaré X · « … », selon X · « … », que …, commente X: from the token after the guillemet on. */
  after(sentence: Sentence, first: number): Attribution {
    const { tokens } = sentence;
    for (let at = first; at < tokens.length; at++) {
      const form = tokens[at]?.form ?? '';
      if (/^[«“;]$/u.test(form)) return null;
      if (at > first && form !== ',') continue;
      const found = this.#incise(sentence, form === ',' ? at + 1 : at);
      if (found) return found;
    }
    return null;
  }

  /** X a déclaré : « … » · selon X, « … »: up to the token of the opening guillemet. */
  before(sentence: Sentence, open: number, most = REACH): Attribution {
    const { tokens } = sentence;
    for (let at = open - 1; at >= 0; at--) {
      const token = tokens[at];
      if (!token || this.#isQuoted(token.start)) continue;
      if (/^[;.!?]$/u.test(token.form)) return null;
      const according = this.#according(sentence, at);
      if (according !== undefined && (open - at <= most || at < 2)) {
        const found = this.#phraseAt(sentence, according);
        if (found) return found;
      }
      if (open - at <= most && this.#says(tokens, at)) {
        const found = this.speakerOf(sentence, at);
        if (found) return found;
      }
    }
    // « Pour X : « … » »
    if (/^pour$/iu.test(tokens[0]?.form ?? '') && /^[:,]$/u.test(tokens[open - 1]?.form ?? '')) {
      const found = this.#phraseAt(sentence, 1);
      if (found?.kind === 'named') return found;
    }
    return null;
  }

  /** « Moi, dit-il, … » between two tokens inside a quotation. */
  inside(sentence: Sentence, from: number, to: number): Attribution {
    const { tokens } = sentence;
    for (let at = from; at < to; at++) {
      if (tokens[at]?.form !== ',') continue;
      const verb = this.#verbFrom(tokens, at + 1);
      if (verb < 0) continue;
      const pronoun = invertedPronoun(tokens, at + 1, verb + 2);
      if (pronoun) return pronoun;
      let name = verb + 1;
      while (CIVILITY.test(tokens[name]?.form ?? '')) name++;
      const mention = mentionAt(sentence, name);
      if (mention && SPEAKERS.has(mention.type) && tokens[mention.to]?.form === ',')
        return { kind: 'named', mention, role: null };
    }
    return null;
  }

  /** X affirme que … · …, a annoncé X · selon X, …: who vouches for a sentence without guillemets. */
  statement(sentence: Sentence): Attribution {
    const { tokens } = sentence;
    const first = tokens.findIndex((token) => token.upos !== 'PUNCT');
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token || this.#isQuoted(token.start)) continue;
      if (at === first || tokens[at - 1]?.form === ',') {
        const according = this.#according(sentence, at);
        if (according !== undefined) return this.#phraseAt(sentence, according);
      }
      if (token.upos !== 'VERB' || !this.#says(tokens, at)) continue;
      const that = tokens.slice(at + 1, at + 4).findIndex((one) => /^qu(?:e|[’'])$/iu.test(one.form));
      if (that >= 0) return this.speakerOf(sentence, at);
      const begins = groupStart(tokens, at);
      const isIncise = tokens[begins - 1]?.form === ',' && !/^[,:]$/u.test(tokens[at + 1]?.form ?? ',');
      // What is told comes before; « X et Y, dont Z, ont poursuivi Untel » tells nothing.
      if (!isIncise || !tokens.slice(0, begins).some((one) => one.isFinite)) continue;
      const found = invertedPronoun(tokens, begins, at + 2) ?? this.#phraseAt(sentence, at + 1, true);
      if (found) return agreed(found, tokens.slice(begins, at + 1));
    }
    return null;
  }

  /** The subject of the verb of saying at a token, wherever it stands. */
  speakerOf(sentence: Sentence, verb: number): Attribution {
    const { tokens } = sentence;
    const begins = groupStart(tokens, verb);
    const pronoun = invertedPronoun(tokens, begins, verb + 2);
    if (pronoun) return pronoun;
    const before = tokens[begins - 1];
    const isInverted =
      /^[»”]$/u.test(before?.form ?? '') ||
      (before?.form === ',' && /^[»”]$/u.test(tokens[begins - 2]?.form ?? '')) ||
      /^comme$/iu.test(before?.form ?? '');
    if (isInverted) return this.#afterVerb(sentence, verb) ?? UNNAMED;
    const token = tokens[verb];
    if (!token) return null;
    const hasAuxiliary = tokens.slice(begins, verb).some((one) => one.isFinite);
    if (token.isFinite || hasAuxiliary) {
      if (tokens.slice(begins, verb).some((one) => one.form === 'été')) return UNNAMED;
      return this.#beforeVerb(sentence, begins, tokens.slice(begins, verb + 1));
    }
    const isGerund = token.form.endsWith('ant');
    if (!isGerund && !/(?:er|ir|re)$/u.test(token.form)) return null;
    // « affirmant : », « a tenu à préciser : »: the subject is that of the verb before.
    for (let at = begins - 1; at >= 0 && (isGerund || begins - at <= 4); at--) {
      const one = tokens[at];
      if (!one || this.#isQuoted(one.start)) continue;
      if (!isGerund && (one.upos === 'NOUN' || /^(?:sans|pour)$/iu.test(one.form))) break;
      if (one.isFinite) {
        if (!isGerund && NO_SUBJECT.test(one.lemma)) return UNNAMED;
        const start = groupStart(tokens, at);
        return this.#beforeVerb(sentence, start, tokens.slice(start, at + 1));
      }
    }
    return UNNAMED;
  }

  /** A verb of saying by its lemma, or by its form where only a verb can stand. */
  #says(tokens: readonly Token[], at: number, isIncise = false): boolean {
    const token = tokens[at];
    if (!token) return false;
    const isVerb = token.upos === 'VERB' || token.upos === 'AUX';
    if (isVerb && this.#verbs.has(token.keys[1] ?? token.keys[0] ?? '')) return true;
    if (isVerb && this.#verbs.has(token.lemma)) return true;
    const mustBeVerb = isIncise || tokens[at + 1]?.form.startsWith('-') || tokens[at - 1]?.upos === 'AUX';
    return (
      mustBeVerb === true &&
      morphologyOf(token.form, 'VERB').some((reading) => this.#verbs.has(reading.lemma))
    );
  }

  /** The token after « selon », « d’après » or « de l’avis de » at a token. */
  #according({ tokens }: Sentence, at: number): number | undefined {
    const form = tokens[at]?.form ?? '';
    if (/^selon$/iu.test(form)) return at + 1;
    if (/^d[’']$/iu.test(form) && /^après$/iu.test(tokens[at + 1]?.form ?? '')) return at + 2;
    return undefined;
  }

  /** The verb of saying that only auxiliaries, pronouns and adverbs part from a token, or -1. */
  #verbFrom(tokens: readonly Token[], at: number): number {
    for (let i = at; i < at + 6 && i < tokens.length; i++) {
      const token = tokens[i];
      if (!token) return -1;
      if (this.#says(tokens, i, true) && token.upos !== 'AUX') return i;
      if (!/^(?:AUX|ADV|PRON)$/.test(token.upos) || /^(?:qu|dont|où)/iu.test(token.form)) return -1;
    }
    return -1;
  }

  #incise(sentence: Sentence, at: number): Attribution {
    const { tokens } = sentence;
    const according = this.#according(sentence, at);
    if (according !== undefined) return this.#phraseAt(sentence, according);
    const verb = this.#verbFrom(tokens, at);
    if (verb < 0) return null;
    const named =
      invertedPronoun(tokens, at, verb + 2) ?? pronounOf(tokens[at]?.form) ?? this.#afterVerb(sentence, verb);
    return agreed(named, tokens.slice(at, verb + 1));
  }

  /** The inverted subject: past adverbs and « vendredi », « à l’AFP », « dans un communiqué ». */
  #afterVerb(sentence: Sentence, verb: number): Attribution {
    const { tokens } = sentence;
    let at = verb + 1;
    const limit = Math.min(tokens.length, verb + 20);
    while (at < limit) {
      const token = tokens[at];
      if (!token) return null;
      if (token.upos === 'ADV' || token.form === ',' || TIME.test(token.form)) at++;
      else if (token.upos === 'ADP' && !OF.test(token.form)) {
        // The adjunct ends at its comma, or where a person's name begins that is no complement.
        at++;
        while (at < limit && tokens[at]?.form !== ',' && !/^[.;:«]$/u.test(tokens[at]?.form ?? '.')) {
          const mention = mentionAt(sentence, at);
          const previous = tokens[at - 1];
          if (mention && isPersonal(mention) && previous?.upos !== 'ADP' && previous?.upos !== 'DET')
            return this.#named(sentence, mention, null);
          at = mention?.to ?? at + 1;
        }
        if (tokens[at]?.form !== ',') return UNNAMED;
      } else break;
    }
    return this.#phraseAt(sentence, at);
  }

  /** Whoever a noun phrase that begins at a token names. */
  #phraseAt(sentence: Sentence, start: number, mustBegin = false): Attribution {
    const { tokens } = sentence;
    const head = tokens[start];
    if (!head || this.#isQuoted(head.start)) return null;
    const pronoun = pronounOf(head.form);
    if (pronoun) return pronoun;
    let at = start;
    while (CIVILITY.test(tokens[at]?.form ?? '')) at++;
    const opens = head.upos === 'DET' || ARTICLE.test(head.form) ? at + 1 : at;
    const direct = mentionAt(sentence, at) ?? mentionAt(sentence, opens);
    if (direct && direct.type !== 'term') {
      if (!SPEAKERS.has(direct.type)) return UNNAMED;
      return this.#named(sentence, direct, null);
    }
    if (mustBegin && head.upos !== 'DET' && head.upos !== 'NOUN' && at === start) return null;
    if (!/^(?:DET|NOUN|PRON|ADJ|PROPN|NUM)$/.test(head.upos)) return null;
    let hasComplement = false;
    for (at = start + 1; at < Math.min(tokens.length, start + PHRASE); at++) {
      const token = tokens[at];
      if (!token) break;
      const mention = mentionAt(sentence, at);
      const previous = tokens[at - 1];
      if (mention && mention.type !== 'term') {
        const isFree = previous?.upos !== 'ADP' && previous?.upos !== 'DET' && !OF.test(previous?.form ?? '');
        const isApposed = previous?.form === ',';
        const isName =
          (isApposed || !hasComplement || (isPersonal(mention) && !GROUP.test(previous?.keys[0] ?? ''))) &&
          SPEAKERS.has(mention.type);
        if (isFree && isName) {
          const from = head.upos === 'DET' ? start + 1 : start;
          const to = isApposed ? at - 1 : civilityBefore(tokens, at);
          return this.#named(sentence, mention, isPersonal(mention) ? spanOf(tokens, from, to) : null);
        }
        if (isApposed) return UNNAMED;
        at = mention.to - 1;
        continue;
      }
      if (CIVILITY.test(token.form)) continue;
      if (previous?.form === ',' || /^(?:qui|que|qu[’']|dont|et|ou)$/iu.test(token.form)) break;
      if (token.upos === 'PUNCT' && token.form !== ',') break;
      if (token.isFinite && token.upos !== 'NOUN') break;
      if (token.upos === 'ADP') {
        hasComplement = true;
        if (!OF.test(token.form) && !/^(?:à|aux?|en)$/iu.test(token.form)) break;
      }
    }
    return UNNAMED;
  }

  /** The subject that ends before a verb group. */
  #beforeVerb(sentence: Sentence, begins: number, group: readonly Token[]): Attribution {
    const { tokens } = sentence;
    const last = tokens[begins - 1];
    if (!last) return null;
    // « demandant si X avait dit »: X may have said nothing.
    if (tokens.slice(Math.max(0, begins - 4), begins).some(({ form }) => /^s[i’']$/iu.test(form)))
      return UNNAMED;
    const checked = (mention: Mention, role: Span | null) =>
      agreed(this.#named(sentence, mention, role), group);
    const pronoun = pronounOf(last.form);
    if (pronoun) return pronoun;
    if (this.#isQuoted(last.start)) return UNNAMED;
    if (/^qui$/iu.test(last.form)) return this.#antecedent(sentence, begins - 1, checked);
    const direct = mentionEnding(sentence, begins);
    if (direct) return this.#subject(sentence, direct, checked);
    if (last.form === ',') {
      const apposed = this.#apposition(sentence, begins - 1, checked);
      if (apposed) return apposed;
    }
    return this.#clauseSubject(sentence, begins, checked);
  }

  /** A mention that stands where the subject ends: itself, unless it completes a noun. */
  #subject(
    sentence: Sentence,
    mention: Mention,
    named: (mention: Mention, role: Span | null) => Attribution,
  ): Attribution {
    const { tokens } = sentence;
    if (!SPEAKERS.has(mention.type)) return UNNAMED;
    const at = civilityBefore(tokens, mention.from);
    const previous = tokens[at - 1];
    if (!previous || previous.upos === 'PUNCT') {
      if (previous?.form !== ',') return named(mention, null);
      const start = phraseStart(tokens, at - 1);
      return named(mention, isPersonal(mention) && start === 0 ? roleOf(tokens, start, at - 1) : null);
    }
    if (/^(?:et|ou)$/iu.test(previous.form)) {
      const other = mentionEnding(sentence, at - 1);
      return other ? UNNAMED : named(mention, null);
    }
    if (previous.upos === 'DET' || ARTICLE.test(previous.form)) {
      const outer = tokens[at - 2];
      return outer?.upos === 'ADP' ? UNNAMED : named(mention, null);
    }
    if (previous.upos === 'ADP' || OF.test(previous.form)) return UNNAMED;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(previous.upos)) return named(mention, null);
    const start = phraseStart(tokens, at);
    const hasComplement = tokens.slice(start, at).some((token) => token.upos === 'ADP');
    if (hasComplement && (!isPersonal(mention) || GROUP.test(previous.keys[0] ?? ''))) return UNNAMED;
    return named(mention, isPersonal(mention) ? roleOf(tokens, start, at) : null);
  }

  /** « Le président du directoire, Philippe Varin, a » · « Nock Ag Attia, député touareg, a »: `close` is the comma. */
  #apposition(
    sentence: Sentence,
    close: number,
    named: (mention: Mention, role: Span | null) => Attribution,
  ): Attribution {
    const { tokens } = sentence;
    for (let comma = close - 1; comma > 0 && close - comma < 2 * PHRASE; comma--) {
      const token = tokens[comma];
      if (!token || /^[«»“”;:]$/u.test(token.form)) return null;
      if (token.form !== ',') continue;
      let from = comma + 1;
      while (CIVILITY.test(tokens[from]?.form ?? '')) from++;
      const inner = mentionAt(sentence, from);
      if (inner && inner.to === close && SPEAKERS.has(inner.type)) {
        const start = phraseStart(tokens, comma);
        return named(inner, isPersonal(inner) ? roleOf(tokens, start, comma) : null);
      }
      const outer = mentionEnding(sentence, comma);
      if (outer && SPEAKERS.has(outer.type)) {
        const subject = this.#subject(sentence, outer, named);
        if (subject?.kind !== 'named') return subject;
        return named(outer, subject.role ?? appositionRole(tokens, comma));
      }
    }
    return null;
  }

  /** Whom « qui » stands for: the name before it, past its apposition. */
  #antecedent(
    sentence: Sentence,
    who: number,
    named: (mention: Mention, role: Span | null) => Attribution,
  ): Attribution {
    const isParted = sentence.tokens[who - 1]?.form === ',';
    const direct = mentionEnding(sentence, isParted ? who - 1 : who);
    if (direct) return this.#subject(sentence, direct, named);
    return (isParted ? this.#apposition(sentence, who - 1, named) : null) ?? UNNAMED;
  }

  /** The one name that opens the clause, where an adjunct parts it from its verb. */
  #clauseSubject(
    sentence: Sentence,
    begins: number,
    named: (mention: Mention, role: Span | null) => Attribution,
  ): Attribution {
    const { tokens } = sentence;
    let start = begins - 1;
    while (start > 0) {
      const token = tokens[start - 1];
      if (!token || token.isFinite || /^(?:[;:«»“”()]|et|mais|car|que|qu[’']|qui)$/iu.test(token.form)) break;
      start--;
    }
    if (start > 0 && tokens[start - 1]?.isFinite) return UNNAMED;
    let at = start;
    while (CIVILITY.test(tokens[at]?.form ?? '')) at++;
    const mention =
      mentionAt(sentence, at) ?? (tokens[at]?.upos === 'DET' ? mentionAt(sentence, at + 1) : null);
    if (!mention || mention.to > begins || !SPEAKERS.has(mention.type)) return UNNAMED;
    const next = tokens[mention.to];
    if (next?.form !== ',' && next?.upos !== 'ADP' && next?.upos !== 'ADV' && !TIME.test(next?.form ?? ''))
      return UNNAMED;
    const rivals = sentence.mentions.filter(
      (one) =>
        one.from >= mention.to &&
        one.to <= begins &&
        SPEAKERS.has(one.type) &&
        tokens[one.from - 1]?.upos !== 'ADP' &&
        tokens[one.from - 1]?.upos !== 'DET',
    );
    return rivals.length > 0 ? UNNAMED : named(mention, null);
  }

  #named(sentence: Sentence, mention: Mention, role: Span | null): Attribution {
    const { tokens } = sentence;
    const isJoined =
      /^et$/iu.test(tokens[mention.to]?.form ?? '') &&
      (mentionAt(sentence, mention.to + 1) ?? mentionAt(sentence, mention.to + 2)) !== null;
    if (isJoined || this.#isQuoted(mention.span.start)) return UNNAMED;
    const after = isPersonal(mention) ? appositionRole(tokens, mention.to) : null;
    return { kind: 'named', mention, role: role ?? after };
  }
}

/** Nobody where the verb is plural and the name is not: others speak too. */
function agreed(found: Attribution, group: readonly Token[]): Attribution {
  const isPlural = group.some(
    (token) => token.isFinite && /(?:^|[^i])ont$|[^i]ent$|aient$/u.test(token.form),
  );
  return isPlural && found?.kind === 'named' && found.mention.noun.number !== 'plural' ? UNNAMED : found;
}

const TIME = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|matin|soir|aujourd[’']hui)$/iu;

/** Whether a mention is a person's, as far as one can tell: listed as one, or two capitalised words. */
export function isPersonal({ type, noun }: Mention): boolean {
  return type === 'person' || (type === 'name' && /^\p{Lu}\S*\p{Ll}\S*\s\S+/u.test(noun.name));
}

function mentionAt(sentence: Sentence, at: number): Mention | null {
  return sentence.mentions.find((mention) => mention.from === at) ?? null;
}

function mentionEnding(sentence: Sentence, at: number): Mention | null {
  return sentence.mentions.find((mention) => mention.to === at) ?? null;
}

/** The index of the civility before a name, or that of the name. */
function civilityBefore(tokens: readonly Token[], at: number): number {
  return CIVILITY.test(tokens[at - 1]?.form ?? '') ? at - 1 : at;
}

/** Where the auxiliaries, adverbs and pronouns before a verb begin. */
function groupStart(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (at > 0) {
    const token = tokens[at - 1];
    if (!token) break;
    const isPart =
      token.upos === 'AUX' ||
      (token.upos === 'ADV' && !/^(?:comme|non|oui)$/iu.test(token.form)) ||
      token.form.startsWith('-') ||
      CLITIC.test(token.form);
    if (!isPart || (token.upos === 'DET' && tokens[at]?.upos === 'NOUN')) break;
    at--;
  }
  return at;
}

function pronounOf(form = ''): Attribution {
  const word = form.replace(/^-(?:t-)?/u, '').toLowerCase();
  switch (word) {
    case 'il':
    case 'lui':
      return { kind: 'pronoun', gender: 'masculine', isPlural: false };
    case 'elle':
      return { kind: 'pronoun', gender: 'feminine', isPlural: false };
    case 'ils':
    case 'eux':
      return { kind: 'pronoun', gender: 'masculine', isPlural: true };
    case 'elles':
      return { kind: 'pronoun', gender: 'feminine', isPlural: true };
    case 'on':
    case 'je':
    case 'nous':
      return UNNAMED;
    default:
      return null;
  }
}

/** « dit-il », « a-t-elle ajouté » */
function invertedPronoun(tokens: readonly Token[], from: number, to: number): Attribution {
  for (let at = from; at < to; at++) {
    const form = tokens[at]?.form ?? '';
    if (form.startsWith('-')) return pronounOf(form);
  }
  return null;
}

/** Where the noun phrase that ends at a token begins. */
function phraseStart(tokens: readonly Token[], to: number): number {
  let at = to;
  while (at > 0 && to - at < PHRASE) {
    const token = tokens[at - 1];
    if (!token || token.isFinite || /^(?:PUNCT|SCONJ|CCONJ)$/.test(token.upos)) break;
    at--;
  }
  return at;
}

/** The words of a function, without its article; null where they hold no noun. */
function roleOf(tokens: readonly Token[], from: number, to: number): Span | null {
  const start = tokens[from]?.upos === 'DET' ? from + 1 : from;
  const first = tokens[start];
  return first && /^(?:NOUN|ADJ)$/.test(first.upos) && !CIVILITY.test(first.form)
    ? spanOf(tokens, start, to)
    : null;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && from < to ? { start: first.start, end: last.end } : null;
}

/** « , présidente d’une ONG » after a name. */
function appositionRole(tokens: readonly Token[], comma: number): Span | null {
  if (tokens[comma]?.form !== ',') return null;
  let to = comma + 1;
  for (; to < tokens.length && to - comma < PHRASE; to++) {
    const token = tokens[to];
    if (!token || /^(?:[,.;:!?«»“”()]|qui|que|dont|où)$/iu.test(token.form)) break;
    if (token.isFinite && token.upos !== 'NOUN') return null;
  }
  return roleOf(tokens, comma + 1, to);
}
