import { segment } from '../../../src/segmentation/segment.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

/** No sentence from which a rule could write an intertitre. */
const NONE: ReadonlySet<number> = new Set();
const TERMS =
  'Les conditions de service de la plateforme interdisent cet usage. Les clients qui enfreignent ces conditions de service perdent leur accès, précise le contrat, et les conditions d’utilisation le rappellent à chaque connexion des abonnés, qui acceptent ces conditions de service en créant leur compte.';
const FINE =
  'L’autorité a infligé une amende au groupe. Cette sanction s’accompagne d’une injonction et d’une astreinte par jour de retard, a indiqué la formation restreinte, qui avait adressé une mise en demeure au groupe au printemps dernier.';
const PLAIN =
  'Le directeur a visité les locaux en fin de matinée. Il a salué les équipes présentes avant de repartir.';

function topicsOf(text: string, from = 0) {
  const analysis = analysed(text);
  return segment(analysis, from, NONE, shippedPacks()).map(({ topic, sentences }) => ({ topic, sentences }));
}

test('a change of topic opens a section at the paragraph', () => {
  expect(topicsOf(`${TERMS}\n${TERMS}\n${TERMS}\n${FINE}\n${FINE}\n${FINE}`)).toEqual([
    { topic: '20000196-terms-of-service', sentences: [0, 1, 2, 3, 4, 5] },
    { topic: '20000636-sanction', sentences: [6, 7, 8, 9, 10, 11] },
  ]);
});

test('a paragraph without topic stays with the section before it', () => {
  expect(topicsOf(`${TERMS}\n${PLAIN}`).map(({ topic }) => topic)).toEqual(['20000196-terms-of-service']);
});

test('sentences before the body belong to no section, and none is lost or doubled after it', () => {
  const segments = topicsOf(`${PLAIN}\n${TERMS}\n${FINE}`, 2);
  expect(segments.flatMap(({ sentences }) => sentences)).toEqual([2, 3, 4, 5]);
});

test('no section begins inside a quotation', () => {
  const quote = `« ${TERMS} ${FINE} », a écrit la directrice.`;
  const analysis = analysed(`${PLAIN}\n${quote}\n${PLAIN}`);
  const [quotation] = analysis.quotations;
  for (const { sentences } of segment(analysis, 0, NONE, shippedPacks())) {
    const start = analysis.sentences[sentences[0] ?? 0]?.span.start ?? 0;
    expect(quotation && quotation.span.start < start && start < quotation.span.end).toBe(false);
  }
});

test('a long text without topic is cut so that no section outgrows the limit', () => {
  const analysis = analysed(Array.from({ length: 40 }, () => PLAIN).join('\n'));
  for (const { sentences } of segment(analysis, 0, NONE, shippedPacks())) {
    const words = sentences.reduce((sum, index) => sum + (analysis.sentences[index]?.words ?? 0), 0);
    expect(words).toBeLessThanOrEqual(shippedPacks().structure.sectionMaxWords.value);
  }
});

test('the author’s own subheading always opens a section', () => {
  const analysis = analysed(`${PLAIN}\n## La suite\n${PLAIN}`);
  const segments = segment(analysis, 0, NONE, shippedPacks());
  expect(segments).toHaveLength(2);
  const heading = segments[1]?.givenHeading;
  expect(heading && analysis.document.text.slice(heading.start, heading.end)).toBe('La suite');
});

test('the evidence of a section is the words that speak for its topic', () => {
  const analysis = analysed(`${TERMS}\n${TERMS}\n${TERMS}\n${FINE}\n${FINE}\n${FINE}`);
  const [first] = segment(analysis, 0, NONE, shippedPacks());
  const words = first?.evidence.map(({ start, end }) => analysis.document.text.slice(start, end));
  expect(words).toContain('conditions de service');
});
