import { markInline, type MarkState } from '../../../src/rendering/mark-inline.ts';

interface Known {
  readonly speakers?: readonly string[];
  readonly acronyms?: Readonly<Record<string, string>>;
}

const stateOf = ({ speakers = [], acronyms = {} }: Known = {}): MarkState => ({
  speakers: new Set(speakers),
  sites: new Map(),
  acronyms: new Map(Object.entries(acronyms).map(([form, title]) => [form, { title, language: undefined }])),
  inQuote: false,
});

/** The marks of a text, as `kind: text`. */
const marks = (text: string, state: MarkState = stateOf(), term: string | null = null) =>
  markInline(text, state, term).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('quotations', () => {
  test('are marked between their guillemets, spaces left out', () =>
    expect(marks('Il dit «\u00A0oui\u00A0», puis « non ».')).toEqual(['quote: oui', 'quote: non']));
  test('stay open from one statement to the next', () => {
    const state = stateOf();
    expect(marks('Il dit : « Oui.', state)).toEqual(['quote: Oui.']);
    expect(marks('Et encore oui.', state)).toEqual(['quote: Et encore oui.']);
    expect(marks('Fin », dit-il.', state)).toEqual(['quote: Fin']);
    expect(marks('Rien.', state)).toEqual([]);
  });
  test('keep “ ” inside them', () =>
    expect(marks('« Rien de “neuf” ici »')).toEqual(['quote: Rien de “neuf” ici']));
  test('hold guillemets inside them', () =>
    expect(marks('« Il a dit « oui » hier », assure-t-on.')).toEqual(['quote: Il a dit « oui » hier']));
  test('that are empty are not marked', () => expect(marks('«  »')).toEqual([]));
  test('that close without opening are not marked', () => expect(marks('oui », dit-il.')).toEqual([]));
});

describe('dates', () => {
  test.each([
    ['le 20 octobre 2022', '20 octobre 2022', '2022-10-20'],
    ['le 1er août 2024', '1er août 2024', '2024-08-01'],
    ['le 5\u00A0mars\u00A02023.', '5\u00A0mars\u00A02023', '2023-03-05'],
  ])('in « %s » are marked', (text, date, datetime) => {
    const [mark] = markInline(text, stateOf(), null);
    expect(mark).toEqual({
      kind: 'time',
      start: text.indexOf(date),
      end: text.indexOf(date) + date.length,
      datetime,
    });
  });
  test.each([
    'en mars 2023',
    'le 20 octobre',
    'le 32 mars 2023',
    'le 0 mars 2023',
    'le 31 février 2023',
    'le 3 mars 20234',
  ])('are not seen in « %s »', (text) => expect(marks(text)).toEqual([]));
  test('may stand in a quotation', () =>
    expect(marks('« Le 20 octobre 2022 »')).toEqual(['quote: Le 20 octobre 2022', 'time: 20 octobre 2022']));
});

describe('acronyms', () => {
  test('are explained at their first use only', () => {
    const state = stateOf({ acronyms: { API: 'interface' } });
    expect(marks('Une API et une API.', state)).toEqual(['abbr: API']);
    expect(marks('Une API.', state)).toEqual([]);
  });
  test('carry their expansion and its language', () => {
    const state = stateOf();
    state.acronyms.set('API', { title: 'Application Programming Interface', language: 'en' });
    expect(markInline('API', state, null)).toEqual([
      { kind: 'abbr', start: 0, end: 3, title: 'Application Programming Interface', language: 'en' },
    ]);
  });
  test.each(['APIs', 'RAPID', 'API2'])('are not seen inside « %s »', (text) =>
    expect(marks(text, stateOf({ acronyms: { API: 'interface' } }))).toEqual([]),
  );
});

describe('speakers', () => {
  const state = () => stateOf({ speakers: ['Niko Felix'] });
  test('are marked beside what they say', () =>
    expect(marks('« Oui », dit Niko Felix.', state())).toEqual(['quote: Oui', 'cite: Niko Felix']));
  test('are not marked without quotation', () => expect(marks('Niko Felix se tait.', state())).toEqual([]));
  test('are not marked inside a quotation', () =>
    expect(marks('« Niko Felix a dit oui »', state())).toEqual(['quote: Niko Felix a dit oui']));
});

describe('the defined term', () => {
  test('is marked once', () =>
    expect(marks('Un jeton est un jeton.', stateOf(), 'jeton')).toEqual(['dfn: jeton']));
  test('is not marked inside another word', () =>
    expect(marks('Des jetonneries.', stateOf(), 'jeton')).toEqual([]));
  test('goes before an acronym of the same letters', () =>
    expect(marks('Une API relie.', stateOf({ acronyms: { API: 'interface' } }), 'API')).toEqual([
      'dfn: API',
    ]));
});

test('marks come left to right, nested or apart, never across each other', () => {
  const text =
    'Le 20 octobre 2022, « la CNIL agit le 1er mars 2023 », dit Anne Durand de la CNIL : « L’API ».';
  const found = markInline(
    text,
    stateOf({ speakers: ['Anne Durand'], acronyms: { CNIL: 'c', API: 'a' } }),
    'agit',
  );
  expect(found.map(({ kind }) => kind)).toEqual([
    'time',
    'quote',
    'abbr',
    'dfn',
    'time',
    'cite',
    'quote',
    'abbr',
  ]);
  found.forEach((a, i) =>
    found.slice(i + 1).forEach((b) => {
      expect(a.start).toBeLessThanOrEqual(b.start);
      expect(b.start >= a.end || b.end <= a.end).toBe(true);
    }),
  );
});

describe('links', () => {
  const linked = (text: string, term: string, state: MarkState = stateOf()) => {
    const start = text.indexOf(term);
    return markInline(text, state, null, [{ kind: 'link', start, end: start + term.length, href: '/a' }]).map(
      ({ kind, start: from, end }) => `${kind}: ${text.slice(from, end)}`,
    );
  };
  test('stand inside quotations and hold acronyms', () => {
    const state = stateOf({ acronyms: { API: 'interface' } });
    expect(linked('Il cite « une API d’ici ».', 'API', state)).toEqual([
      'quote: une API d’ici',
      'link: API',
      'abbr: API',
    ]);
  });
  test('are never crossed by another mark', () =>
    expect(linked('Le 12 mai 2023 déjà', '2023 déjà')).toEqual(['link: 2023 déjà']));
  test('a medium that speaks leads to its site once, unless a link is there already', () => {
    const hrefs = (state: MarkState, links: Parameters<typeof markInline>[3] = []) =>
      markInline('Reuters dit « oui ».', state, null, links).map((mark) =>
        'href' in mark ? mark.href : null,
      );
    const state = { ...stateOf({ speakers: ['Reuters'] }), sites: new Map([['Reuters', 'https://r.com']]) };
    expect(hrefs(state)).toEqual(['https://r.com', null]);
    expect(hrefs(state)).toEqual([null, null]);
    const other = { ...state, sites: new Map([['Reuters', 'https://r.com']]) };
    expect(hrefs(other, [{ kind: 'link', start: 0, end: 7, href: '/a' }])).toEqual(['/a', null, null]);
  });
});
