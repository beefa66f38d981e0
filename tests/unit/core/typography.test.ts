import { NBSP, NNBSP } from '../../../src/core/french-text.ts';
import { TYPOGRAPHIC_EDITS } from '../../../src/core/typography.ts';

/** Text with `_` for a no-break space and `~` for a narrow one. */
const set = (text: string) => text.replaceAll('_', NBSP).replaceAll('~', NNBSP);
const apply = (id: string, text: string) => {
  const edit = TYPOGRAPHIC_EDITS.find((one) => one.id === `typography/${id}`);
  if (!edit) throw new Error(`There is no edit ${id}.`);
  return edit.apply(text);
};
const applyAll = (text: string) => TYPOGRAPHIC_EDITS.reduce((current, edit) => edit.apply(current), text);
/** What an edit may not change: everything but white space, apostrophes, quotation marks and ellipses. */
const wording = (text: string) => text.replace(/\.{3,}/g, '…').replace(/[\s'’‘"“”«»–-]/gu, '');

const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  spaces: [
    ['deux  espaces', 'deux espaces'],
    ['le satellite , dit-il', 'le satellite, dit-il'],
    ['une\tlangue\n de bois', 'une langue de bois'],
    ['une\r\nligne', 'une ligne'],
    ['10_000~!', '10_000~!'],
  ],
  apostrophes: [
    ["l'API d'OpenAI", 'l’API d’OpenAI'],
    ["aujourd'hui", 'aujourd’hui'],
    ['afin d‘éviter', 'afin d’éviter'],
    ["l'« API »", 'l’« API »'],
    ['l\'"API"', 'l’"API"'],
    ["l'11 septembre", 'l’11 septembre'],
    ["L'ÉTÉ", 'L’ÉTÉ'],
    ["un 'mot' cité", "un 'mot' cité"],
    ['déjà l’API', 'déjà l’API'],
    ["6' de retard", "6' de retard"],
  ],
  guillemets: [
    ['Il dit "oui".', 'Il dit «oui».'],
    ['"Oui", dit-il.', '«Oui», dit-il.'],
    ['l’"API" est', 'l’«API» est'],
    ['Il dit “oui”.', 'Il dit «oui».'],
    ['("oui")', '(«oui»)'],
    ['Il dit : "Nous étions 50 en 2023".', 'Il dit : «Nous étions 50 en 2023».'],
    ['"20 %", dit-il', '«20 %», dit-il'],
    ['« Rien de “neuf” ici »', '« Rien de “neuf” ici »'],
    ['un écran de 15" neuf', 'un écran de 15" neuf'],
    ['déjà « oui »', 'déjà « oui »'],
  ],
  'inner-quotes': [
    ['« Il a dit « oui » hier »', '« Il a dit “oui” hier »'],
    ['« oui » et « non »', '« oui » et « non »'],
    ['« Il a dit « oui »', '« Il a dit « oui »'],
    ['« a « b « c » d » e »', '« a « b « c » d » e »'],
    ['« Rien de “neuf” ici »', '« Rien de “neuf” ici »'],
  ],
  dashes: [
    ['Le site - fermé hier - rouvre', 'Le site – fermé hier – rouvre'],
    ['Le site -- fermé hier -- rouvre', 'Le site – fermé hier – rouvre'],
    ['de 10 - 12 ans', 'de 10 - 12 ans'],
    ['peut-être', 'peut-être'],
    ['5 - 3', '5 - 3'],
    ['déjà – mis', 'déjà – mis'],
  ],
  ellipses: [
    ['Il hésite...', 'Il hésite…'],
    ['Il hésite....', 'Il hésite…'],
    ['Il hésite..', 'Il hésite..'],
    ['Fin. Début', 'Fin. Début'],
  ],
  'no-break-spaces': [
    ['« oui »', '«_oui_»'],
    ['50 km² et 3 m³', '50_km² et 3_m³'],
    ['«oui»', '«_oui_»'],
    ['«~oui~»', '«_oui_»'],
    ['«  oui  »', '«_oui_»'],
    ['a-t-il dit ?', 'a-t-il dit~?'],
    ['a-t-il dit?', 'a-t-il dit~?'],
    ['Non ! Oui ; peut-être ?!', 'Non~! Oui~; peut-être~?!'],
    ['« Oui ! » dit-il', '«_Oui~!_» dit-il'],
    ['Il précise : oui', 'Il précise_: oui'],
    ['Il précise: oui', 'Il précise_: oui'],
    ['Il précise~: oui', 'Il précise_: oui'],
    ['à 7:44 précises', 'à 7:44 précises'],
    ['un ratio de 3:1.', 'un ratio de 3:1.'],
    ['3,5 %', '3,5_%'],
    ['3,5%', '3,5_%'],
    ['20 €, 20€ et 5 $', '20_€, 20_€ et 5_$'],
    ['12 h 30', '12_h_30'],
    ['12 h', '12_h'],
    ['20 millions d’euros', '20_millions d’euros'],
    ['15 euros et 3 km', '15_euros et 3_km'],
    ['3 kilos et 2 hommes', '3 kilos et 2 hommes'],
    ['M. Dupont et MM. Durand', 'M._Dupont et MM._Durand'],
    ['Mme Dupont, Mmes Durand', 'Mme_Dupont, Mmes_Durand'],
    ['Dr Dupont', 'Dr_Dupont'],
    ['le n° 5', 'le n°_5'],
    ['art. 6', 'art._6'],
    ['tu es Mme comme', 'tu es Mme comme'],
    ['20 € ; etc. : “oui” !', '20_€~; etc._: “oui”~!'],
    ['une fin.', 'une fin.'],
  ],
  thousands: [
    ['10 000 euros', '10~000 euros'],
    ['1 234 567', '1~234~567'],
    ['10_000', '10~000'],
    ['en 2023 100 personnes', 'en 2023 100 personnes'],
    ['10 00', '10 00'],
    ['10 0000', '10 0000'],
    ['1,234 567', '1,234 567'],
    ['100000', '100000'],
    ['01 23 45 67 89', '01 23 45 67 89'],
  ],
};

test('every edit has cases', () => {
  expect(TYPOGRAPHIC_EDITS.map(({ id }) => id)).toEqual(Object.keys(CASES).map((id) => `typography/${id}`));
});

describe.each(Object.entries(CASES))('the edit %s', (id, cases) => {
  test.each(cases.map(([from, to]) => [from, set(to)] as const))('sets %j as %j', (from, to) => {
    expect(apply(id, set(from))).toBe(to);
  });
  test.each(cases)('finds nothing more to do in %j', (from) => {
    const once = apply(id, set(from));
    expect(apply(id, once)).toBe(once);
  });
  test.each(cases)('keeps the wording of %j', (from) => {
    expect(wording(apply(id, set(from)))).toBe(wording(set(from)));
  });
});

test.each([
  'https://exemple.fr/l\'a?b=c:d;e!f"g"...h',
  'http://exemple.fr:8080/10%20000',
  'www.exemple.fr/d\'ici?x=1;y="2"',
  "jean.d'arc@exemple.fr",
])('the address %s stays as it is', (address) => {
  expect(applyAll(`Voir ${address} et l'autre`)).toBe(`Voir ${address} et l’autre`);
  expect(applyAll(address)).toBe(address);
});

describe('all edits together', () => {
  test.each([
    ['"Oui", dit-il, l\'air las...', '«_Oui_», dit-il, l’air las…'],
    ['A-t-il dit "non" ?', 'A-t-il dit «_non_»~?'],
    ['"Est-ce sûr ?", demande-t-il.', '«_Est-ce sûr~?_», demande-t-il.'],
    ['« Rien de “neuf” : 10 000 € », dit M. Dupont.', '«_Rien de “neuf”_: 10~000_€_», dit M._Dupont.'],
    ['Il dit : "l\'API coûte 3,5 % de plus à 12 h 30".', 'Il dit_: «_l’API coûte 3,5_% de plus à 12_h_30_».'],
    ['L’« API » d’"OpenAI"', 'L’«_API_» d’«_OpenAI_»'],
    ['“Oui”', '«_Oui_»'],
    ['« Il a dit "oui" hier », assure-t-on.', '«_Il a dit “oui” hier_», assure-t-on.'],
  ])('set %j as %j', (from, to) => {
    expect(applyAll(from)).toBe(set(to));
    expect(wording(applyAll(from))).toBe(wording(from));
  });
  test('find nothing in text that is set well', () => {
    const text = set('«_Oui~!_», dit M._Dupont_: «_Rien de “neuf” à 7:44, l’API coûte 10~000_€…_»');
    for (const edit of TYPOGRAPHIC_EDITS) expect(edit.apply(text)).toBe(text);
  });
});
