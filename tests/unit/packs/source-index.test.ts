import { SourceIndex } from '../../../src/packs/source-index.ts';

const source = (id: string, publisher: string) => ({ id, title: 'Titre', publisher, date: '2020' });
const file = (...sources: ReturnType<typeof source>[]) => ({
  path: 'entities/organisation/acme.yaml',
  head: { sources: sources.map(({ id }) => id) },
  value: { sources },
});

test('a source is found by its id', () => {
  const index = new SourceIndex([file(source('a', 'A'), source('b', 'B')), file(source('c', 'C'))]);
  expect(index.get('b')?.publisher).toBe('B');
  expect(index.has('c')).toBe(true);
  expect(index.has('d')).toBe(false);
  expect(index.get('d')).toBeUndefined();
  expect(index.values().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('of two files with the same source, the later one counts', () => {
  const index = new SourceIndex([file(source('a', 'A')), file(source('a', 'B'))]);
  expect(index.get('a')?.publisher).toBe('B');
});
