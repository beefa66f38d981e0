import { createLexemeTable } from '../../../src/wink-fr/lexeme-table.ts';

describe('the table of forms', () => {
  it('numbers a form once, with its normal form right after', () => {
    const table = createLexemeTable();
    const id = table.hash['Paris'] as number;
    expect(table.hash['Paris']).toBe(id);
    expect(table.list[id]).toBe('Paris');
    expect(table.list[id + 1]).toBe('paris');
  });

  it('starts again between documents once it is full', () => {
    const table = createLexemeTable();
    for (let i = 0; i < 300_000; i += 1) {
      // A document of fifty words ends here.
      if (i % 50 === 0) table.release();
      void table.hash[`mot${i}`];
    }
    expect(table.list.length).toBeLessThan(21_000);
    expect(table.packed.length).toBe(table.list.length * 2);
    expect(table.list.slice(0, 2)).toEqual(['$%^oov^%$', '\n']);
  });

  it('keeps every form of a document however long', () => {
    const table = createLexemeTable();
    const ids = Array.from({ length: 50_000 }, (_, i) => table.hash[`mot${i}`] as number);
    expect(new Set(ids).size).toBe(50_000);
    ids.forEach((id, i) => expect(table.list[id]).toBe(`mot${i}`));
  });

  it('takes names of object members for words', () => {
    const table = createLexemeTable();
    for (const name of ['constructor', '__proto__', 'hasOwnProperty', '0']) {
      expect(table.list[table.hash[name] as number]).toBe(name);
    }
  });
});
