import { toAutomaton, type Pattern } from './automaton.ts';
import { typeOf } from './lexemes.ts';

const list = (words: string): string[] => words.split(' ');

/** Kinds of word that the patterns name. */
const SYMBOLS: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'MONTH',
        'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. juil. sept. oct. nov. déc.',
      ],
      ['WEEKDAY', 'lundi mardi mercredi jeudi vendredi samedi dimanche'],
      ['PERCENT', '% ‰'],
      ['SIGN', '€ $ £ ¥'],
      [
        'CURRENCY',
        'euro euros dollar dollars franc francs yen yens yuan yuans rouble roubles roupie roupies',
      ],
      ['MULTIPLE', 'millier milliers million millions milliard milliards mille'],
      [
        'UNIT',
        'seconde secondes minute minutes jour jours semaine semaines mois an ans année années décennie décennies siècles',
      ],
      ['H', 'h'],
      ['HOUR', 'heure heures'],
      ['CENTURY', 'siècle'],
      ['OF', "de d' d’"],
      ['FOR', 'pour'],
      ['CENT', 'cent'],
      ['CLOCK', 'midi minuit'],
      [
        'ORDINAL',
        'premier première premiers premières deuxième deuxièmes second seconds troisième troisièmes quatrième cinquième sixième septième huitième neuvième dixième',
      ],
      [
        'WORD',
        'un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante quatre-vingt quatre-vingts dix-sept dix-huit dix-neuf vingt-quatre',
      ],
    ] as const
  ).flatMap(([symbol, words]) => list(words).map((word) => [word, symbol] as const)),
);

/** The symbol of a form, or undefined when no pattern can hold it. Roman ordinals are known by their capitals. */
export function symbolOf(form: string): string | undefined {
  const normal = form.toLowerCase();
  const known = SYMBOLS.get(normal);
  if (known !== undefined) return known;
  switch (typeOf(form)) {
    case 'number':
      if (/^(?:[1-9]|[12]\d|3[01])$/.test(normal)) return 'DAY';
      if (/^(?:1\d{3}|20\d{2})$/.test(normal)) return 'YEAR';
      if (/^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2})$/.test(normal)) return 'DATED';
      if (/^\d{1,2}:\d{2}$/.test(normal)) return 'TIMED';
      return 'NUMBER';
    case 'ordinal':
      return normal === '1er' ? 'FIRST' : 'ORDINAL';
    case 'url':
      return 'URL';
    case 'email':
      return 'EMAIL';
    case 'mention':
      return 'MENTION';
    case 'hashtag':
      return 'HASHTAG';
    case 'emoji':
      return 'EMOJI';
    default:
      return undefined;
  }
}

function compose(): Pattern[] {
  const patterns: Pattern[] = [];
  const add = (name: string, ...parts: (readonly string[])[]): void => {
    let sequences: string[][] = [[]];
    for (const part of parts) {
      sequences = sequences.flatMap((start) =>
        part.map((symbol) => (symbol === '' ? start : [...start, symbol])),
      );
    }
    for (const symbols of sequences) if (symbols.length > 0) patterns.push({ name, symbols });
  };
  const number = ['DAY', 'YEAR', 'NUMBER', 'WORD'];
  const maybe = (...symbols: string[]): string[] => ['', ...symbols];
  const day = ['DAY', 'FIRST'];
  add('DATE', maybe('WEEKDAY'), day, ['MONTH'], maybe('YEAR'));
  add('DATE', ['MONTH'], ['YEAR']);
  add('DATE', ['WEEKDAY'], maybe(...day));
  add('DATE', ['MONTH']);
  add('DATE', ['ORDINAL'], ['CENTURY']);
  add('DATE', ['YEAR']);
  add('DATE', ['DATED']);
  add('TIME', ['DAY'], ['H'], maybe('DAY', 'NUMBER'));
  add('TIME', ['NUMBER'], ['H'], maybe('DAY', 'NUMBER'));
  add('TIME', ['DAY', 'WORD'], ['HOUR'], ['DAY', 'NUMBER', 'WORD']);
  add('TIME', ['CLOCK']);
  add('TIME', ['TIMED']);
  add('PERCENT', number, maybe('MULTIPLE'), ['PERCENT']);
  add('PERCENT', number, ['FOR'], ['CENT']);
  add('MONEY', number, maybe('MULTIPLE'), ['SIGN', 'CURRENCY']);
  add('MONEY', maybe(...number), ['MULTIPLE'], ['OF'], ['CURRENCY', 'SIGN']);
  add('MONEY', ['SIGN'], ['DAY', 'YEAR', 'NUMBER']);
  add('DURATION', number, maybe('MULTIPLE'), ['UNIT', 'HOUR']);
  add('DURATION', ['MULTIPLE'], ['UNIT', 'HOUR']);
  add('ORDINAL', ['ORDINAL', 'FIRST']);
  add('CARDINAL', ['DAY', 'NUMBER'], maybe('MULTIPLE', 'CENT'));
  add('CARDINAL', ['YEAR'], ['MULTIPLE']);
  add('CARDINAL', ['WORD'], ['MULTIPLE', 'CENT']);
  for (const name of ['URL', 'EMAIL', 'MENTION', 'HASHTAG', 'EMOJI']) add(name, [name]);
  return patterns;
}

/** wink's automaton for dates, times, amounts, shares, spans of time, numbers and addresses. */
export const entityAutomaton = (): string => toAutomaton(compose(), 'number');

/** Names of entities that a custom pattern may use. */
export const ENTITY_NAMES: readonly string[] = [...new Set(compose().map((pattern) => pattern.name))];
