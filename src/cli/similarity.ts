import { measureSimilarity, readAddedText } from '../audit/measure-similarity.ts';
import { decode } from '../reading/decode.ts';
import type { CommandOf } from './arguments.ts';
import { formatSimilarity } from './similarity-text.ts';
import { readPages } from './files.ts';
import type { Status, Streams } from './streams.ts';

/** Measures how much added text the pages of a folder share. */
export function similarity({ directory, format }: CommandOf<'similarity'>, { out }: Streams): Status {
  const pages = readPages(directory).map(({ name, bytes }) => readAddedText(name, decode(bytes)));
  const report = measureSimilarity(pages);
  out(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : formatSimilarity(report));
  return 0;
}
