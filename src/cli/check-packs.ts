import { checkPackExamples } from '../check-examples.ts';
import { loadPacks } from '../packs/load.ts';
import { formatPackIssue } from '../packs/pack-error.ts';
import type { CommandOf } from './arguments.ts';
import type { Status, Streams } from './streams.ts';

/** Validates packs and runs their examples. */
export function checkPacks({ directory }: CommandOf<'check-packs'>, { out, err }: Streams): Status {
  const packs = loadPacks(directory === null ? [] : [directory]);
  const { issues, examples } = checkPackExamples(packs);
  issues.forEach((issue) => err(`${formatPackIssue(issue)}\n`));
  const names = packs.versions.map(({ id, version }) => `${id} ${version}`).join(', ');
  out(`${names}: ${examples} examples, ${issues.length} faults\n`);
  return issues.length > 0 ? 2 : 0;
}
