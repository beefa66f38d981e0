import * as z from 'zod';

/** A year, month or day, as precise as the source is. */
const DatePart = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD');
const Id = z
  .string()
  .regex(/^[a-z0-9]+([-/:][a-z0-9]+)*$/, 'expected lower-case words joined by "-", with "/" between levels');
const Text = z.string().trim().min(1);
const PatternText = Text.describe('a phrase pattern, see src/core/pattern.ts');

const Source = z
  .strictObject({ id: Id, title: Text, publisher: Text, date: DatePart, url: z.url().optional() })
  .describe('a work that says what a fact tells');

export const FACT_KINDS = [
  'definition',
  'profile',
  'background',
  'procedure',
  'scale',
  'geography',
  'history',
] as const;

const Fact = z
  .strictObject({
    id: Id,
    kind: z.enum(FACT_KINDS),
    text: z.array(Text).min(1).max(3).describe('one to three sentences, one item each'),
    source: Id,
    since: DatePart.optional().describe('the day from which all of the text holds'),
    until: DatePart.optional().describe('the first day on which it no longer holds'),
    reviewed: DatePart,
    needs: z.array(Id).default([]).describe('entries that the article must mention too'),
    when: z.array(PatternText).default([]).describe('patterns of which the article must hold one'),
  })
  .describe('what a page may add');

export const ENTRY_TYPES = [
  'organisation',
  'media',
  'institution',
  'product',
  'person',
  'place',
  'law',
  'event',
  'term',
] as const;

/** One file of `entities/<type>/`. */
export const EntryFile = z.strictObject({
  id: Id,
  type: z.enum(ENTRY_TYPES),
  name: Text,
  aliases: z.array(Text).default([]),
  match: z.enum(['form', 'lemma']).optional(),
  gender: z.enum(['masculine', 'feminine']),
  number: z.enum(['singular', 'plural']).default('singular'),
  article: z.enum(['none', 'definite', 'included']),
  aspiratedH: z.boolean().default(false),
  noun: Text.optional(),
  expansion: Text.optional(),
  expansionLanguage: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  since: DatePart.optional(),
  confirm: z
    .array(PatternText)
    .default([])
    .describe('patterns of which the article must hold one for the name to stand for this entry'),
  sameAs: z.array(z.url()).default([]),
  site: z.url().optional(),
  facts: z.array(Fact).default([]),
  sources: z.array(Source).default([]),
});

const SlotName = z.string().regex(/^[a-z]+$/, 'expected a word of lower-case letters a to z');
const DateOrSlot = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?)?|\{[a-z]+\})$/, 'expected YYYY, YYYY-MM, YYYY-MM-DD or a {slot}');
const Cell = z.union([Text, z.number(), z.boolean(), z.array(Text), z.null()]);

const ListFact = z
  .strictObject({
    id: Id.describe('what follows the id of the entry: <entry>/<id>'),
    kind: z.enum(FACT_KINDS),
    text: z
      .array(Text)
      .min(1)
      .max(3)
      .describe('one to three sentences with slots: {name|Le}, {name|de}, a column or a part'),
    source: Id,
    since: DateOrSlot.optional(),
    until: DateOrSlot.optional(),
    reviewed: DatePart,
    when: z.array(PatternText).default([]),
  })
  .describe('a fact that is told of every row that fills its slots');

/** One file of `lists/`: entries of one kind, a row each. */
export const ListFile = z
  .strictObject({
    id: Id,
    type: z.enum(ENTRY_TYPES).exclude(['term']),
    defaults: EntryFile.pick({ noun: true, since: true })
      .extend({
        gender: EntryFile.shape.gender.optional(),
        number: z.enum(['singular', 'plural']).optional(),
        article: EntryFile.shape.article.optional(),
      })
      .strict()
      .default({})
      .describe('fields of every entry, unless its row says otherwise'),
    columns: z
      .array(z.string().regex(/^[a-z]+(H)?$/, 'expected a word of lower-case letters a to z'))
      .describe('what the cells of a row are: fields of an entry or slots of the facts'),
    parts: z.record(SlotName, Text).default({}).describe('pieces of sentences, used as slots'),
    confirms: z
      .record(SlotName, z.array(PatternText).min(1))
      .default({})
      .describe('patterns that cells of the column "confirm" name'),
    facts: z.array(ListFact).default([]),
    sources: z.array(Source).default([]),
    rows: z.array(z.array(Cell)),
  })
  .superRefine(({ columns, rows }, context) => {
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (!columns.includes('id') || !columns.includes('name')) refuse(['columns'], 'expected "id" and "name"');
    if (new Set(columns).size < columns.length) refuse(['columns'], 'expected each column once');
    rows.forEach((row, i) => {
      if (row.length !== columns.length)
        refuse(['rows', i], `expected ${columns.length} values, found ${row.length}`);
    });
  });

const HeadingRule = z.strictObject({
  id: Id,
  when: z.array(PatternText).min(1),
  text: Text.describe(
    'the intertitre; slots: {x}, {x|le}, {x|de}, {x|à}, {x|accusé/accusée/accusés/accusées}',
  ),
  mayBe: z
    .array(z.enum(['negated', 'conditional']))
    .default([])
    .describe('what the matched words may be; by default they must assert'),
  examples: z.strictObject({
    match: z.array(z.strictObject({ text: Text, heading: Text })).min(1),
    skip: z.array(Text).min(1),
  }),
});

/** `subjects.yaml`: the IPTC Media Topics that topics point to. */
export const SubjectsFile = z.strictObject({
  subjects: z
    .array(
      z.strictObject({
        code: z.string().regex(/^\d{8}$/, 'expected the eight digits of a Media Topic'),
        name: Text.describe('its French name'),
        parent: z
          .string()
          .regex(/^\d{8}$/)
          .optional(),
      }),
    )
    .min(1),
});

/** One file of `topics/`. An id that begins with eight digits names its Media Topic. */
export const TopicFile = z.strictObject({
  id: Id,
  label: Text,
  matter: Text.optional().describe('what its context explains, with its article; the label where absent'),
  keywords: z.array(z.strictObject({ phrase: PatternText, weight: z.number().int().min(1).max(5) })).min(1),
  headings: z.array(HeadingRule).default([]),
  context: z.array(Fact).default([]),
  sources: z.array(Source).default([]),
  examples: z.strictObject({ match: z.array(Text).min(1), skip: z.array(Text).min(1) }),
});

const PhraseCorrection = z.strictObject({
  id: Id,
  kind: z.literal('phrase'),
  mentions: z.array(Id).default([]).describe('entries that the article must name elsewhere'),
  before: z.array(Text).default([]).describe('words of which one must stand just before'),
  find: Text,
  replace: Text,
  examples: z.strictObject({
    match: z.array(z.strictObject({ text: Text, corrected: Text })).min(1),
    skip: z.array(Text).min(1),
  }),
});
const LetterCaseCorrection = z.strictObject({
  id: Id,
  kind: z.literal('letter-case'),
  types: z.array(z.enum(ENTRY_TYPES)).min(1),
  examples: z.strictObject({
    match: z.array(z.strictObject({ text: Text, corrected: Text })).min(1),
    skip: z.array(Text).min(1),
  }),
});

/** One file of `corrections/`: known artefacts of translated copy. */
export const CorrectionsFile = z.strictObject({
  corrections: z.array(z.discriminatedUnion('kind', [PhraseCorrection, LetterCaseCorrection])).min(1),
});

/** `cues.yaml`: words by which the tool reads French prose. */
export const CuesFile = z.strictObject({
  attributionVerbs: z.array(Text).min(1),
  quotationVerbs: z.array(Text).default([]).describe('verbs that say who speaks only beside guillemets'),
  negations: z.array(Text).min(1),
  amountUnits: z.array(Text).min(1),
  amountScales: z.array(Text).min(1),
  droppableWords: z.array(Text).min(1),
  genericWords: z.array(Text).min(1),
  connectives: z
    .strictObject({
      further: z.array(Text).min(1).describe('between facts that share words'),
      aside: z.array(Text).min(1).describe('before another side of the same thing'),
      later: z.array(Text).min(1).describe('before what happened later'),
    })
    .describe('words that join a fact to the one before it on the same thing'),
  turns: z.array(PatternText).min(1).describe('phrases that turn to another matter'),
  jurisdictions: z
    .array(
      z.strictObject({
        opens: Text.describe('first words of a fact that say where it holds'),
        holds: z.array(Id).default([]).describe('entries of which the article must name one'),
        isHome: z
          .boolean()
          .default(false)
          .describe('holds too where the article speaks of no other country more than of France'),
      }),
    )
    .default([])
    .describe('countries whose rules are told only where the article is about them'),
  foreignDemonyms: z.array(Text).default([]).describe('adjectives that tell of matters abroad, as lemmas'),
});

const limit = z.strictObject({ value: z.number(), source: Text });

/** `structure.yaml`: the limits of a page, each with where its number comes from. */
export const StructureFile = z.strictObject({
  minWords: limit,
  wordMargin: limit,
  maxWords: limit,
  maxCharacters: limit,
  sectionMinWords: limit,
  sectionIdealWords: limit,
  sectionMaxWords: limit,
  paragraphMaxWords: limit,
  headingMaxCharacters: limit,
  titleMaxPixels: limit,
  descriptionMinCharacters: limit,
  descriptionMaxCharacters: limit,
  factsPerEntry: limit,
  addedShare: limit,
  shortArticleWords: limit,
  statedOverlap: limit,
  statedInParagraph: limit,
  blockquoteWords: limit,
});

/** `labels.yaml`: the words of the page that belong to no article. */
export const LabelsFile = z.strictObject({
  keyPoints: Text,
  contents: Text,
  sources: Text,
  context: Text,
  skip: Text,
  notice: Text,
  noticeStructureOnly: Text,
  by: Text,
  published: Text,
  reviewedBy: Text,
  updated: Text.default('mis à jour le'),
  readingTime: Text.default('{minutes}\u00A0min de lecture'),
  imageCredit: Text.default('Crédit\u00A0: {credit}'),
  closingTerms: Text.describe('intertitre over explained terms; {liste} stands for their names'),
  closingActor: Text.describe('intertitre over the portrait of one; {liste} stands for its name'),
  closingActors: Text.describe('intertitre over portraits; {liste} stands for their names'),
  closingTopic: Text.describe('intertitre over the matter of a topic; {liste} stands for what it explains'),
  closingTopicMore: Text.describe('intertitre over more on the same topic; {liste} as for the first'),
  closingMore: Text.describe('the same behind the keyphrase, which says more on what'),
  closingPlaces: Text.describe('intertitre over places; {liste} stands for their names'),
});

/** Texts of a small article and what a rule draws from it. */
const DerivedExamples = z.strictObject({
  match: z
    .array(
      z.strictObject({
        text: Text,
        date: Text.optional().describe('the day of publication'),
        gives: z.array(Text).min(1).describe('the items of the list, or the sentences'),
      }),
    )
    .min(1),
  skip: z.array(z.union([Text, z.strictObject({ text: Text, date: Text })])).min(1),
});

/** `derivations.yaml`: how a page tells what is drawn from the article itself. */
export const DerivationsFile = z.strictObject({
  headings: z
    .strictObject({ chronology: Text, speakers: Text, figures: Text, open: Text })
    .describe('intertitre of each kind, with a small letter where it follows another'),
  chronology: z.strictObject({
    lead: Text.describe('{nombre}, {debut} and {fin} stand for the number of dates, the first and the last'),
    eventNouns: z.array(Text).min(1).describe('nouns that tell an event beside a date'),
    things: z.array(Text).min(1).describe('nouns in -tion, -ment, -age or -ture that tell no deed'),
    vagueBefore: z.array(Text).min(1).describe('words after which a date is a limit and no event’s'),
    examples: DerivedExamples,
  }),
  speakers: z.strictObject({
    lead: Text.describe('{nombre} and {mots} stand for the number of speakers and of the words quoted'),
    leadWithoutQuotation: Text.describe('where none is quoted'),
    quotation: Text.describe('one quotation; {mots} stands for its words'),
    quotationsInAll: Text.describe('several; {nombre} and {mots} stand for their number and words'),
    reported: Text,
    examples: DerivedExamples,
  }),
  figures: z.strictObject({
    lead: Text.describe('{nombre} stands for the number of figures'),
    scopes: z.array(Text).min(1).describe('words before a figure that belong to it'),
    uncounted: z.array(Text).min(1).describe('units whose figures are times, ages or distances'),
    deeds: z.record(Text, Text).describe('verbs and the noun of what they do'),
    tallies: z.array(Text).min(1).describe('verbs whose object is only counted'),
    examples: DerivedExamples,
  }),
  open: z
    .array(
      z.strictObject({
        id: Id,
        when: z.array(PatternText).default([]),
        tense: z
          .enum(['conditional', 'future'])
          .optional()
          .describe('of the verb of the clause, in the match'),
        unless: z.array(PatternText).default([]).describe('patterns of which the article may hold none'),
        again: Text.describe('the same for a second sentence of the class'),
        text: Text.describe('{preuve} stands for the words that prove it, {date} for an announced date'),
        examples: DerivedExamples,
      }),
    )
    .min(1),
});

const Space = z.enum(['none', 'narrow', 'wide']);

/** `typography.yaml`: house styles, and which one is meant where none is asked for. */
export const TypographyFile = z.strictObject({
  default: Id,
  styles: z.record(
    Id,
    z.strictObject({
      source: Text,
      beforeMarks: Space.describe('before « ; », « ! » and « ? »'),
      beforeColon: Space,
      insideGuillemets: Space,
      beforeUnits: Space.describe('between a number and its unit, before « % » and « € »'),
      thousands: Space,
      innerQuotes: z.tuple([Text, Text]).describe('the marks of a quotation inside a quotation'),
    }),
  ),
});

/** `pack.yaml`: what the pack is. */
export const ManifestFile = z.strictObject({
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: Text,
  licence: Text,
  overrides: z.array(Id).default([]).describe('ids of other packs that this one replaces'),
});

export type Source = z.infer<typeof Source>;
export type Fact = z.infer<typeof Fact>;
export type Entry = z.infer<typeof EntryFile>;
export type List = z.infer<typeof ListFile>;
export type HeadingRule = z.infer<typeof HeadingRule>;
export type Topic = z.infer<typeof TopicFile>;
export type Correction = z.infer<typeof CorrectionsFile>['corrections'][number];
export type Cues = z.infer<typeof CuesFile>;
export type Structure = z.infer<typeof StructureFile>;
export type Labels = z.infer<typeof LabelsFile>;
export type Derivations = z.infer<typeof DerivationsFile>;
export type Typography = z.infer<typeof TypographyFile>;
export type Subject = z.infer<typeof SubjectsFile>['subjects'][number];
export type Manifest = z.infer<typeof ManifestFile>;
