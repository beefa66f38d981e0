import { readFileSync } from 'node:fs';

/** One line of the Lefff: a form, its category, its lemma, its features as the Lefff codes them. */
export interface LefffEntry {
  readonly form: string;
  readonly category: string;
  readonly lemma: string;
  readonly features: string;
}

const KEPT =
  /^(?:v|nc|adj|adv|advneg|advPref|prep|det|pro|np|csu|coo|auxAvoir|auxEtre|cl.*|prel|pri|pres|que|que_restr|ce|ilimp|caimp)$/;

/** The entries that describe words: no affixes, no phrases with spaces, no grammar symbols. */
export function readLefff(file: string): LefffEntry[] {
  const entries: LefffEntry[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [form, category, lemma, features] = line.split('\t');
    if (!form || !category || !lemma || !KEPT.test(category)) continue;
    if (!/^[A-Za-zÀ-ÖØ-öø-ſ][A-Za-zÀ-ÖØ-öø-ſ'-]*$/u.test(form)) continue;
    // A proper noun is its own lemma: the Lefff gives « Nicolas Sarkozy » for « Sarkozy ».
    const own = category === 'np' ? form : lemma.replace(/[?]$/, '');
    entries.push({ form, category, lemma: own, features: features ?? '' });
  }
  return entries;
}
