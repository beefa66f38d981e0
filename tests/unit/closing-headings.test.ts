import { writeClosingHeadings } from '../../src/closing-headings.ts';
import type { ClosingSection } from '../../src/expansion/expand.ts';
import { shippedPacks } from '../support/pack-sources.ts';

/** A closing section on a topic, as far as its intertitre looks at it. */
function on(topic: string): ClosingSection {
  return { kind: 'topic', facts: [{ compiled: { topic } }] } as unknown as ClosingSection;
}

const FIRST = on('20000151-cyclone');
const OTHER = on('20000146-relief');
const write = (closings: readonly ClosingSection[], others: readonly string[]) =>
  writeClosingHeadings(closings, others, 'typhon', 'Un typhon approche', shippedPacks());

test('the keyphrase opens the main topic before any other', () => {
  const [first, other] = write([FIRST, OTHER], []);
  expect(first).toMatch(/^Typhon\u00A0: comprendre /u);
  expect(other).toMatch(/^Comprendre /u);
});

test('the keyphrase stands for the topic where there is more of it', () => {
  const [first, more, other] = write([FIRST, FIRST, OTHER], ['Deux pays en alerte', 'La mer démontée']);
  expect(first).toMatch(/^Typhon\u00A0: comprendre /u);
  expect(more).toBe('Typhon\u00A0: pour aller plus loin');
  expect(other).toMatch(/^Comprendre /u);
});

test('where enough intertitres hold the keyphrase, none is opened by it', () => {
  for (const text of write(
    [FIRST, FIRST, OTHER],
    ['Un typhon sur la côte', 'Le typhon s’éloigne', 'Le typhon Ana'],
  ))
    expect(text).not.toMatch(/^Typhon/u);
});
