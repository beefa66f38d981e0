import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyser } from '../../src/analysis/analyse.ts';
import { readLayout } from '../../src/reading/read-layout.ts';
import { readText } from '../../src/reading/read-text.ts';
import { ROOT, shippedPacks } from './pack-sources.ts';

const FOLDER = `${ROOT}fixtures/articles/`;

/** The articles that intertitre ships, as given, by the name of their folder. */
export const ARTICLES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER)
    .sort()
    .map((name) => [name, readFileSync(`${FOLDER}${name}/source.txt`, 'utf8')]),
);

/** The sentences of all shipped articles that stand alone: whole, with their guillemets closed. */
export function fixtureSentences(): string[] {
  const analyse = createAnalyser(shippedPacks());
  return Object.values(ARTICLES).flatMap((source) => {
    const document = readText(source);
    return analyse(document, readLayout(document))
      .sentences.map(({ span }) => document.text.slice(span.start, span.end))
      .filter((text) => /[.!?]$/.test(text) && text.split('«').length === text.split('»').length);
  });
}
