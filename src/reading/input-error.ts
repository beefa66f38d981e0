/** An input that cannot be used. Message and fix are French: editors read them. */
export class InputError extends Error {
  /** `input/…`. */
  readonly code: string;
  readonly fix: string;
  /** 1-based line and column of the file, where the fault has a place. */
  readonly place: { readonly line: number; readonly column: number } | null;

  constructor(
    code: string,
    message: string,
    fix: string,
    place: { readonly line: number; readonly column: number } | null = null,
  ) {
    super(message);
    this.name = 'InputError';
    this.code = code;
    this.fix = fix;
    this.place = place;
  }
}
