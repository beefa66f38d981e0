import { load } from 'cheerio/slim';

/** A run of text that the page shows as one: a heading, a paragraph, an item of a list, a caption… */
export interface Passage {
  /** 1 to 6 for a heading, null for any other text. */
  readonly level: number | null;
  readonly text: string;
  /** 1-based line of the page's file on which the text begins. */
  readonly line: number;
}

/** Elements whose text no browser shows. The head is not among them: what is misplaced there is shown. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);
/** Elements that do not interrupt a line of text. Any other, also an unknown one, parts passages. */
const INLINE: ReadonlySet<string> = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img',
  'ins', 'kbd', 'label', 'mark', 'meta', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt',
  'u', 'var', 'wbr',
]); // prettier-ignore

/** « [3] », as some publishing tools write out the call of a source. */
const SOURCE_CALL = /^\s*\[\d{1,3}\]\s*$/;

/**
 * Everything that a page, or a fragment of one, shows, in order. Classes, ids, data attributes, `hidden` and
 * wrappers play no part, so that nothing escapes by them; alternative texts and the metadata of the head are not read.
 */
export function readPage(html: string): Passage[] {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true, withStartIndices: true } });
  const lineAt = lineFinder(html);
  const passages: Passage[] = [];
  let text = '';
  let start = 0;
  let level: number | null = null;
  const close = () => {
    const shown = text.replace(/[ \t\r\n\f]+/g, ' ').trim();
    if (shown !== '') passages.push({ level, text: shown, line: lineAt(start) });
    text = '';
  };
  const top = $.root().contents().toArray();
  const visit = (node: (typeof top)[number]) => {
    if (node.type === 'text') {
      if (text.trim() === '')
        start = (node.startIndex ?? 0) + (node.data.length - node.data.trimStart().length);
      text += node.data;
      return;
    }
    if (!('children' in node) || ('name' in node && UNSEEN.has(node.name))) return;
    if ('name' in node && /^(?:a|sup)$/.test(node.name) && SOURCE_CALL.test($(node).text())) return;
    if (!('name' in node) || INLINE.has(node.name)) {
      if ('name' in node && node.name === 'br') text += ' ';
      node.children.forEach(visit);
      return;
    }
    close();
    const outer: number | null = level;
    const heading = /^h([1-6])$/.exec(node.name)?.[1];
    if (heading) level = Number(heading);
    node.children.forEach(visit);
    close();
    level = outer;
  };
  top.forEach(visit);
  close();
  return passages;
}

/** The 1-based line of an offset; offsets are asked for in rising order. */
function lineFinder(html: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) if (html[at] === '\n') line++;
    return line;
  };
}
