import type { Mention, Paragraph, Quotation, Sentence, Token } from '../core/analysis.ts';
import { firstWhere } from '../core/search.ts';
import type { Span } from '../core/span.ts';
import type { Packs } from '../packs/index-packs.ts';

/** How far from the guillemet an attribution may stand, in tokens. */
const REACH = 18;
/** Types of mention that can speak. */
const SPEAKERS: ReadonlySet<string> = new Set(['person', 'name', 'organisation', 'institution', 'media']);

/**
 * The words between guillemets and who says them, where the text names the speaker: « … », a déclaré X ;
 * X a déclaré : « … » ; selon X, « … ». A quotation without its own attribution belongs to the speaker of the
 * quotation before it in the same paragraph.
 */
export function findQuotations(
  text: string,
  paragraphs: readonly Paragraph[],
  sentences: readonly Sentence[],
  packs: Packs,
): Quotation[] {
  const verbs = new Set(packs.cues.attributionVerbs);
  return paragraphs.flatMap((paragraph, index) => {
    const own = sentences.filter((sentence) => sentence.paragraph === index);
    const found: { span: Span; speaker: Mention | null }[] = [];
    for (const span of guillemets(text, paragraph.span)) {
      const speaker =
        speakerAfter(span, own, verbs) ?? speakerBefore(span, own, verbs) ?? found.at(-1)?.speaker ?? null;
      found.push({ span, speaker });
    }
    return found.map(({ span, speaker }) => ({ span, speaker: speaker?.span ?? null }));
  });
}

function guillemets(text: string, within: Span): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let straight = false;
  for (let i = within.start; i < within.end; i++) {
    const c = text[i];
    if (c === '«' || c === '“') {
      if (start < 0) start = i;
    } else if (c === '»' || c === '”') {
      if (start >= 0 && !(c === '”' && text[start] === '«')) {
        spans.push({ start, end: i + 1 });
        start = -1;
      }
    } else if (c === '"') {
      if (straight) {
        spans.push({ start, end: i + 1 });
        start = -1;
        straight = false;
      } else if (start < 0) {
        start = i;
        straight = true;
      }
    }
  }
  return spans;
}

/** « … », a déclaré le porte-parole d’OpenAI, Niko Felix: the name nearest to the verb that is no complement. */
function speakerAfter(
  span: Span,
  sentences: readonly Sentence[],
  verbs: ReadonlySet<string>,
): Mention | null {
  const sentence = sentences[firstWhere(sentences, (one) => span.end <= one.span.end)];
  if (!sentence || span.end <= sentence.span.start) return null;
  const { tokens } = sentence;
  const first = firstWhere(tokens, (token) => token.start >= span.end);
  const limit = Math.min(tokens.length, first + REACH);
  let verb = -1;
  for (let i = first; i < limit && verb < 0; i++) {
    if (tokens[i]?.form === '«') break;
    if (i - first <= 6 && tokens[i]?.keys.some((key) => verbs.has(key))) verb = i;
  }
  if (verb < 0) return null;
  const candidates = sentence.mentions.filter(
    (mention) => mention.from > verb && mention.to <= limit && SPEAKERS.has(mention.type),
  );
  const free = candidates.filter(
    (mention) => !/^(?:d[e’'u]|des|à|au|dans|sur|par|pour)$/iu.test(tokens[mention.from - 1]?.form ?? ''),
  );
  return free.find((mention) => mention.type === 'person' || mention.type === 'name') ?? free[0] ?? null;
}

/** X a déclaré : « … », selon X, « … ». */
function speakerBefore(
  span: Span,
  sentences: readonly Sentence[],
  verbs: ReadonlySet<string>,
): Mention | null {
  const sentence = sentences[firstWhere(sentences, (one) => span.start < one.span.end)];
  if (!sentence || span.start < sentence.span.start) return null;
  const { tokens } = sentence;
  const open = firstWhere(tokens, (token) => token.start >= span.start);
  const says = (token: Token | undefined) =>
    token !== undefined && (token.keys.some((key) => verbs.has(key)) || /^selon$/iu.test(token.form));
  let said = open - 1;
  while (said >= 0 && open - said <= REACH && !says(tokens[said])) said--;
  if (open - said > REACH) return null;
  if (said < 0) return null;
  const speakers = sentence.mentions.filter((mention) => SPEAKERS.has(mention.type) && mention.to <= open);
  return /^selon$/iu.test(tokens[said]?.form ?? '')
    ? (speakers.find((mention) => mention.from > said) ?? null)
    : (speakers.findLast((mention) => mention.to <= said) ?? null);
}
