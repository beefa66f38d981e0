import type { Result } from '../core/article.ts';
import type { Status, Streams } from './streams.ts';
import { formatIssue } from './summary.ts';

/** Tells why no page was written. */
export function refuse(result: Extract<Result, { ok: false }>, file: string, err: Streams['err']): Status {
  result.report.issues.forEach((issue) => err(`${formatIssue(issue, file)}\n`));
  return 2;
}

/** Whether the page that was written keeps all that it promises. */
export function statusOf({ report }: Result): Status {
  return report.issues.some((issue) => issue.severity === 'error') ? 1 : 0;
}
