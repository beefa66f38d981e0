import { createAnalyser } from '../../src/analysis/analyse.ts';
import type { Analysis } from '../../src/core/analysis.ts';
import { createDocument, type SourceMeta } from '../../src/core/document.ts';
import { readLayout } from '../../src/reading/read-layout.ts';
import { shippedPacks } from './pack-sources.ts';

let analyse: ReturnType<typeof createAnalyser> | undefined;

/** A text read with the shipped packs, one paragraph a line. */
export function analysed(text: string, meta: SourceMeta = {}): Analysis {
  analyse ??= createAnalyser(shippedPacks());
  const document = createDocument(text, meta);
  return analyse(document, readLayout(document));
}
