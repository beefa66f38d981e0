import { createAuditor } from '../../src/audit-page.ts';
import { bodyStatements } from '../../src/core/article.ts';
import { createRestructurer } from '../../src/restructure.ts';
import { shippedPacks } from '../support/pack-sources.ts';

const packs = shippedPacks();
const SOURCE = `---
title: 'Kerval : la reconstruction du pont est votée'
date: 2024-06-14
---
Le conseil municipal a voté jeudi la reconstruction du pont de Kerval. La facture dépasse celle des ponts voisins.

L’ouvrage avait été inauguré en mai 1931. La préfecture a fermé le pont le 3 mars 2021, après une crue.

« Nous perdons un passage vital », a déclaré Anne Kerlan, présidente du syndicat des éleveurs. Le maire, Paul Riou, a assuré que les travaux commenceraient vite. « Personne ne nous a consultés sur le tracé », regrette Lina Moreau, patronne du bar du port.

Une enquête a été ouverte par le parquet de Brest. Le groupe Valmer n’a pas répondu à nos questions. Les travaux devraient durer deux ans.
`;
const result = createRestructurer({ packs }).restructure(SOURCE);
if (!result.ok) throw new Error('The article must be restructured.');
const { html, article, report } = result;
const auditor = createAuditor({ packs });
const derived = bodyStatements(article).filter(({ origin }) => origin.kind === 'derived');
const altered = (from: string, to: string) => {
  const at = html.lastIndexOf(from);
  expect(at).toBeGreaterThan(0);
  return auditor.audit(html.slice(0, at) + to + html.slice(at + from.length), SOURCE);
};

test('the page tells dates, voices and what stays open, with rule and evidence', () => {
  expect(new Set(derived.map(({ origin }) => ('rule' in origin ? origin.rule : '')))).toEqual(
    new Set([
      'derived/chronology',
      'derived/speakers',
      'derived/open-enquiry',
      'derived/open-no-answer',
      'derived/open-expected',
    ]),
  );
  for (const { origin } of derived)
    expect(origin.kind === 'derived' && origin.evidence.every(({ start, end }) => start < end)).toBe(true);
  expect(derived.every(({ origin }) => origin.kind === 'derived' && origin.evidence.length > 0)).toBe(true);
});

test('each is marked as added and counted as such', () => {
  for (const { text } of derived)
    expect(html.replace(/<[^>]+>/gu, '').replaceAll('&nbsp;', '\u00A0')).toContain(text);
  expect(html).toContain('<ul class="contexte" data-regle="derived/chronology">');
  expect(report.words.added).toBeGreaterThanOrEqual(80);
  expect(report.words.body).toBe(report.words.source + report.words.added);
});

test('an audit draws each anew and finds nothing', () => {
  const { isClean, counts, issues } = auditor.audit(html, SOURCE);
  expect(issues.map(({ message }) => message)).toEqual([]);
  expect(isClean).toBe(true);
  expect(counts.derived).toBe(derived.length);
});

test.each([
  ['a year', '1931&nbsp;:', '1932&nbsp;:'],
  ['a count of words', 'une citation de 5 mots', 'une citation de 9 mots'],
  ['a name', 'Lina Moreau, patronne du bar du port&nbsp;:', 'Lise Moreau, patronne du bar du port&nbsp;:'],
  ['a function', 'présidente du syndicat des éleveurs&nbsp;:', 'trésorière du syndicat des éleveurs&nbsp;:'],
  ['a word of the proof', 'devraient durer deux ans', 'devraient durer trois ans'],
])('an audit names %s altered in them', (_, from, to) => {
  const { isClean, issues } = altered(from, to);
  expect(isClean).toBe(false);
  expect(issues.some(({ code }) => code === 'audit/unknown-sentence' || code === 'audit/altered')).toBe(true);
});

test('an intertitre over parts that the article does not give is unknown', () => {
  const { issues } = auditor.audit(
    html.replace(/(<h2[^>]*>)Chronologie des faits/u, '$1Les chiffres et les dates'),
    SOURCE,
  );
  expect(issues.map(({ code }) => code)).toContain('audit/unknown-heading');
});
