import type { Noun } from './analysis.ts';
import { capitalise } from './french-text.ts';
import type { Slot, Template } from './template.ts';

/** Words that begin with a vowel and yet refuse elision: y before a vowel, onze, oui, ululer, ouistiti… */
const NO_ELISION = /^(?:y[aeiouéèê]|onz|oui(?:$|st|\P{L})|ouat|uhlan|ulul|yaourt)/iu;
const VOWEL = /^[aeiouyhàâäéèêëîïôöùûüœæ]/iu;

/** Whether « le », « la », « de » lose their vowel before a name. */
export function elides(noun: Pick<Noun, 'name' | 'aspiratedH'>): boolean {
  return !noun.aspiratedH && VOWEL.test(noun.name) && !NO_ELISION.test(noun.name);
}

/** The name as a subject or object: « la CNIL », « l’API », « OpenAI », « Le Monde ». */
export function withArticle(noun: Noun): string {
  if (noun.article !== 'definite') return noun.name;
  if (noun.number === 'plural') return `les ${noun.name}`;
  if (elides(noun)) return `l’${noun.name}`;
  return `${noun.gender === 'feminine' ? 'la' : 'le'} ${noun.name}`;
}

/** « de » and the name, elided and contracted: « d’OpenAI », « du Monde », « des États-Unis ». */
export function withDe(noun: Noun): string {
  if (noun.article === 'none') return elides(noun) ? `d’${noun.name}` : `de ${noun.name}`;
  return withArticle(noun)
    .replace(/^le /i, 'du ')
    .replace(/^les /i, 'des ')
    .replace(/^(?!du |des )/, 'de ');
}

/** « à » and the name, contracted: « à OpenAI », « au Monde », « aux États-Unis ». */
export function withA(noun: Noun): string {
  if (noun.article === 'none') return `à ${noun.name}`;
  return withArticle(noun)
    .replace(/^le /i, 'au ')
    .replace(/^les /i, 'aux ')
    .replace(/^(?!au |aux )/, 'à ');
}

/** A slot written for a name; null where it must agree with a name whose gender, or plural form, is unknown. */
export function fillSlot(slot: Slot, noun: Noun): string | null {
  const { form } = slot;
  switch (form.kind) {
    case 'name':
      return noun.name;
    case 'with': {
      if (noun.article === 'definite' && noun.gender === null && noun.number === 'singular' && !elides(noun))
        return null;
      const text = form.word === 'le' ? withArticle(noun) : form.word === 'de' ? withDe(noun) : withA(noun);
      return form.capital ? capitalise(text) : text;
    }
    case 'agree': {
      if (noun.gender === null) return null;
      const feminine = noun.gender === 'feminine' ? 1 : 0;
      if (noun.number === 'plural' && form.forms.length < 4) return null;
      const plural = noun.number === 'plural' ? 2 : 0;
      return form.forms[plural + feminine] ?? null;
    }
  }
}

/** A template written out; null where a slot is empty or cannot agree. */
export function fillTemplate(template: Template, nouns: ReadonlyMap<string, Noun>): string | null {
  let text = '';
  for (const part of template.parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    const noun = nouns.get(part.name);
    const filled = noun ? fillSlot(part, noun) : null;
    if (filled === null) return null;
    text += filled;
  }
  return capitalise(text);
}
