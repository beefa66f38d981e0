import { nounOf } from './analysis/find-mentions.ts';
import { capitalise, labelled, uncapitalise } from './core/french-text.ts';
import { withArticle } from './core/name-forms.ts';
import type { ClosingSection } from './expansion/expand.ts';
import { echoes } from './headings/write-meta-title.ts';
import { isDeictic } from './headings/keyphrases.ts';
import { holds } from './headings/write-headings.ts';
import type { Packs } from './packs/index-packs.ts';

/** The least part of a page's intertitres that should hold the keyphrase (yoastseo 3.6.0, SubheadingsKeyword). */
const FOCUS_SHARE = 0.3;

/**
 * The intertitres of the closing sections: « Comprendre les accidents aériens », « En clair : l’API et le
 * modèle de langage », « Repères : OpenAI et Microsoft », « Situer Lagos ». Where too few intertitres of the page
 * hold the keyphrase, it opens those that it goes best with: « Typhon : comprendre les cyclones », « Typhon : pour
 * aller plus loin ».
 */
export function writeClosingHeadings(
  closings: readonly ClosingSection[],
  others: readonly string[],
  focus: string,
  title: string,
  packs: Packs,
): string[] {
  const most = packs.structure.headingMaxCharacters.value;
  const isMore = closings.map((closing, i) => closings.slice(0, i).some((one) => isOfOneTopic(one, closing)));
  const written = closings.map((closing, i) => headingOf(closing, isMore[i] ?? false, packs));
  const canLead = !isDeictic(focus) && (/\p{Lu}/u.test(focus) || focus.includes(' ') || echoes(title, focus));
  const wanted = Math.ceil(FOCUS_SHARE * (others.length + closings.length));
  const main = closings.find((one) => topicOf(one) !== null);
  const ranked = closings
    .flatMap((closing, i) => {
      const rank = closeness(closing, main, isMore[i] ?? false);
      return rank === null ? [] : [{ i, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.i - b.i);
  for (const { i } of canLead ? ranked : []) {
    const held = [...others, ...written].filter((text) => holds(text, focus)).length;
    const plain = written[i] ?? '';
    if (held >= wanted || holds(plain, focus)) continue;
    const said = isMore[i] ? packs.labels.closingMore : plain;
    const led = labelled(focus, uncapitalise(said));
    if (led.length <= most && ![...others, ...written].includes(led)) written[i] = led;
  }
  return written;
}

/** How well the keyphrase opens the intertitre of a closing section, the least best: its main topic, more of it, its places, another topic. */
function closeness(
  closing: ClosingSection,
  main: ClosingSection | undefined,
  isMore: boolean,
): number | null {
  if (closing.kind === 'places') return 2;
  if (closing.kind !== 'topic') return null;
  if (main && isOfOneTopic(closing, main)) return isMore ? 1 : 0;
  return isMore ? 4 : 3;
}

function isOfOneTopic(one: ClosingSection, other: ClosingSection): boolean {
  return topicOf(one) !== null && topicOf(one) === topicOf(other);
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
