import { createAuditor, createRestructurer, loadPacks, type AuditReport } from '../../src/index.ts';
import { bodyStatements } from '../../src/core/article.ts';
import { readText } from '../../src/reading/read-text.ts';
import {
  MUTATIONS,
  mutatePage,
  NAMED_BY,
  reformatPage,
} from '../../src/tools/context-evaluation/mutate-page.ts';
import { factsOf } from '../support/pack-sources.ts';
import { ARTICLES } from '../support/fixture-articles.ts';

const packs = loadPacks();
const restructurer = createRestructurer({ packs });
const auditor = createAuditor({ packs });

function built(source: string) {
  const result = restructurer.restructure(source);
  if (!result.ok) throw new Error('A shipped article was refused.');
  return result;
}

const pages = Object.entries(ARTICLES).map(([name, source]) => ({ name, source, ...built(source) }));
const SOURCE = ARTICLES['mistral-le-chat'] ?? '';
const { html: PAGE, article: ARTICLE } = built(SOURCE);
/** A sentence of context that the page shows in one piece, and its rule. */
const { text: FACT, rule: FACT_RULE } = bodyStatements(ARTICLE).flatMap(({ text, origin }) =>
  origin.kind === 'context' && PAGE.includes(text) ? [{ text, rule: origin.rule }] : [],
)[0] ?? { text: '', rule: '' };

/** The page with a text replaced, which must be there. */
function edited(what: string | RegExp, by: string, page = PAGE): string {
  const html = page.replace(what, by);
  if (html === page) throw new Error(`The page does not hold ${String(what)}.`);
  return html;
}
const codesOf = (report: AuditReport) => report.issues.map(({ code }) => code);
const audited = (html: string) => auditor.audit(html, SOURCE);

describe.each(pages)('$name', ({ source, html, article }) => {
  test('its page is clean: every sentence has an origin', () => {
    const report = auditor.audit(html, source);
    expect(report.issues).toEqual([]);
    expect(report.isClean).toBe(true);
    expect(report.counts).toMatchObject({ unknown: 0, altered: 0 });
  });

  test('the audit finds the origins that the page was made with', () => {
    const { sentences } = auditor.audit(html, source);
    const made = [...new Set(article.sections.flatMap((section) => section.blocks))].flatMap((block) =>
      block.statements.flatMap(({ origin }) => (origin.kind === 'context' ? [origin.rule] : [])),
    );
    const found = sentences.flatMap(({ verdict }) => (verdict.kind === 'context' ? [verdict.rule] : []));
    expect(found).toEqual(made);
  });

  test('its page stays clean when an editor’s tool reformats it, and as a fragment', () => {
    expect(auditor.audit(reformatPage(html), source).issues).toEqual([]);
    expect(auditor.audit(reformatPage(html).normalize('NFD'), source).issues).toEqual([]);
    const fragment = restructurer.restructureToFragment(source);
    if (!fragment.ok) throw new Error('refused');
    expect(auditor.audit(fragment.html, source).issues).toEqual([]);
  });
});

test('a page made with corrections of copy is clean, and the correction is named', () => {
  const source = ARTICLES['bytedance-openai'] ?? '';
  const result = createRestructurer({ packs, options: { applyCorrections: true } }).restructure(source);
  if (!result.ok) throw new Error('refused');
  const report = auditor.audit(result.html, source);
  expect(report.issues).toEqual([]);
  const edits = report.sentences.flatMap(({ verdict }) => (verdict.kind === 'source' ? verdict.edits : []));
  expect(edits).toContain('traduction/the-verge-au-bord');
});

test('the author’s sentences come with their edits, context with its fact and source', () => {
  const { sentences } = audited(PAGE);
  expect(sentences.find(({ text }) => text.startsWith('Selon Mistral AI'))?.verdict).toMatchObject({
    kind: 'source',
    edits: ['typography/apostrophes'],
  });
  const [context] = sentences.flatMap(({ verdict }) => (verdict.kind === 'context' ? [verdict] : []));
  expect(packs.sources.has(context?.source ?? '')).toBe(true);
});

test('a page with the author’s own intertitres and list is clean', () => {
  const source = `# Un essai de page\n\n- OpenAI se tait.\n- La CNIL a réagi\n\nLa CNIL a annoncé une amende de 20 millions d'euros contre OpenAI.\n\n## Une longue affaire\n\nL'entreprise a nié les faits. Elle a promis de répondre.\n\n## La suite\n\n- Un premier point\n- Un second point`;
  expect(auditor.audit(built(source).html, source).issues).toEqual([]);
  const without = built(source).html.replaceAll('Une longue affaire', '');
  expect(codesOf(auditor.audit(without, source))).toContain('audit/lost');
});

test('the same sentence twice in the source must be twice on the page', () => {
  const source = 'Elle dort. Il veille. Elle dort. La nuit tombe sur la ville de Lyon.';
  const { html } = built(source);
  expect(auditor.audit(html, source).issues).toEqual([]);
  expect(codesOf(auditor.audit(html.replace('Elle dort. ', ''), source))).toContain('audit/lost');
});

describe('tampering is named', () => {
  test('a changed number', () => {
    const report = audited(edited('vaut quelque 2', 'vaut quelque 3'));
    expect(codesOf(report)).toEqual(['audit/altered', 'audit/number-changed']);
    expect(report.issues[0]?.message).toContain('« 3 » au lieu de « 2 »');
    expect(report.issues[0]?.line).toBeGreaterThan(1);
  });

  test('a changed name', () => {
    expect(codesOf(audited(edited('Arthur Mensch', 'Arthur Manche')))).toEqual([
      'audit/altered',
      'audit/name-changed',
    ]);
  });

  test('a negation taken away', () => {
    expect(codesOf(audited(edited('il n’est pas publié', 'il est publié')))).toEqual([
      'audit/altered',
      'audit/negation-changed',
    ]);
  });

  test('a changed quotation', () => {
    expect(codesOf(audited(edited('Nous allons examiner', 'Nous allons étudier')))).toEqual([
      'audit/altered',
      'audit/quotation-changed',
    ]);
  });

  test('a changed word that is none of these', () => {
    expect(codesOf(audited(edited('des élus ont critiqué', 'des élus ont salué')))).toEqual([
      'audit/altered',
    ]);
  });

  test('a lost sentence', () => {
    const report = audited(edited(' Elle a annoncé le même jour un partenariat avec Microsoft.', ''));
    expect(codesOf(report)).toEqual(['audit/lost']);
    expect(report.issues[0]).toMatchObject({ sentence: null, line: 4 });
  });

  test('a doubled sentence, of the author or of context', () => {
    const own = 'Elle a annoncé le même jour un partenariat avec Microsoft.';
    expect(codesOf(audited(edited(own, `${own} ${own}`)))).toEqual(['audit/doubled']);
    expect(codesOf(audited(edited(FACT, `${FACT} ${FACT}`)))).toEqual(['audit/doubled']);
  });

  test('two sentences in the wrong order', () => {
    const [a, b] = ['La Commission européenne a réagi dès mardi.', 'Bruxelles, a-t-il rappelé,'];
    const moved = edited(a, '').replace(b, `${a} ${b}`);
    expect(codesOf(audited(moved))).toEqual(['audit/reordered']);
  });

  test('an invented sentence, with the number and the name that nobody knows', () => {
    const { issues } = audited(
      edited('</footer>', '<p>Selon Zoé Trublot, il en coûterait 9417 euros.</p></footer>'),
    );
    expect(issues.map(({ code }) => code)).toEqual(['audit/unknown-sentence']);
    expect(issues[0]?.message).toMatch(/ne connaissent « Zoé », « Trublot », « 9417 »/);
  });

  test('an invented sentence that poses as context, or that attributes hide', () => {
    for (const attributes of ['class="contexte" data-regle="api/definition"', 'hidden', 'class="avis"'])
      expect(
        codesOf(audited(edited('<footer>', `<p ${attributes}>Une API coûte cher.</p><footer>`))),
      ).toEqual(['audit/unknown-sentence']);
  });

  test('context changed by one character, with the fact that it was', () => {
    const { issues, sentences } = audited(edited(FACT, `${FACT.slice(0, -1)}e.`));
    expect(issues.map(({ code }) => code)).toEqual(['audit/unknown-sentence']);
    expect(issues[0]?.message).toContain(FACT_RULE);
    expect(sentences[issues[0]?.sentence ?? -1]?.verdict).toEqual({ kind: 'unknown', nearest: FACT_RULE });
  });

  test('a fact that is not yet true', () => {
    const early = createAuditor({ packs, options: { asOf: '2010-01-01' } }).audit(PAGE, SOURCE);
    expect(codesOf(early)).toContain('audit/context-not-valid');
    expect(early.issues.find(({ code }) => code === 'audit/context-not-valid')?.message).toContain(
      '2010-01-01',
    );
  });

  test('a fact about what the article does not name', () => {
    const stray = factsOf(packs).find(
      ({ fact, entry }) => entry !== null && fact.since === undefined && !SOURCE.includes(entry.name),
    );
    const report = audited(edited('<footer>', `<p>${stray?.fact.text.join(' ') ?? ''}</p><footer>`));
    expect(codesOf(report)).toContain('audit/context-without-trigger');
    expect(codesOf(report)).not.toContain('audit/unknown-sentence');
  });

  test('a heading that no rule gives: in the article’s words, and in others', () => {
    const heading =
      ARTICLE.sections.find(({ topic, heading }) => topic !== null && heading && PAGE.includes(heading.text))
        ?.heading?.text ?? '';
    expect(heading).not.toBe('');
    const own = audited(PAGE.replaceAll(`>${heading}<`, '>Mistral AI, fondée par Arthur Mensch<'));
    expect(own.issues).toMatchObject([{ code: 'audit/unknown-heading', severity: 'warning' }]);
    const foreign = audited(PAGE.replaceAll(`>${heading}<`, '>Un scandale retentissant<'));
    expect(foreign.issues).toMatchObject([{ code: 'audit/unknown-heading', severity: 'error' }]);
  });

  test('a missing notice, a missing source', () => {
    expect(codesOf(audited(edited(/<p class="avis">.*<\/p>/, '')))).toEqual(['audit/notice-missing']);
    expect(codesOf(audited(edited(/<li id="source-.*?<\/li>/, '')))).toEqual(['audit/source-missing']);
  });

  test('an empty page has lost everything', () => {
    const report = audited('');
    expect(new Set(codesOf(report))).toEqual(new Set(['audit/lost']));
    expect(report.sentences).toEqual([]);
  });
});

test('any of 225 changes drawn at random is caught, and 99 % named for what they are', () => {
  const missed: string[] = [];
  const unnamed: string[] = [];
  let made = 0;
  for (const { source, html, article } of pages)
    for (const kind of MUTATIONS)
      for (let n = 0; n < 7; n++) {
        const mutated = mutatePage(html, article, kind, `${n}`);
        if (!mutated) continue;
        made++;
        const { isClean, issues } = auditor.audit(mutated.html, source);
        if (isClean) missed.push(mutated.what);
        if (!issues.some(({ code }) => NAMED_BY[kind].test(code))) unnamed.push(mutated.what);
      }
  expect(missed).toEqual([]);
  expect(made).toBeGreaterThanOrEqual(225);
  expect(unnamed.length).toBeLessThanOrEqual(made / 100);
});

test('a source of its own front matter and one read beforehand give the same audit', () => {
  expect(auditor.audit(PAGE, readText(SOURCE))).toEqual(audited(PAGE));
});
