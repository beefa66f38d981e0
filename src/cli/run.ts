import { PackError } from '../packs/pack-error.ts';
import { InputError } from '../reading/input-error.ts';
import { VERSION } from '../version.ts';
import { HELP, readArguments, UsageError, type Command } from './arguments.ts';
import type { Status, Streams } from './streams.ts';

/** Runs a command line and gives its exit status. */
export async function run(argv: readonly string[], { out, err }: Streams): Promise<Status> {
  try {
    return await execute(readArguments(argv), { out, err });
  } catch (error) {
    if (error instanceof UsageError) err(`intertitre: ${error.message}\nSee intertitre --help.\n`);
    else if (error instanceof PackError) err(`${error.message}\n`);
    else if (error instanceof InputError) {
      const place = error.place ? `${error.place.line}:${error.place.column} ` : '';
      err(`${place}erreur ${error.code}\n  ${error.message} → ${error.fix}\n`);
    } else throw error;
    return 2;
  }
}

/** Each command is imported when it is asked for: none waits for what only others need. */
async function execute(command: Command, streams: Streams): Promise<Status> {
  switch (command.name) {
    case 'help':
      streams.out(HELP);
      return 0;
    case 'version':
      streams.out(`${VERSION}\n`);
      return 0;
    case 'check-packs':
      return (await import('./check-packs.ts')).checkPacks(command, streams);
    case 'sitemap':
      return (await import('./sitemap.ts')).buildSitemaps(command, streams);
    case 'analyse':
      return (await import('./analyse.ts')).analyse(command, streams);
    case 'explain':
      return (await import('./explain.ts')).explain(command, streams);
    case 'audit':
      return (await import('./audit.ts')).audit(command, streams);
    case 'similarity':
      return (await import('./similarity.ts')).similarity(command, streams);
    case 'restructure':
      return (await import('./restructure.ts')).restructure(command, streams);
  }
}
