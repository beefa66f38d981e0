import { load, type CheerioAPI } from 'cheerio/slim';

const parse = ($: CheerioAPI, html: string) => $(html);
/** A cheerio selection of made elements. */
export type Tree = ReturnType<typeof parse>;
/** An element, or text that is escaped when the page is written. */
export type Child = Tree | string;

const $ = load('', { xml: { xmlMode: false, decodeEntities: true, encodeEntities: 'utf8' } });
/** An empty element of each tag, parsed once and copied for every use. */
const blanks = new Map<string, Tree>();

function blank(tag: string): Tree {
  let element = blanks.get(tag);
  if (!element) {
    element = parse($, `<${tag}></${tag}>`);
    blanks.set(tag, element);
  }
  return element.clone();
}

/** An element with attributes, of which the undefined are left out, and children; text is never read as HTML. */
export function make(
  tag: string,
  attributes: Record<string, string | undefined>,
  ...children: readonly Child[]
): Tree {
  const element = blank(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.attr(name, value);
  if (children.length === 1 && typeof children[0] === 'string') return element.text(children[0]);
  for (const child of children) {
    if (typeof child !== 'string') element.append(child);
    else if (child !== '') element.append(blank('i').text(child).contents());
  }
  return element;
}

/** The HTML of an element. */
export function htmlOf(element: Tree): string {
  return $.html(element);
}
