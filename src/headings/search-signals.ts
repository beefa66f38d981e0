import slugify from 'slugify';
import type { Analysis } from '../core/analysis.ts';
import type { Seo } from '../core/article.ts';
import { fold } from '../core/french-text.ts';
import { done, type Issue, type Outcome } from '../core/issue.ts';
import type { TextEdit } from '../core/statement.ts';
import type { Packs } from '../packs/index-packs.ts';
import { writeDescription } from './write-description.ts';
import { writeMetaTitle } from './write-meta-title.ts';
import { leadsWith } from './write-title.ts';

/** What search engines read: slug, meta title, meta description, key phrases. */
export function writeSearchSignals(
  analysis: Analysis,
  title: string,
  focus: string,
  keyphrases: readonly string[],
  packs: Packs,
  edits: readonly TextEdit[],
): Outcome<Seo> {
  const metaTitle = writeMetaTitle(analysis, title, focus, keyphrases, packs, edits);
  const description = writeDescription(analysis, title, focus, packs, edits);
  const issues: Issue[] = [];
  const { descriptionMinCharacters: min, descriptionMaxCharacters: max, titleMaxPixels } = packs.structure;
  if (description.length < min.value || description.length > max.value)
    issues.push({
      code: 'seo/description-length',
      severity: 'warning',
      message: `La méta-description compte ${description.length} caractères au lieu de ${min.value} à ${max.value}.`,
      fix: 'écrivez une description dans votre outil de publication',
    });
  if (metaTitle.endsWith('…') && !title.endsWith('…'))
    issues.push({
      code: 'seo/title-width',
      severity: 'warning',
      message: `Le titre dépasse ${titleMaxPixels.value} pixels : il est coupé pour les moteurs.`,
      fix: 'donnez un titre plus court avec --title',
    });
  if (!leadsWith(metaTitle, focus))
    issues.push({
      code: 'seo/title-keyphrase',
      severity: 'info',
      message: `Le titre ne commence pas par la requête cible « ${focus} ».`,
      fix: 'donnez un autre titre (--title) ou une autre requête (--keyphrase)',
    });
  return done(
    {
      focusKeyphrase: focus,
      keyphrases: [focus, ...keyphrases.filter((phrase) => fold(phrase) !== fold(focus))].slice(0, 15),
      slug: writeSlug(title, focus),
      metaTitle,
      metaDescription: description,
    },
    issues,
  );
}

/** Words that a slug can do without. */
const SLUG_STOP: ReadonlySet<string> = new Set([
  'a', 'ai', 'au', 'aux', 'avec', 'c', 'ce', 'ces', 'cette', 'd', 'dans', 'de', 'des', 'du', 'elle', 'en', 'est', 'et',
  'il', 'j', 'l', 'la', 'le', 'les', 'leur', 'lui', 'm', 'mais', 'n', 'ne', 'ont', 'ou', 'par', 'pas', 'pour', 'qu',
  'que', 'qui', 's', 'sa', 'se', 'ses', 'son', 'sur', 'un', 'une', 'y',
]); // prettier-ignore
const SLUG_MOST = 75;

/** The address of the page: content words of the title in ASCII, all of the keyphrase among them. */
export function writeSlug(title: string, focus: string): string {
  const wordsOf = (text: string) =>
    slugify(
      text
        .replace(/(?<=\d)\s(?=\d{3}(?!\d))/gu, '')
        .replace(/[’'«»“”]|(?<=\d)[.,](?=\d)/gu, ' ')
        .replace(/[œŒ]/gu, 'oe'),
      { lower: true, strict: true, locale: 'fr' },
    )
      .split('-')
      .filter((word) => word && !SLUG_STOP.has(word));
  const parts = wordsOf(title);
  const wanted = wordsOf(focus);
  const cut = (words: readonly string[]) => {
    let slug = '';
    for (const word of words) {
      const next = slug ? `${slug}-${word}` : word;
      if (next.length > SLUG_MOST) break;
      slug = next;
    }
    return slug;
  };
  const slug = cut(parts);
  const holdsAll = wanted.every((word) => slug.split('-').includes(word));
  const led = () => cut([...wanted, ...parts.filter((word) => !wanted.includes(word))]);
  return (holdsAll ? slug : led()) || 'article';
}
