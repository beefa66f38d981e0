import { holds, writeHeadings, type HeadingSite } from '../../../src/headings/write-headings.ts';
import { analysed } from '../../support/analysed.ts';
import { shippedPacks } from '../../support/pack-sources.ts';

const A = 'La fermeture du pont inquiète les riverains du quartier.';
const B = 'La mairie promet la rénovation du théâtre municipal.';
const analysis = analysed(`${A}\n## Un long chantier\n${B}`);
const own = analysis.paragraphs[1]?.span ?? null;
const site = (paragraph: number, changes: Partial<HeadingSite> = {}): HeadingSite => ({
  id: `section-${paragraph}`,
  topic: null,
  sentences: analysis.sentences.filter((one) => one.paragraph === paragraph),
  givenHeading: null,
  formerHeading: null,
  isSure: false,
  isAlone: false,
  isAny: false,
  ...changes,
});
const written = (...sites: HeadingSite[]) =>
  writeHeadings(sites, [], analysis, 'Un titre sans rapport', 'pont', shippedPacks(), []).headings;

test('each section has an intertitre from its own words', () => {
  const [first, second] = written(site(0), site(2));
  expect(first?.text).toMatch(/pont|riverains/u);
  expect(second?.text).toMatch(/mairie|théâtre/iu);
});

test('the author’s own is taken as it is', () => {
  const [, second] = written(site(0), site(2, { givenHeading: own }));
  expect(second).toMatchObject({ text: 'Un long chantier', origin: { kind: 'source', span: own } });
});

test('the author’s own that is a candidate stays the author’s where it is chosen', () => {
  const [first] = written(site(2, { formerHeading: own, sentences: [] }));
  expect(first).toMatchObject({ text: 'Un long chantier', origin: { kind: 'source', span: own } });
});

test('no two sections with the same words have the same intertitre', () => {
  const [first, second] = written(site(0), site(0));
  expect(first?.text).not.toBe(second?.text);
});

test('a keyphrase is held as whole words only', () => {
  expect(holds('La fermeture du pont', 'pont')).toBe(true);
  expect(holds('Les pontons de la ville', 'pont')).toBe(false);
  expect(holds('La ville', '')).toBe(false);
});

describe('a name above a section', () => {
  const headingOf = (text: string) => {
    const told = analysed(text);
    const one = { ...site(0), sentences: told.sentences, isAlone: true };
    return writeHeadings([one], [], told, 'Un titre sans rapport', 'course', shippedPacks(), []).headings[0]
      ?.text;
  };
  const REST = 'Jean Morvan a abandonné la course au large de Brest.';

  test('is given where the section opens with its own subject', () => {
    expect(headingOf(`Les voiliers sont partis de Brest. ${REST}`)).toContain('Jean Morvan');
  });

  test('is not given where a pronoun opens the section: the reader would take one for the other', () => {
    expect(headingOf(`Il a quitté le port de Brest dans la nuit. ${REST}`) ?? '').not.toContain(
      'Jean Morvan',
    );
  });
});
