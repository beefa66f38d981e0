import type { Analysis, Mention } from '../../../src/core/analysis.ts';
import { createDocument, type SourceMeta } from '../../../src/core/document.ts';
import { holdsAt, momentOf, type Moment } from '../../../src/expansion/moment.ts';
import type { Packs } from '../../../src/packs/index-packs.ts';
import { mentionOf } from '../../support/sentence.ts';

const day = (value: string): Moment => ({ kind: 'day', day: value });
const notBefore = (value: string): Moment => ({ kind: 'not-before', day: value, because: 'GPT-4' });
const unknown: Moment = { kind: 'unknown' };

describe('on a day, a fact', () => {
  test.each([
    ['2023-03-14', '2023-03-14', true],
    ['2023-03-14', '2023-03-13', false],
    ['2023-03', '2023-03-31', true],
    ['2023-03', '2023-03-30', false],
    ['2023-03', '2023-04-01', true],
    ['2023-02', '2023-03-01', true],
    ['2023', '2023-12-31', true],
    ['2023', '2023-12-30', false],
    ['2023', '2024-01-01', true],
  ])('since %s: on %s holds is %s', (since, on, holds) => {
    expect(holdsAt({ since, until: undefined }, day(on))).toBe(holds);
  });
  test.each([
    ['2023-03-14', '2023-03-13', true],
    ['2023-03-14', '2023-03-14', false],
    ['2023-03', '2023-02-28', true],
    ['2023-03', '2023-03-01', false],
    ['2023', '2022-12-31', true],
    ['2023', '2023-01-01', false],
  ])('until %s: on %s holds is %s', (until, on, holds) => {
    expect(holdsAt({ since: undefined, until }, day(on))).toBe(holds);
  });
  test('between since and until holds', () => {
    const fact = { since: '2020', until: '2023-06' };
    expect(holdsAt(fact, day('2022-01-01'))).toBe(true);
    expect(holdsAt(fact, day('2020-06-01'))).toBe(false);
    expect(holdsAt(fact, day('2023-06-01'))).toBe(false);
  });
  test('without dates always holds', () =>
    expect(holdsAt({ since: undefined, until: undefined }, day('1900-01-01'))).toBe(true));
});

describe('where only a first day is known, a fact', () => {
  test.each([
    [{ since: undefined, until: undefined }, true],
    [{ since: '2023-03-14', until: undefined }, true],
    [{ since: '2023-03-15', until: undefined }, false],
    [{ since: '2023', until: undefined }, false],
    [{ since: '2020', until: '2030' }, false],
    [{ since: undefined, until: '2030' }, false],
  ])('%j holds: %s', (fact, holds) => {
    expect(holdsAt(fact, notBefore('2023-03-14'))).toBe(holds);
  });
});

describe('where nothing dates the article, a fact', () => {
  test.each([
    [{ since: undefined, until: undefined }, true],
    [{ since: '1950', until: undefined }, false],
    [{ since: undefined, until: '2030' }, false],
  ])('%j holds: %s', (fact, holds) => {
    expect(holdsAt(fact, unknown)).toBe(holds);
  });
});

describe('momentOf', () => {
  const SINCE: Readonly<Record<string, string | undefined>> = {
    openai: '2015-12-11',
    'gpt-4': '2023-03-14',
    bard: '2023-03',
    'ai-act': '2024',
    api: undefined,
  };
  const packs = {
    entries: new Map(Object.entries(SINCE).map(([id, since]) => [id, { id, since }])),
  } as unknown as Packs;
  const analysisOf = (meta: SourceMeta, ids: readonly string[]): Analysis => ({
    document: createDocument('Texte', meta),
    title: [],
    paragraphs: [],
    sentences: [],
    mentions: ids.map((id): Mention => mentionOf(id, 'product', 0, 1, `Nom de ${id}`)),
    quotations: [],
    reports: [],
    dates: [],
  });
  const momentFor = (meta: SourceMeta, ids: readonly string[], asOf?: string) =>
    momentOf(analysisOf(meta, ids), asOf, packs);

  test('is the article’s date', () => {
    expect(momentFor({ date: '2023-12-15' }, ['gpt-4'])).toEqual({ value: day('2023-12-15'), issues: [] });
  });
  test('is the day of a date with time, as written', () => {
    expect(momentFor({ date: '2023-12-15T00:30:00+01:00' }, []).value).toEqual(day('2023-12-15'));
  });
  test('is the day that is asked for, before the article’s date', () => {
    expect(momentFor({ date: '2023-12-15' }, [], '2020-01-01').value).toEqual(day('2020-01-01'));
  });
  test('is not before the latest thing that an undated article names', () => {
    const { value, issues } = momentFor({}, ['gpt-4', 'openai', 'api']);
    expect(value).toEqual({ kind: 'not-before', day: '2023-03-14', because: 'Nom de gpt-4' });
    expect(issues).toMatchObject([{ code: 'date/missing', severity: 'warning' }]);
    expect(issues[0]?.message).toContain('Nom de gpt-4');
  });
  test('takes the first day of a month or year', () => {
    expect(momentFor({}, ['bard']).value).toMatchObject({ day: '2023-03-01' });
    expect(momentFor({}, ['ai-act', 'gpt-4']).value).toMatchObject({ day: '2024-01-01' });
  });
  test.each([[['api']], [['inconnu']], [[]]])('is unknown where the article names %j', (ids) => {
    const { value, issues } = momentFor({}, ids);
    expect(value).toEqual(unknown);
    expect(issues.map(({ code }) => code)).toEqual(['date/missing']);
  });
});
