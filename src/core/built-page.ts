/** What the head of a built page says of itself; null where it does not. */
export interface BuiltPage {
  /** Path of the file in the folder, with `/`. */
  readonly path: string;
  readonly canonical: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  /** Whether search engines are asked to leave it out. */
  readonly isHidden: boolean;
}
