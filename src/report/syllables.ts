/** Vowels that end one syllable and begin another: « cré-a-tion », « na-ïf », « po-ète », « thé-âtre ». */
const HIATUS = /é(?=[aiouâèêéï]|e(?!s?$))|[aeou](?=[ïüëö])|o(?=[éèa])|[aeiu](?=y[aeiouéè])/gu;
const VOWELS = /[aeiouyàâäéèêëîïôöùûüœæ]+/gu;
/** « -ent » is mute in verbs of the third person plural, not in nouns, adjectives and adverbs. */
const MUTE_MENT = /(?:^ai|[oei]r|ar|cla|fu|ti|plai)m+ent$/u;
const MUTE_ENT =
  /(?:ai|èr|ur|ir|inr|ss|is|us|os|iv|oiv|euv|rv|ouv|rd|nd|ll|rl|ul|ttr|tt|st|ct|nt|rt|it|èt|ng|rg|rc|nc|ch|gn|qu|gu|bl|pl|fr|vr|tr|dr|br|pr|cr|gr|nn|mm|pp|ff|h|n|p|b|f|z)ent$/u;
/** Words in « -ent » that are heard although their spelling looks like a verb's. */
const HEARD_ENT =
  /^(?:re)?(?:argent|urgent|divergent|convergent|intelligent|accident|président|résident|incident|occident|évident|prudent|confident|content|contingent|patient|client|orient|ingrédient|expédient|talent|latent|patent|compétent|intermittent|pénitent|impotent|excellent|équivalent|récent|décent|innocent|accent|absent|présent|consent|sent|ment|couvent|souvent|vent|cent|dent|lent|parent|différent|apparent|cohérent|concurrent|transparent|adhérent|torrent|courent|permanent|éminent|continent|pertinent|imminent|agent|régent|serpent|fréquent|conséquent|éloquent|délinquant|subséquent)s?$/u;

/** Syllables of one French word as it is said, without a mute ending (an estimate by rules of spelling). */
export function countSyllables(word: string): number {
  const lower = word.toLowerCase().normalize('NFC');
  if (!/\p{L}/u.test(lower)) return /\d/.test(lower) ? 1 : 0;
  const spaced = lower
    .replace(/qu(?=[aeiouyéèêâ])/gu, 'q')
    .replace(/gu(?=[eiyéèê])/gu, 'g')
    .replace(HIATUS, '$&·');
  const groups = spaced.match(VOWELS)?.length ?? 0;
  return groups === 0 ? 0 : Math.max(1, groups - (endsMute(lower) ? 1 : 0));
}

function endsMute(word: string): boolean {
  if (/[^aeiouyàâäéèêëîïôöùûü]es?$/u.test(word) || /[qg]ues?$/u.test(word)) return true;
  if (!/[^aeiouyàâäéèêëîïôöùûü]ent$|aient$|[qg]uent$/u.test(word)) return false;
  if (/aient$/u.test(word)) return false;
  if (/ment$/u.test(word)) return MUTE_MENT.test(word);
  return MUTE_ENT.test(word) && !HEARD_ENT.test(word);
}

/** Syllables of a text: elided words have none of their own. */
export function syllablesOf(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).reduce((sum, word) => sum + countSyllables(word), 0);
}
