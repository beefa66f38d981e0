import type { BuiltPage } from '../core/built-page.ts';
import { compareIds } from '../core/choose.ts';
import { isoDate } from '../core/iso-date.ts';
import type { Issue } from '../core/issue.ts';

/** Most addresses of a sitemap (sitemaps.org) and of a news sitemap (Google Search Central). */
export const SITEMAP_MOST = 50_000;
export const NEWS_MOST = 1_000;
/** A news sitemap holds the articles of the last two days. */
const NEWS_MILLISECONDS = 48 * 60 * 60 * 1000;

/** The two files, and what keeps pages out of them. `page` is the path of the page an issue is about. */
export interface Sitemaps {
  readonly sitemap: string;
  readonly news: string;
  readonly counts: { readonly pages: number; readonly news: number };
  readonly issues: readonly (Issue & { readonly page: string | null })[];
}

interface Entry extends BuiltPage {
  readonly address: string;
}

/**
 * The sitemap and the news sitemap of built pages. « The last two days » end at the newest page's date, not
 * now: the same pages give the same bytes.
 */
export function writeSitemaps(pages: readonly BuiltPage[], siteUrl: string | null): Sitemaps {
  const issues: (Issue & { page: string | null })[] = [];
  const warn = (page: BuiltPage | null, code: string, message: string, fix: string) =>
    issues.push({ code, severity: page ? 'warning' : 'error', message, fix, page: page?.path ?? null });
  const byAddress = new Map<string, Entry>();
  for (const page of pages) {
    if (page.isHidden) continue;
    const address = addressOf(page, siteUrl);
    if (address === null)
      warn(
        page,
        'sitemap/no-address',
        'La page n’a pas d’adresse canonique : elle n’est pas dans le plan du site.',
        'bâtissez-la avec --canonical, ou donnez --site',
      );
    else if (siteUrl !== null && new URL(address).origin !== new URL(siteUrl).origin)
      warn(
        page,
        'sitemap/other-site',
        `L’adresse canonique « ${address} » est celle d’un autre site.`,
        'corrigez --canonical ou --site',
      );
    else if (byAddress.has(address))
      warn(
        page,
        'sitemap/duplicate',
        `L’adresse « ${address} » est déjà celle de ${byAddress.get(address)?.path ?? ''}.`,
        'donnez à chaque page son adresse canonique',
      );
    else byAddress.set(address, { ...page, address });
  }
  const entries = [...byAddress.values()].sort((a, b) => compareIds(a.address, b.address));
  const kept = entries.slice(0, SITEMAP_MOST);
  if (entries.length > SITEMAP_MOST)
    warn(
      null,
      'sitemap/too-many',
      `Le plan du site compte ${entries.length} pages : les ${SITEMAP_MOST} premières y sont.`,
      'bâtissez un plan par sous-dossier',
    );

  const dated = entries.filter((entry) => timeOf(entry.published) !== null);
  const newest = dated.reduce((latest, { published }) => Math.max(latest, timeOf(published) ?? 0), 0);
  const recent = dated
    .filter(({ published }) => (timeOf(published) ?? 0) >= newest - NEWS_MILLISECONDS)
    .sort(
      (a, b) => (timeOf(b.published) ?? 0) - (timeOf(a.published) ?? 0) || compareIds(a.address, b.address),
    );
  const news = recent.filter((entry) => {
    if (entry.title && entry.publisher && entry.language) return true;
    warn(
      entry,
      'sitemap/news-incomplete',
      'La page n’a pas de titre, de langue ou d’éditeur : elle n’est pas dans le plan d’actualités.',
      'bâtissez-la avec --publisher',
    );
    return false;
  });
  if (news.length > NEWS_MOST)
    warn(
      null,
      'sitemap/news-too-many',
      `Le plan d’actualités compte ${news.length} articles : les ${NEWS_MOST} plus récents y sont.`,
      'bâtissez un plan par sous-dossier',
    );
  const newsKept = news.slice(0, NEWS_MOST);
  return {
    sitemap: urlSet('', kept.map(pageEntry)),
    news: urlSet(' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"', newsKept.map(newsEntry)),
    counts: { pages: kept.length, news: newsKept.length },
    issues,
  };
}

/** The canonical address, or that of the file on the site. */
function addressOf({ canonical, path }: BuiltPage, siteUrl: string | null): string | null {
  if (canonical !== null)
    return /^https?:\/\//i.test(canonical) && URL.canParse(canonical) ? new URL(canonical).href : null;
  if (siteUrl === null) return null;
  const place = path
    .replace(/(^|\/)index\.html?$/i, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return new URL(place, siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`).href;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Milliseconds of a date; a day counts from its beginning in universal time. */
function timeOf(date: string | null): number | null {
  if (date === null || !DATE.test(date)) return null;
  const time = Date.parse(isoDate(date));
  return Number.isNaN(time) ? null : time;
}

function pageEntry({ address, published, updated }: Entry): string {
  const date = timeOf(updated) === null ? published : updated;
  const lastmod = date !== null && timeOf(date) !== null ? `<lastmod>${escape(isoDate(date))}</lastmod>` : '';
  return `<url><loc>${escape(address)}</loc>${lastmod}</url>`;
}

function newsEntry({ address, published, title, language, publisher }: Entry): string {
  return [
    `<url><loc>${escape(address)}</loc><news:news>`,
    `<news:publication><news:name>${escape(publisher ?? '')}</news:name>`,
    `<news:language>${escape((language ?? '').slice(0, 2).toLowerCase())}</news:language></news:publication>`,
    `<news:publication_date>${escape(isoDate(published ?? ''))}</news:publication_date>`,
    `<news:title>${escape(title ?? '')}</news:title></news:news></url>`,
  ].join('');
}

function urlSet(namespaces: string, entries: readonly string[]): string {
  const lines = entries.map((entry) => `${entry}\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>\n${lines}</urlset>\n`;
}

/** Text as XML 1.0 can hold it: marks escaped, characters that XML forbids left out. */
function escape(text: string): string {
  return [...text]
    .filter((c) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(c))
    .join('')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
