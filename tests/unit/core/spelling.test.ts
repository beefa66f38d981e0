import { SPELLING_EDITS } from '../../../src/core/typography.ts';

const apply = (id: string, text: string) => {
  const edit = SPELLING_EDITS.find((one) => one.id === `typography/${id}`);
  if (!edit) throw new Error(`There is no edit ${id}.`);
  return edit.apply(text);
};

const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ordinals: [
    ['la 1ère fois', 'la 1re fois'],
    ['les 1ères fois', 'les 1res fois'],
    ['la 2ème édition', 'la 2e édition'],
    ['la 3ieme édition', 'la 3e édition'],
    ['la 3è langue', 'la 3e langue'],
    ['au XXIème siècle', 'au XXIe siècle'],
    ['au XXIe siècle, le 1er mai', 'au XXIe siècle, le 1er mai'],
    ['le système, un thème', 'le système, un thème'],
    ['dit « la 2ème fois »', 'dit « la 2ème fois »'],
    ['la 2ème fois : « la 2ème » ou la 3ème', 'la 2e fois : « la 2ème » ou la 3e'],
    ['`2ème` et 2ème', '`2ème` et 2e'],
    ['https://exemple.fr/2ème', 'https://exemple.fr/2ème'],
  ],
  abbreviations: [
    ['Mr Dupont', 'M. Dupont'],
    ['Mr. Dupont', 'M. Dupont'],
    ['Mme. Dupont', 'Mme Dupont'],
    ['Mr Robot et « Mr Robot »', 'M. Robot et « Mr Robot »'],
    ['des prix, etc...', 'des prix, etc.'],
    ['des prix, etc…', 'des prix, etc.'],
    ['le nº 5', 'le n° 5'],
    ['Mrs Dalloway', 'Mrs Dalloway'],
  ],
  capitals: [
    ['L’Etat et les Etats-Unis', 'L’État et les États-Unis'],
    ['A la suite de la plainte', 'À la suite de la plainte'],
    ['A l’aube', 'À l’aube'],
    ['A-t-il parlé ?', 'A-t-il parlé ?'],
    ['A Lava Lake', 'A Lava Lake'],
    ['Plan A la semaine', 'Plan A la semaine'],
    ['Etienne et Elon', 'Etienne et Elon'],
    ['« L’Etat, c’est moi »', '« L’Etat, c’est moi »'],
    ['l’Etatisme', 'l’Etatisme'],
  ],
};

test('every edit has cases', () => {
  expect(SPELLING_EDITS.map(({ id }) => id)).toEqual(Object.keys(CASES).map((id) => `typography/${id}`));
});

describe.each(Object.entries(CASES))('the edit %s', (id, cases) => {
  test.each(cases)('writes %j as %j', (from, to) => expect(apply(id, from)).toBe(to));
  test.each(cases)('finds nothing more to do in %j', (from) => {
    const once = apply(id, from);
    expect(apply(id, once)).toBe(once);
  });
});
