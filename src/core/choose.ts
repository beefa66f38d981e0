/** 32-bit FNV-1a over UTF-16 units (Fowler, Noll, Vo): the same number for the same text everywhere. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}

/** Orders identifiers by UTF-16 units, the same in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One of `variants`, varied by `site` without drawing lots: the highest `hash(id|site)` wins, so that a new
 * variant changes only the sites that it wins.
 */
export function choose<T>(variants: readonly T[], idOf: (variant: T) => string, site: string): T | undefined {
  let best: T | undefined;
  let bestScore = -1;
  for (const variant of variants) {
    const score = hash(`${idOf(variant)}|${site}`);
    if (score > bestScore || (score === bestScore && best && compareIds(idOf(variant), idOf(best)) < 0)) {
      best = variant;
      bestScore = score;
    }
  }
  return best;
}
