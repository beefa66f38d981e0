/** One fault of a pack file. Messages are English: those who write packs are developers. */
export interface PackIssue {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** `pack/…`, listed in docs/packs.md. */
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** `path:line:column code` and below it what is wrong and how to mend it. */
export function formatPackIssue(issue: PackIssue): string {
  return `${issue.path}:${issue.line}:${issue.column} ${issue.code}\n  ${issue.message} Fix: ${issue.fix}.`;
}

/** Thrown for invalid packs, with all their faults at once. */
export class PackError extends Error {
  readonly issues: readonly PackIssue[];

  constructor(issues: readonly PackIssue[]) {
    super(issues.map(formatPackIssue).join('\n'));
    this.name = 'PackError';
    this.issues = issues;
  }
}
