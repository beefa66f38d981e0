import { createAnalyser } from '../analysis/analyse.ts';
import { decode } from '../reading/decode.ts';
import { readLayout } from '../reading/read-layout.ts';
import { readText } from '../reading/read-text.ts';
import type { CommandOf } from './arguments.ts';
import { readBytes } from './files.ts';
import { packsWith } from './packs.ts';
import type { Status, Streams } from './streams.ts';

/** Prints sentences and tokens as JSON. */
export async function analyse({ file, packs }: CommandOf<'analyse'>, { out }: Streams): Promise<Status> {
  const document = readText(decode(readBytes(file)));
  const { sentences } = createAnalyser(await packsWith(packs))(document, readLayout(document));
  out(
    `${JSON.stringify(
      {
        sentences: sentences.map(({ span, tokens }) => ({
          ...span,
          tokens: tokens.map(({ form, start, end, upos, lemma }) => ({ form, start, end, upos, lemma })),
        })),
      },
      null,
      1,
    )}\n`,
  );
  return 0;
}
