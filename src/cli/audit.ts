import { createAuditor } from '../audit-page.ts';
import { decode } from '../reading/decode.ts';
import { readText } from '../reading/read-text.ts';
import type { CommandOf } from './arguments.ts';
import { formatAudit } from './audit-text.ts';
import { readBytes } from './files.ts';
import { packsWith } from './packs.ts';
import type { Status, Streams } from './streams.ts';

/** Tells where each sentence of a page comes from. */
export async function audit(command: CommandOf<'audit'>, { out }: Streams): Promise<Status> {
  const { page, source, options } = command;
  const html = decode(readBytes(page));
  const document = readText(decode(readBytes(source)));
  const packs = await packsWith(command.packs);
  const report = createAuditor({ packs, options }).audit(html, document);
  out(
    command.format === 'json'
      ? `${JSON.stringify(report, null, 2)}\n`
      : formatAudit(report, document, packs, { page, source }),
  );
  return report.isClean ? 0 : 1;
}
