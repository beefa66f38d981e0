/**
 * Advance widths in thousandths of an em of Helvetica, to which Arial is metrically compatible
 * (Adobe Font Metrics for the 14 core fonts). Accented letters are as wide as their base letter.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    191: "'",
    222: 'ijl’‘',
    260: '|',
    278: ' !,./:;I[\\]ft\u00A0\u202F',
    333: '()-`r“”‹›',
    334: '{}',
    355: '"',
    389: '*',
    400: '°',
    469: '^',
    500: 'Jcksvxyz',
    556: '#$0123456789?L_abdeghnopqu«»–€£',
    584: '+<=>',
    611: 'FTZ',
    667: '&ABEKPSVXY',
    722: 'CDHNRUw',
    778: 'GOQ',
    833: 'Mm',
    889: '%æ',
    944: 'Wœ',
    1000: '—…ÆŒ',
    1015: '@',
  }).flatMap(([width, characters]) => [...characters].map((c) => [c, Number(width)] as const)),
);
/** For characters outside the table: the width of a wide letter, so that a title is never too long unseen. */
const UNKNOWN = 833;

/** The width in pixels of a text in Arial of `size` pixels (search results show titles in 20). */
export function arialWidth(text: string, size = 20): number {
  let units = 0;
  for (const c of text.normalize('NFC')) {
    units += WIDTHS.get(c) ?? WIDTHS.get(c.normalize('NFD')[0] ?? c) ?? UNKNOWN;
  }
  return (units * size) / 1000;
}
