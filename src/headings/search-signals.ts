import slugify from 'slugify';
import type { Analysis } from '../core/analysis.ts';
import type { Seo } from '../core/article.ts';
import { arialWidth } from '../core/arial-width.ts';
import { capitalise, fold, labelled } from '../core/french-text.ts';
import type { Issue } from '../core/issue.ts';
import { done, type Outcome } from '../core/issue.ts';
import { applyEdits, type TextEdit } from '../core/statement.ts';
import type { Packs } from '../packs/index-packs.ts';
import { leansOnEarlier } from '../core/leans-on-earlier.ts';
import { compress } from './compress.ts';
import { leadsWith, shortTitles } from './write-title.ts';
import { holds } from './write-headings.ts';

/** What search engines read: slug, meta title, meta description, key phrases. */
export function writeSearchSignals(
  analysis: Analysis,
  title: string,
  focus: string,
  keyphrases: readonly string[],
  packs: Packs,
  edits: readonly TextEdit[],
): Outcome<Seo> {
  const metaTitle = writeMetaTitle(analysis, title, focus, packs, edits);
  const description = writeDescription(analysis, focus, packs, edits);
  const issues: Issue[] = [];
  const { descriptionMinCharacters: min, descriptionMaxCharacters: max, titleMaxPixels } = packs.structure;
  if (description.length < min.value || description.length > max.value)
    issues.push({
      code: 'seo/description-length',
      severity: 'warning',
      message: `La méta-description compte ${description.length} caractères au lieu de ${min.value} à ${max.value}.`,
      fix: 'écrivez une description dans votre outil de publication',
    });
  if (arialWidth(metaTitle) > titleMaxPixels.value)
    issues.push({
      code: 'seo/title-width',
      severity: 'warning',
      message: `Le titre dépasse ${titleMaxPixels.value} pixels : les moteurs le couperont.`,
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

function writeMetaTitle(
  analysis: Analysis,
  title: string,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): string {
  const width = packs.structure.titleMaxPixels.value;
  const short = shortTitles(analysis, focus, packs, edits);
  const news = withoutRubric(title);
  // Only what the article speaks of may stand before its news.
  const isTold = holds(`${title} ${analysis.document.text}`, focus);
  const led = [news, ...short.map((one) => one.text)].flatMap((text) =>
    !isTold || holds(text, focus) ? [] : [labelled(focus, lowerArticle(text))],
  );
  const cut = [news, title].flatMap((text) => untilComma(text));
  const candidates = [
    title,
    news,
    ...led.slice(0, 1),
    ...short.filter((one) => one.leads).map((one) => one.text),
    ...cut,
    ...led,
    ...(isTold ? cut.map((text) => labelled(focus, lowerArticle(text))) : []),
    ...short.map((one) => one.text),
  ];
  const fitting = candidates.filter((text) => arialWidth(text) <= width);
  return fitting.find((text) => leadsWith(text, focus)) ?? fitting[0] ?? title;
}

/** « France : PSA va supprimer 8 000 emplois » without the rubric that the press puts before the news. */
function withoutRubric(title: string): string {
  const news = /^[^:«]{2,30}\s:\s(.{15,})$/u.exec(title)?.[1];
  return news === undefined ? title : capitalise(news);
}

/** A title up to its first comma, where that is a title still. */
function untilComma(title: string): string[] {
  const at = title.indexOf(', ');
  return at >= 25 ? [title.slice(0, at)] : [];
}

/** A title behind a colon: its opening article in lower case. */
function lowerArticle(title: string): string {
  return title.replace(/^(?:L’|Les? |La |Une? |Des |Du )/u, (article) => article.toLowerCase());
}

/** Words that a slug can do without. */
const SLUG_STOP: ReadonlySet<string> = new Set([
  'a', 'ai', 'au', 'aux', 'avec', 'c', 'ce', 'ces', 'cette', 'd', 'dans', 'de', 'des', 'du', 'elle', 'en', 'est', 'et',
  'il', 'j', 'l', 'la', 'le', 'les', 'leur', 'lui', 'm', 'mais', 'n', 'ne', 'ont', 'ou', 'par', 'pas', 'pour', 'qu',
  'que', 'qui', 's', 'sa', 'se', 'ses', 'son', 'sur', 'un', 'une', 'y',
]); // prettier-ignore
const SLUG_MOST = 75;

/** The address of the page: content words of the title in ASCII, the keyphrase among them. */
export function writeSlug(title: string, focus: string): string {
  const ascii = (text: string) =>
    slugify(text.replace(/[’'«»“”]/g, ' ').replace(/[œŒ]/g, 'oe'), { lower: true, strict: true });
  const parts = ascii(title)
    .split('-')
    .filter((word) => word && !SLUG_STOP.has(word));
  const wanted = ascii(focus)
    .split('-')
    .filter((word) => word && !SLUG_STOP.has(word));
  const missing = wanted.filter((word) => !parts.includes(word));
  let slug = '';
  for (const word of [...missing, ...parts]) {
    const next = slug ? `${slug}-${word}` : word;
    if (next.length > SLUG_MOST) break;
    slug = next;
  }
  return slug || 'article';
}

/** The most sentences that are tried in pairs. */
const DESCRIPTION_SENTENCES = 8;

/**
 * One or two whole sentences of the article, cut down where needed, that fit the length search engines show;
 * those with the keyphrase, nearest to the opening, first.
 */
function writeDescription(
  analysis: Analysis,
  focus: string,
  packs: Packs,
  edits: readonly TextEdit[],
): string {
  const { descriptionMinCharacters: min, descriptionMaxCharacters: max } = packs.structure;
  const { text } = analysis.document;
  const sentences = analysis.sentences
    .filter((sentence) => !/^(?:title|heading)$/.test(analysis.paragraphs[sentence.paragraph]?.kind ?? ''))
    .slice(0, DESCRIPTION_SENTENCES);
  const leans = sentences.map((sentence) => leansOnEarlier(sentence.tokens));
  const ways = sentences.map((sentence) => {
    const whole = text.slice(sentence.span.start, sentence.span.end);
    const short = compress(sentence, text, packs).map(
      (one) => `${one.text}${one.attribution === null ? '' : `, selon ${one.attribution}`}.`,
    );
    const balanced = (whole.match(/«/g)?.length ?? 0) === (whole.match(/»/g)?.length ?? 0);
    return [...(balanced ? [whole] : []), ...short].map((one) => applyEdits(one, edits));
  });
  const fits = (one: string) => one.length >= min.value && one.length <= max.value;
  const options: { text: string; rank: number }[] = [];
  ways.forEach((list, i) => {
    if (leans[i]) return;
    list.forEach((one, k) => options.push({ text: one, rank: i * 2 + k }));
    ways.slice(i + 1).forEach((others, step) => {
      // A pronoun finds what it stands for only in the sentence just before.
      if (leans[i + 1 + step] && step > 0) return;
      list.forEach((one, k) =>
        others.forEach((other, m) =>
          options.push({ text: `${one} ${other}`, rank: i * 2 + k + m + step + 1 }),
        ),
      );
    });
  });
  const good = options
    .filter((option) => fits(option.text))
    .map((option) => ({ ...option, isFocused: holds(option.text, focus) }))
    .sort((a, b) => Number(b.isFocused) - Number(a.isFocused) || a.rank - b.rank);
  if (good[0]?.isFocused) return good[0].text;
  // The matter may stand before what is said of it, as in the press: « Minitel : … ».
  const led = options
    .map((option) => ({ ...option, led: labelled(focus, lowerArticle(option.text)) }))
    .filter((option) => fits(option.led) && !holds(option.text, focus))
    .sort((a, b) => a.rank - b.rank)[0];
  if (led && holds(text, focus)) return led.led;
  if (good[0]) return good[0].text;
  const longest = options
    .filter((option) => option.text.length <= max.value)
    .sort(
      (a, b) =>
        Number(holds(b.text, focus)) - Number(holds(a.text, focus)) ||
        b.text.length - a.text.length ||
        a.rank - b.rank,
    )[0];
  return longest?.text ?? cutAtWord(ways[0]?.[0] ?? '', max.value);
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most - 1)).replace(/[\s,;:«–-]+$/u, '')}…`;
}
