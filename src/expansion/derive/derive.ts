import type { Analysis } from '../../core/analysis.ts';
import type { Packs } from '../../packs/index-packs.ts';
import { chronology } from './chronology.ts';
import type { Derived } from './derived.ts';
import { figures } from './figures.ts';
import { openQuestions } from './open-questions.ts';
import { speakers } from './speakers.ts';

/**
 * What can be drawn from an article itself, of every kind, with the reason where there is nothing. Pages take from
 * it, and an audit draws it anew: both get the same sentences.
 */
export function derive(analysis: Analysis, packs: Packs): readonly Derived[] {
  return [chronology, speakers, figures, openQuestions].map((rule) => rule(analysis, packs));
}
