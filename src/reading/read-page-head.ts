import { load } from 'cheerio/slim';
import type { BuiltPage } from '../core/built-page.ts';

/** What a page built here, or one with the same metadata, says of itself. */
export function readPageHead(html: string, path: string): BuiltPage {
  const end = html.search(/<\/head\s*>/i);
  const $ = load(end < 0 ? html : html.slice(0, end), { xml: { xmlMode: false, decodeEntities: true } });
  const known = (text: string | undefined) => text?.trim() || null;
  const property = (name: string) => known($(`meta[property="${name}"]`).first().attr('content'));
  return {
    path,
    canonical: known($('link[rel="canonical"]').first().attr('href')),
    title: property('og:title') ?? known($('title').first().text()),
    language: known($('html').attr('lang')),
    publisher: property('og:site_name'),
    published: property('article:published_time'),
    updated: property('article:modified_time'),
    isHidden: /\b(?:noindex|none)\b/i.test($('meta[name="robots"]').attr('content') ?? ''),
  };
}
