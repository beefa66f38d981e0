import { francAll } from 'franc';
import { countWords } from '../core/french-text.ts';
import { done, type Outcome } from '../core/issue.ts';

/** What franc sees: `french`, another language, or too little text to tell. */
export type LanguageVerdict =
  | { readonly kind: 'french' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'other'; readonly code: string; readonly name: string };

/** French names of the languages that reach French newsrooms, by ISO 639-3 code. */
const NAMES: Readonly<Record<string, string>> = {
  arb: 'arabe', bul: 'bulgare', cat: 'catalan', ces: 'tchèque', cmn: 'chinois', dan: 'danois', deu: 'allemand',
  ell: 'grec', eng: 'anglais', fin: 'finnois', glg: 'galicien', heb: 'hébreu', hin: 'hindi', hun: 'hongrois',
  ind: 'indonésien', ita: 'italien', jpn: 'japonais', kor: 'coréen', nld: 'néerlandais', nob: 'norvégien',
  pes: 'persan', pol: 'polonais', por: 'portugais', ron: 'roumain', rus: 'russe', spa: 'espagnol',
  swe: 'suédois', tur: 'turc', ukr: 'ukrainien', vie: 'vietnamien',
}; // prettier-ignore

/** Languages that franc is asked to tell apart; more of them cost time and resemble French by chance. */
export const KNOWN_LANGUAGES: readonly string[] = ['fra', ...Object.keys(NAMES)];

/** Fewer words than this do not tell a language surely (franc compares trigrams). */
const ENOUGH_WORDS = 25;
/** franc's scores are relative to the best language (1); names and quotes may push French a little down. */
const CLOSE = 0.97;
/** Characters read at the beginning, in the middle and at the end: enough to judge by, and the time is bounded. */
const SAMPLE = 250;

function sample(text: string): string {
  if (text.length <= 3 * SAMPLE) return text;
  const middle = (text.length - SAMPLE) >> 1;
  return [text.slice(0, SAMPLE), text.slice(middle, middle + SAMPLE), text.slice(-SAMPLE)].join(' ');
}

/** The language of a text, judged as a whole. */
export function checkLanguage(text: string): Outcome<LanguageVerdict> {
  const ranked = francAll(sample(text), { only: [...KNOWN_LANGUAGES] });
  const [best] = ranked;
  const french = ranked.find(([code]) => code === 'fra')?.[1] ?? 0;
  if (countWords(text) < ENOUGH_WORDS || !best || best[0] === 'und')
    return done({ kind: 'unsure' }, [
      {
        code: 'language/unsure',
        severity: 'warning',
        message: 'Le texte est trop court pour que sa langue soit reconnue.',
        fix: 'vérifiez qu’il est en français',
      },
    ]);
  if (french >= CLOSE) return done({ kind: 'french' });
  return done({ kind: 'other', code: best[0], name: NAMES[best[0]] ?? best[0] });
}
