import type { Analysis } from './core/analysis.ts';
import type { Article, Section, Seo } from './core/article.ts';
import { absoluteAddress, authorsOf, type SourceMeta } from './core/document.ts';
import { fold } from './core/french-text.ts';
import { lacksZone } from './core/iso-date.ts';
import { done, type Issue, type Outcome } from './core/issue.ts';
import { readingMinutes } from './core/reading-time.ts';
import { applyEdits, type TextEdit } from './core/statement.ts';
import type { Packs } from './packs/index-packs.ts';
import type { Entry, Subject } from './packs/schema.ts';
import type { PageContent } from './rendering/page-content.ts';
import { placeLinks, type FormsOf } from './rendering/place-links.ts';

interface Given {
  readonly analysis: Analysis;
  readonly edits: readonly TextEdit[];
  /** The entries that the article mentions. */
  readonly entries: readonly Entry[];
  readonly words: { readonly body: number };
  readonly packs: Packs;
  readonly article: Article;
  readonly seo: Seo;
}

/** What the page says about itself: links, Media Topics, addresses of media, reading time. */
export function describePage(
  given: Given,
): Outcome<Pick<PageContent, 'links' | 'sites' | 'subjects' | 'minutes'>> {
  const { analysis, entries, words, packs, article, seo } = given;
  const { meta } = analysis.document;
  const placed = placeLinks(article, meta.links ?? {}, seo.focusKeyphrase, formsOf(given));
  return done(
    {
      links: placed.links,
      sites: sitesOf(entries, meta.siteUrl),
      subjects: subjectsOf(article.sections, packs),
      minutes: readingMinutes(words.body),
    },
    [...titleIssues(article.title.text), ...metaIssues(meta), ...placed.issues],
  );
}

/** The words by which the article says what the user named: the term, the names of its entry, its mentions. */
function formsOf({ analysis, edits, entries }: Given): FormsOf {
  return (term) => {
    const key = fold(term);
    const entry = entries.find(
      ({ id, name, aliases }) => id === term || [name, ...aliases].some((one) => fold(one) === key),
    );
    if (!entry) return [term];
    const mentions = analysis.mentions
      .filter((mention) => mention.id === entry.id)
      .map(({ span }) => applyEdits(analysis.document.text.slice(span.start, span.end), edits));
    return [...new Set([term, entry.name, ...entry.aliases, ...mentions])];
  };
}

/** Addresses of the media that the article names; one on the page's own site needs no link from a name. */
function sitesOf(entries: readonly Entry[], siteUrl: string | undefined): Map<string, string> {
  return new Map(
    entries.flatMap(({ type, name, aliases, site }) =>
      type === 'media' && site !== undefined && site !== siteUrl
        ? [name, ...aliases].map((one) => [one, site] as const)
        : [],
    ),
  );
}

/** The Media Topics of the sections' topics; those of most sections first, else as they come. */
function subjectsOf(sections: readonly Section[], packs: Packs): (readonly Subject[])[] {
  const counts = new Map<string, number>();
  const count = ({ topic, sections: inner }: Section): void => {
    if (topic !== null) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    inner.forEach(count);
  };
  sections.forEach(count);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => {
      const subjects = packs.topics.get(id)?.subjects ?? [];
      return subjects.length > 0 ? [subjects] : [];
    });
}

/** Characters above which social networks and aggregators cut a headline (Google's former limit for headlines). */
const HEADLINE_MOST = 110;

function titleIssues(title: string): Issue[] {
  if (title.length <= HEADLINE_MOST) return [];
  return [
    {
      code: 'headline/too-long',
      severity: 'warning',
      message: `Le titre compte ${title.length} caractères : au-delà de ${HEADLINE_MOST}, il sera coupé.`,
      fix: 'donnez un titre plus court avec --title',
    },
  ];
}

/** What the given metadata lack or leave open. */
function metaIssues(meta: SourceMeta): Issue[] {
  const issues: Issue[] = [];
  if (meta.image !== undefined && !meta.imageAlt?.trim())
    issues.push({
      code: 'image/alt-missing',
      severity: 'warning',
      message: 'L’image n’a pas de texte de remplacement.',
      fix: 'décrivez-la avec --image-alt',
    });
  for (const date of [meta.date, meta.updated])
    if (date !== undefined && lacksZone(date))
      issues.push({
        code: 'date/zone-missing',
        severity: 'warning',
        message: `La date « ${date} » n’a pas de fuseau : l’heure de Paris a été retenue.`,
        fix: 'ajoutez le décalage, comme dans 2023-12-15T18:00:00+01:00',
      });
  if (
    meta.date !== undefined &&
    meta.updated !== undefined &&
    meta.updated.slice(0, 10) < meta.date.slice(0, 10)
  )
    issues.push({
      code: 'date/order',
      severity: 'warning',
      message: `La mise à jour (${meta.updated}) précède la publication (${meta.date}).`,
      fix: 'corrigez l’une des deux dates',
    });
  const addresses = [meta.image, meta.logo, meta.sectionUrl, ...authorsOf(meta).map(({ url }) => url)];
  const relative = addresses.filter(
    (address) => address !== undefined && absoluteAddress(address, meta.siteUrl) === undefined,
  );
  if (relative.length > 0)
    issues.push({
      code: 'address/relative',
      severity: 'warning',
      message: `Sans l’adresse du site, « ${relative.join(' », « ')} » ne peut figurer dans les données structurées.`,
      fix: 'donnez l’adresse du site avec --site-url, ou une adresse complète',
    });
  return issues;
}
