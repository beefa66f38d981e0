import type { TextEdit } from '../core/statement.ts';
import { TYPOGRAPHIC_EDITS, typographicEdits } from '../core/typography.ts';
import type { Packs } from '../packs/index-packs.ts';

/** The name of the style in which lexicons and rules are written: nothing of theirs is set again in it. */
export const WRITTEN_STYLE = 'imprimerie-nationale';

/** The names of the house styles that the packs hold. */
export function houseStyles(packs: Packs): string[] {
  return Object.keys(packs.typography?.styles ?? { [WRITTEN_STYLE]: null });
}

/** A house style made ready: its edits, and what sets text that a lexicon or a rule has written. */
export interface SetStyle {
  readonly edits: readonly TextEdit[];
  /** Null where such text is set already. */
  readonly set: ((text: string) => string) | null;
}

/** The style of that name, or the packs' default one; null where no pack holds it. */
export function houseStyle(packs: Packs, asked: string | undefined): SetStyle | null {
  const name = asked ?? packs.typography?.default ?? WRITTEN_STYLE;
  if (name === WRITTEN_STYLE) return { edits: TYPOGRAPHIC_EDITS, set: null };
  const style = packs.typography?.styles[name];
  if (!style || !Object.hasOwn(packs.typography?.styles ?? {}, name)) return null;
  const edits = typographicEdits(style, name);
  return { edits, set: (text) => edits.reduce((current, edit) => edit.apply(current), text) };
}
