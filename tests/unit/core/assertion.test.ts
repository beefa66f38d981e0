import { doubtsOf } from '../../../src/core/assertion.ts';
import { sentenceOf } from '../../support/sentence.ts';

const cues = { negations: ['ne', 'n’', 'pas'] };

/** The doubts about the tokens between « < » and « > » of a sentence, all of them named unless told. */
function doubts(marked: string, named?: readonly number[]): string[] {
  const words = marked.split(' ');
  const from = words.indexOf('<');
  const to = words.indexOf('>') - 1;
  const sentence = sentenceOf(words.filter((word) => word !== '<' && word !== '>').join(' '));
  const own = named ?? Array.from({ length: to - from }, (_, i) => from + i);
  return [...doubtsOf(sentence, from, to, own, cues)];
}

test('a plain sentence asserts', () => {
  expect(doubts('Hier < OpenAI suspend un compte > .')).toEqual([]);
});

test('a negation beside the matched words takes them back', () => {
  expect(doubts('OpenAI n’ a pas < suspendu le compte > .')).toEqual(['negated']);
});

test('a negation in a gap of the pattern takes it back', () => {
  expect(doubts('< OpenAI n’ a pas suspendu > .', [0, 4])).toEqual(['negated']);
});

test('a negation that the pattern names itself is what it asserts', () => {
  expect(doubts('< OpenAI n’ a pas répondu > .', [0, 1, 2, 3, 4])).toEqual([]);
});

test('a negation of something else far away says nothing', () => {
  expect(doubts('Il ne dort pas quand le soir vient et < OpenAI suspend > .')).toEqual([]);
});

test('a conditional is not asserted', () => {
  expect(doubts('OpenAI aurait < suspendu le compte > .')).toEqual(['conditional']);
});

test.each(['Si', 'S’'])('a sentence that opens with « %s » supposes', (opener) => {
  expect(doubts(`${opener} le groupe très connu < suspend le compte > demain .`)).toEqual(['conditional']);
});

test('an opening « si » is seen behind guillemets', () => {
  expect(doubts('« Si le groupe très connu < suspend le compte > .')).toEqual(['conditional']);
});

test('« si » inside a sentence says nothing', () => {
  expect(doubts('< OpenAI suspend le compte > et la foule est si calme .')).toEqual([]);
});

test.each(['?', '? »'])('a question that ends with « %s » does not assert', (end) => {
  expect(doubts(`< OpenAI suspend > le compte de la société ${end}`)).toEqual(['conditional']);
});

test('both doubts are told', () => {
  expect(doubts('OpenAI n’ aurait < suspendu > personne').sort()).toEqual(['conditional', 'negated']);
});
