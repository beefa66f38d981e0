import { decode } from '../reading/decode.ts';
import { readText } from '../reading/read-text.ts';
import { createRestructurer } from '../restructure.ts';
import type { CommandOf } from './arguments.ts';
import { formatExplanation } from './explain-text.ts';
import { readBytes } from './files.ts';
import { packsWith } from './packs.ts';
import { refuse, statusOf } from './status.ts';
import type { Status, Streams } from './streams.ts';

/** Tells, sentence by sentence, why the page is as it is. */
export async function explain(
  { file, packs, options }: CommandOf<'explain'>,
  { out, err }: Streams,
): Promise<Status> {
  const document = readText(decode(readBytes(file)));
  const restructurer = createRestructurer({ packs: await packsWith(packs), options });
  const result = restructurer.restructure(document);
  if (!result.ok) return refuse(result, file, err);
  out(formatExplanation(result, document));
  return statusOf(result);
}
