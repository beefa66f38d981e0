import { SourceIndex, tableSources } from '../../../src/packs/source-index.ts';

const source = (id: string, publisher: string) => ({ id, title: 'Titre', publisher, date: '2020' });

/** The index of the sources of some files, and the numbers of the files that it reads. */
function indexOf(...files: ReturnType<typeof source>[][]) {
  const read: number[] = [];
  const values = files.map((sources, number) => ({ number, value: { sources } }));
  const index = new SourceIndex(tableSources(values), (number) => {
    read.push(number);
    return { path: 'entities/organisation/acme.yaml', value: { sources: files[number] ?? [] } };
  });
  return { index, read };
}

test('a source is found by its id, and only its file is read', () => {
  const { index, read } = indexOf([source('a', 'A'), source('b', 'B')], [source('c', 'C')]);
  expect(index.has('c')).toBe(true);
  expect(index.has('d')).toBe(false);
  expect(index.get('d')).toBeUndefined();
  expect(read).toEqual([]);
  expect(index.get('b')?.publisher).toBe('B');
  expect(read).toEqual([0]);
  expect(index.values().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('of two files with the same source, the later one counts', () => {
  const { index } = indexOf([source('a', 'A')], [source('a', 'B')]);
  expect(index.get('a')?.publisher).toBe('B');
});
