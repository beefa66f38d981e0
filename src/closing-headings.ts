import { nounOf } from './analysis/find-mentions.ts';
import { capitalise, labelled, uncapitalise } from './core/french-text.ts';
import { withArticle } from './core/name-forms.ts';
import type { ClosingSection } from './expansion/expand.ts';
import { holds } from './headings/write-headings.ts';
import type { Packs } from './packs/index-packs.ts';

/** The least part of a page's intertitres that should hold the keyphrase (yoastseo 3.6.0, SubheadingsKeyword). */
const FOCUS_SHARE = 0.3;

/**
 * The intertitres of the closing sections: « Comprendre les accidents aériens », « En clair : l’API et le
 * modèle de langage », « Repères : OpenAI et Microsoft », « Situer Lagos ». Where too few intertitres of the page
 * hold the keyphrase, it opens some: « Typhon : situer les Philippines ».
 */
export function writeClosingHeadings(
  closings: readonly ClosingSection[],
  others: readonly string[],
  focus: string,
  title: string,
  packs: Packs,
): string[] {
  const most = packs.structure.headingMaxCharacters.value;
  const written: string[] = [];
  let held = others.filter((text) => holds(text, focus)).length;
  const wanted = Math.ceil(FOCUS_SHARE * (others.length + closings.length));
  for (const [i, closing] of closings.entries()) {
    const isMore = closings
      .slice(0, i)
      .some((one) => topicOf(one) !== null && topicOf(one) === topicOf(closing));
    const plain = headingOf(closing, isMore, packs);
    const room = most - focus.length - 3;
    const rest = uncapitalise(plain);
    const led = labelled(focus, rest);
    const isLabelled =
      (closing.kind === 'places' || (closing.kind === 'topic' && !isMore)) &&
      (/\p{Lu}/u.test(focus) || focus.includes(' ') || holds(title, focus)) &&
      held < wanted &&
      !holds(plain, focus) &&
      rest.length <= room &&
      ![...others, ...written].includes(led);
    const text = isLabelled ? led : plain;
    if (holds(text, focus)) held++;
    written.push(text);
  }
  return written;
}

function topicOf({ facts }: ClosingSection): string | null {
  return facts[0]?.compiled.topic ?? null;
}

function headingOf(closing: ClosingSection, isMore: boolean, packs: Packs): string {
  const { kind, facts } = closing;
  const entries = [...new Set(facts.flatMap(({ compiled }) => compiled.entry ?? []))];
  const topic = topicOf(closing);
  const names =
    topic === null
      ? entries.map((entry) => withArticle(nounOf(entry)))
      : [packs.topics.get(topic)?.matter ?? topic];
  const { closingTopic, closingTopicMore, closingTerms, closingActors, closingActor, closingPlaces } =
    packs.labels;
  const label = {
    topic: isMore ? closingTopicMore : closingTopic,
    terms: closingTerms,
    actors: names.length > 1 ? closingActors : closingActor,
    places: closingPlaces,
  }[kind];
  for (let n = names.length; n > 0; n--) {
    const some = names.slice(0, n);
    const list =
      some.length > 1 ? `${some.slice(0, -1).join(', ')} et ${some.at(-1) ?? ''}` : (some[0] ?? '');
    const text = capitalise(label.replace('{liste}', list));
    if (text.length <= packs.structure.headingMaxCharacters.value || n === 1) return text;
  }
  return label;
}
