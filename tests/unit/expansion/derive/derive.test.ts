import type { Analysis } from '../../../../src/core/analysis.ts';
import { countWords } from '../../../../src/core/french-text.ts';
import { chronology } from '../../../../src/expansion/derive/chronology.ts';
import type { Derived } from '../../../../src/expansion/derive/derived.ts';
import { figures } from '../../../../src/expansion/derive/figures.ts';
import { openQuestions } from '../../../../src/expansion/derive/open-questions.ts';
import { placeDerived, sentencesOf } from '../../../../src/expansion/derive/place.ts';
import { speakers } from '../../../../src/expansion/derive/speakers.ts';
import type { Packs } from '../../../../src/packs/index-packs.ts';
import { analysed } from '../../../support/analysed.ts';
import { shippedPacks } from '../../../support/pack-sources.ts';

const packs = shippedPacks();
type Rule = (analysis: Analysis, packs: Packs) => Derived;

function drawn(rule: Rule, text: string, date?: string) {
  const { derivation } = rule(analysed(text, date === undefined ? {} : { date }), packs);
  return derivation ? sentencesOf(derivation).map((one) => one.text) : null;
}

const DATES =
  'Le conseil municipal a voté jeudi la reconstruction du pont de Kerval. L’ouvrage avait été inauguré en mai 1931. ' +
  'La préfecture a fermé le pont le 3 mars 2021.';

describe('the dates in order', () => {
  test('relative dates become absolute, a past before another is told as past', () => {
    expect(drawn(chronology, DATES, '2024-06-14')).toEqual([
      'Trois dates, de mai 1931 au 13 juin 2024\u00A0:',
      'Mai 1931\u00A0: l’ouvrage a été inauguré.',
      '3 mars 2021\u00A0: la préfecture a fermé le pont.',
      '13 juin 2024\u00A0: le conseil municipal a voté la reconstruction du pont de Kerval.',
    ]);
  });

  test('an article that tells its dates in order gets none', () => {
    const inOrder =
      'L’usine a ouvert en mai 1931. La mairie a fermé l’usine le 3 mars 2021. La région a racheté le site le 4 mai 2022.';
    expect(drawn(chronology, inOrder, '2024-06-14')).toBeNull();
  });

  test('without the article’s date, « jeudi » dates nothing', () => {
    expect(drawn(chronology, DATES)).toBeNull();
  });

  test('a day without year in the past is never after the article', () => {
    const [, , , last] =
      drawn(
        chronology,
        'La ville a présenté jeudi le projet. L’architecte avait déposé les plans en novembre. Le maire a lancé le chantier le 3 mars 2021.',
        '2024-01-12',
      ) ?? [];
    expect(last).toBe('11 janvier 2024\u00A0: la ville a présenté le projet.');
    expect(
      drawn(
        chronology,
        'La ville a présenté jeudi le projet. L’architecte avait déposé les plans en novembre. Le maire a lancé le chantier le 3 mars 2021.',
        '2024-01-12',
      ),
    ).toContain('Novembre 2023\u00A0: l’architecte a déposé les plans.');
  });

  test.each([
    ['a denied event', 'La préfecture n’a pas fermé le pont le 3 mars 2021.'],
    ['the conditional', 'La préfecture aurait fermé le pont le 3 mars 2021.'],
    ['a limit', 'La préfecture a fermé le pont depuis le 3 mars 2021.'],
    ['a pronoun', 'Elle a fermé le pont le 3 mars 2021.'],
    ['a date of the noun', 'La préfecture a annoncé la fermeture du pont le 3 mars 2021.'],
    ['an unnamed voice', 'Selon des riverains, la préfecture a fermé le pont le 3 mars 2021.'],
    ['a quotation', '« La préfecture a fermé le pont le 3 mars 2021 », dit un riverain.'],
  ])('%s is no event of it', (_, sentence) => {
    const text = `Le conseil a voté jeudi la reconstruction. L’ouvrage avait été inauguré en mai 1931. ${sentence}`;
    expect(drawn(chronology, text, '2024-06-14')).toBeNull();
  });

  test('a founder is not told without the others', () => {
    const text =
      'La coopérative a ouvert jeudi un entrepôt. La coopérative a été fondée en mai 2001 par Anne Kerlan, agronome, et par Paul Riou. La région a acheté le terrain le 3 mars 2021.';
    expect(drawn(chronology, text, '2024-06-14')).toContain('Mai 2001\u00A0: la coopérative a été fondée.');
  });
});

describe('who speaks', () => {
  const VOICES =
    'Le port va fermer. « Nous perdons un outil de travail », a déclaré Anne Kerlan, présidente du syndicat. ' +
    'Le maire, Paul Riou, a assuré que rien n’était décidé. « Personne ne nous a consultés », regrette Lina Moreau, patronne du bar.';

  test('tells function and share of the speech, never what is said', () => {
    expect(drawn(speakers, VOICES)).toEqual([
      'Trois voix s’expriment dans l’article, pour 11 mots de citations en tout\u00A0:',
      'Anne Kerlan, présidente du syndicat\u00A0: une citation de 6 mots.',
      'Paul Riou, maire\u00A0: des propos rapportés.',
      'Lina Moreau, patronne du bar\u00A0: une citation de 5 mots.',
    ]);
  });

  test('two voices are no list', () => {
    expect(drawn(speakers, VOICES.replace(/Le maire.*?décidé\. /u, ''))).toBeNull();
  });
});

describe('the figures', () => {
  test('keep their scope, their noun and their rate', () => {
    const text =
      'Le groupe Valmer va supprimer au moins 300 postes. La justice a prononcé une amende de 12 millions d’euros. ' +
      'L’arrêté prévoit une astreinte de 500 euros par jour de retard. Environ 1 500 riverains ont été évacués.';
    expect(drawn(figures, text)).toEqual([
      'Quatre chiffres à retenir\u00A0:',
      'Suppression d’au moins 300 postes.',
      'Amende de 12\u00A0millions d’euros.',
      'Astreinte de 500\u00A0euros par jour de retard.',
      'Environ 1\u202F500 riverains évacués.',
    ]);
  });

  test('what is denied, supposed, or said by nobody known is left out', () => {
    const text =
      'Le groupe ne va pas supprimer 300 postes. Une amende de 12 millions d’euros pourrait suivre. ' +
      'Un cadre affirme que 150 riverains ont été évacués. Le chantier de 900 mètres a duré 15 mois.';
    expect(drawn(figures, text)).toBeNull();
  });
});

describe('what stays open', () => {
  test('quotes its proof, one sentence for each class first', () => {
    const text =
      'Le hangar a brûlé. Une enquête a été ouverte par le parquet de Brest. Le feu serait parti d’une machine. ' +
      'Le groupe Valmer pourrait fermer le site. La mairie pourrait racheter le terrain.';
    expect(drawn(openQuestions, text)).toEqual([
      'Une enquête est en cours à la date de l’article\u00A0: «\u00A0une enquête a été ouverte par le parquet de Brest\u00A0».',
      'L’article ne donne ce point qu’au conditionnel\u00A0: «\u00A0le feu serait parti d’une machine\u00A0».',
      'Une possibilité reste ouverte\u00A0: «\u00A0le groupe Valmer pourrait fermer le site\u00A0».',
      'Une autre possibilité demeure\u00A0: «\u00A0la mairie pourrait racheter le terrain\u00A0».',
    ]);
  });

  test('a future of a past report is no doubt of the article', () => {
    expect(drawn(openQuestions, 'Le maire a précisé que le site serait fermé.')).toBeNull();
  });

  test('the proof is in the article to the letter', () => {
    const text = 'La ligne est prête. Le tramway roulera jusqu’à la gare le 4 mai.';
    const analysis = analysed(text, { date: '2026-03-10' });
    const [one] = openQuestions(analysis, packs).derivation?.sentences ?? [];
    const [span] = one?.evidence ?? [];
    expect(span && text.slice(span.start, span.end)).toBe('Le tramway roulera jusqu’à la gare le 4 mai');
    expect(one?.text).toContain('le 4 mai 2026');
  });
});

describe('its place', () => {
  const all = (text: string, date: string) =>
    [chronology, speakers, figures, openQuestions].map((rule) => rule(analysed(text, { date }), packs));
  const TEXT = `${DATES} Une enquête a été ouverte par le parquet de Brest.`;

  test('small parts stand in one section, whose words are counted', () => {
    const { sections, words, decisions } = placeDerived(all(TEXT, '2024-06-14'), 200, 700, packs);
    expect(sections.map(({ heading }) => heading.text)).toEqual([
      'Chronologie des faits et ce qui reste ouvert',
    ]);
    const texts = sections.flatMap(({ parts }) => parts.flatMap(sentencesOf)).map(({ text }) => text);
    expect(words).toBe(texts.reduce((sum, text) => sum + countWords(text), 0));
    expect(words).toBeGreaterThanOrEqual(packs.structure.sectionMinWords.value);
    expect(decisions).toMatchObject([{ taken: true }, { taken: false }, { taken: false }, { taken: true }]);
  });

  test('what would be an orphan is left, with the reason', () => {
    const { sections, decisions } = placeDerived(
      all('Le hangar a brûlé. Une enquête a été ouverte par le parquet.', '2024-06-14'),
      200,
      700,
      packs,
    );
    expect(sections).toEqual([]);
    expect(decisions.at(-1)).toMatchObject({ taken: false, reason: 'trop court pour une section' });
  });

  test('a text that is long enough by itself gets none', () => {
    const { sections, words } = placeDerived(all(TEXT, '2024-06-14'), 700, 700, packs);
    expect([sections, words]).toEqual([[], 0]);
  });
});
