import { decode } from '../reading/decode.ts';
import { readText } from '../reading/read-text.ts';
import { createRestructurer } from '../restructure.ts';
import type { CommandOf } from './arguments.ts';
import { readBytes, writeWhole } from './files.ts';
import { packsWith } from './packs.ts';
import { refuse, statusOf } from './status.ts';
import type { Status, Streams } from './streams.ts';
import { formatSummary } from './summary.ts';

/** Writes the page of an article, or what else was asked for of it. */
export async function restructure(
  { file, format, output, packs, options, theme: { css, template } }: CommandOf<'restructure'>,
  { out, err }: Streams,
): Promise<Status> {
  const document = readText(decode(readBytes(file)));
  const themed = {
    ...options,
    ...(css === null ? {} : { css: decode(readBytes(css)) }),
    ...(template === null ? {} : { template: decode(readBytes(template)) }),
  };
  const restructurer = createRestructurer({ packs: await packsWith(packs), options: themed });
  const result = {
    html: restructurer.restructure,
    json: restructurer.restructure,
    fragment: restructurer.restructureToFragment,
    report: restructurer.restructureToReport,
  }[format](document);
  if (!result.ok) return refuse(result, file, err);
  const { article, seo, html, report } = result;
  const text =
    format === 'json'
      ? `${JSON.stringify({ article, seo, html, report, review: result.review }, null, 2)}\n`
      : html;
  if (output === null) out(text);
  else writeWhole(output, text);
  err(formatSummary(result, file, output));
  return statusOf(result);
}
