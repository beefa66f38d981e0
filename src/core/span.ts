/** A stretch of text: UTF-16 offsets into the text as given, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds every character of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The text that a span stands for. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
