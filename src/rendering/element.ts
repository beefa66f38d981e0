import type { CheerioAPI } from 'cheerio/slim';

const parse = ($: CheerioAPI, html: string) => $(html);
/** A cheerio selection of made elements. */
export type Tree = ReturnType<typeof parse>;
/** An element, or text that is escaped when the page is written. */
export type Child = Tree | string;
/** Makes an element; attributes that are undefined are left out. */
export type Make = (
  tag: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
) => Tree;

/** The way to make elements for a document. */
export function maker($: CheerioAPI): Make {
  return (tag, attributes, ...children) => {
    const element = parse($, `<${tag}></${tag}>`);
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined) element.attr(name, value);
    for (const child of children) {
      if (typeof child !== 'string') element.append(child);
      else if (child !== '') element.append(parse($, '<i></i>').text(child).contents());
    }
    return element;
  };
}
