import { load } from 'cheerio/slim';
import { bodyStatements, type Article } from '../../core/article.ts';
import { hash } from '../../core/choose.ts';

/** A kind of tampering that an audit must notice. */
export const MUTATIONS = [
  'digit',
  'name',
  'negation',
  'quotation',
  'swap',
  'drop',
  'double',
  'invent',
  'context',
] as const;
export type MutationKind = (typeof MUTATIONS)[number];

/** The finding that names each kind of tampering for what it is. */
export const NAMED_BY: Readonly<Record<MutationKind, RegExp>> = {
  digit: /^audit\/(?:number|quotation|name)-changed$/,
  name: /^audit\/(?:name|quotation)-changed$/,
  negation: /^audit\/(?:negation|quotation)-changed$/,
  quotation: /^audit\/quotation-changed$/,
  swap: /^audit\/reordered$/,
  drop: /^audit\/lost$/,
  double: /^audit\/doubled$/,
  invent: /^audit\/unknown-sentence$/,
  context: /^audit\/unknown-sentence$/,
};

/** A page tampered with, and what was done. */
export interface MutatedPage {
  readonly html: string;
  readonly what: string;
}

/** Names that no article of the corpora holds, and numbers’ replacements are drawn among other digits. */
const NAMES = ['Gérard Vasseline', 'Trucmuche', 'Kolovrat', 'Banque de Zembla'];
const INVENTED = [
  'Le gouvernement a promis une réponse avant la fin du mois.',
  'Selon plusieurs témoins, la scène a duré près de 47 minutes.',
  'Jeanne Trublot, porte-parole du groupe Kolovrat, n’a pas souhaité commenter.',
  'Les observateurs s’attendent à une décision rapide.',
  '« Nous ne céderons pas », a déclaré un responsable.',
  'Cette annonce marque un tournant majeur pour le secteur.',
];
const DENIED: Readonly<Record<string, string>> = {
  a: 'n’a pas',
  est: 'n’est pas',
  ont: 'n’ont pas',
  sont: 'ne sont pas',
};

/** A block of a page: its sentences, in page order. */
interface Paragraph {
  readonly element: number;
  readonly sentences: string[];
}

/**
 * The page with one change of a kind, drawn by `seed`; null where the page gives no place for it. A changed
 * paragraph loses its inline elements, as it would under an editor’s hands.
 */
export function mutatePage(
  html: string,
  article: Article,
  kind: MutationKind,
  seed: string,
): MutatedPage | null {
  const draw = drawer(seed);
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const elements = $('p, li').toArray();
  const shown = elements.map((element) => $(element).text());
  const paragraphsOf = (wanted: 'source' | 'context'): Paragraph[] => {
    const texts = bodyStatements(article)
      .filter(({ origin }) => origin.kind === wanted)
      .map(({ text }) => text);
    let next = 0;
    return shown.flatMap((text, element): Paragraph[] => {
      const sentences: string[] = [];
      let rest = text;
      while (next < texts.length && rest.startsWith(texts[next] ?? '')) {
        sentences.push(texts[next] ?? '');
        rest = rest.slice(texts[next]?.length).trimStart();
        next++;
      }
      return sentences.length > 0 && rest === '' ? [{ element, sentences }] : [];
    });
  };
  const paragraphs = paragraphsOf(kind === 'context' ? 'context' : 'source');
  const places = paragraphs.flatMap((paragraph) => paragraph.sentences.map((_, at) => ({ paragraph, at })));
  const rewrite = (paragraph: Paragraph) =>
    $(elements[paragraph.element] as (typeof elements)[number]).text(paragraph.sentences.join(' '));
  const finish = (what: string): MutatedPage => ({ html: $.html(), what: `${kind}: ${what}` });

  if (kind === 'swap') {
    if (places.length < 2) return null;
    const i = draw(places.length - 1);
    const [a, b] = [places[i], places[i + 1]];
    const [first = '', second = ''] = [a?.paragraph.sentences[a.at], b?.paragraph.sentences[b.at]];
    if (!a || !b || first === second) return null;
    a.paragraph.sentences[a.at] = second;
    b.paragraph.sentences[b.at] = first;
    rewrite(a.paragraph);
    rewrite(b.paragraph);
    return finish(`${first} <-> ${second}`);
  }
  const rotated = places.length > 0 ? draw(places.length) : 0;
  for (const { paragraph, at } of [...places.slice(rotated), ...places.slice(0, rotated)]) {
    const sentence = paragraph.sentences[at] ?? '';
    const changed = change(kind, sentence, draw);
    if (changed === null || changed.join(' ') === sentence) continue;
    paragraph.sentences.splice(at, 1, ...changed);
    rewrite(paragraph);
    return finish(`${sentence} -> ${changed.join(' ') || 'nothing'}`);
  }
  return null;
}

type Draw = (below: number) => number;

/** Numbers drawn from a seed: the same everywhere. */
export function drawer(seed: string): Draw {
  let n = 0;
  return (below) => hash(`${seed}/${n++}`) % Math.max(1, below);
}

/** What a sentence becomes, or null where it gives no place for the change. */
function change(kind: Exclude<MutationKind, 'swap'>, sentence: string, draw: Draw): string[] | null {
  const one = <T>(list: readonly T[]): T | undefined => list[draw(list.length)];
  const splice = (match: RegExpMatchArray | undefined, text: (found: string) => string) =>
    match?.index === undefined
      ? null
      : [sentence.slice(0, match.index) + text(match[0]) + sentence.slice(match.index + match[0].length)];
  switch (kind) {
    case 'digit':
      return splice(one([...sentence.matchAll(/\d/g)]), (digit) =>
        String((Number(digit) + 1 + draw(9)) % 10),
      );
    case 'name':
      return splice(
        one([...sentence.matchAll(/(?<=\s)\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*/gu)]),
        () => one(NAMES) ?? '',
      );
    case 'negation': {
      const denied = one([...sentence.matchAll(/(?<=\s)(?:ne |n’)(\p{L}+) pas(?=\s)/gu)]);
      if (denied) return splice(denied, () => denied[1] ?? '');
      return splice(
        one([...sentence.matchAll(/(?<=\s)(?:a|est|ont|sont)(?=\s)/gu)]),
        (verb) => DENIED[verb] ?? '',
      );
    }
    case 'quotation': {
      const quoted = one([...sentence.matchAll(/«[^»]*\p{L}{3,}[^»]*»/gu)]);
      const word = quoted && one([...quoted[0].matchAll(/\p{L}{3,}/gu)]);
      return splice(quoted, (text) =>
        draw(2) === 0
          ? text.replace(new RegExp(`\\s?${word?.[0] ?? ''}`, 'u'), '')
          : text.replace(word?.[0] ?? '', 'peut-être'),
      );
    }
    case 'drop':
      return [];
    case 'double':
      return [sentence, sentence];
    case 'invent':
      return draw(2) === 0 ? [sentence, one(INVENTED) ?? ''] : [one(INVENTED) ?? '', sentence];
    case 'context':
      return splice(one([...sentence.matchAll(/\p{L}/gu)]), (letter) => (letter === 'x' ? 'y' : 'x'));
  }
}

/**
 * The page as a publishing tool and an editor may leave it, no word changed: no class, id, role or data, plain
 * spaces and straight apostrophes, letters as entities, elements wrapped, lines cut anywhere.
 */
export function reformatPage(html: string): string {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const marks = [
    'class',
    'id',
    'role',
    'title',
    'lang',
    'data-regle',
    'data-rang',
    'data-source-sha256',
    'datetime',
  ];
  for (const name of [...marks, 'aria-label', 'aria-labelledby']) $(`[${name}]`).removeAttr(name);
  $('p, blockquote').wrap('<div><div></div></div>');
  $('q, cite, dfn, time').each((_, element) => {
    $(element).replaceWith(`<span><em>${$(element).html() ?? ''}</em></span>`);
  });
  const body = $('body').html() ?? $.html();
  return `<html><body>\n${body
    .replace(/[\u00A0\u202F]|&(?:nbsp|#xa0|#x202f);/gi, ' ')
    .replace(/’|&#x2019;/gi, "'")
    .replace(/é|&#xe9;/gi, '&eacute;')
    .replace(/ (?=\p{L}+ \p{L}+ \p{L}+ [^<>]*<\/)/gu, '\n   ')}\n</body></html>\n`;
}
