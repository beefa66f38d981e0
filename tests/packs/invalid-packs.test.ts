import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkPackExamples } from '../../src/check-examples.ts';
import { joinPacks } from '../../src/packs/join.ts';
import { PackError, type PackIssue } from '../../src/packs/pack-error.ts';
import { parsePack } from '../../src/packs/parse.ts';
import { readPackDirectory } from '../../src/packs/read-directory.ts';
import { readyPacks, ROOT } from '../support/pack-sources.ts';
import { readSourceFiles } from '../support/source-files.ts';

const FIXTURES = `${ROOT}fixtures/invalid-packs/`;

interface Expected {
  readonly code: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Whether the pack is loaded without the shipped ones. */
  readonly alone?: boolean;
  /** The directory to read when it is not the fixture itself. */
  readonly directory?: string;
  /** Whether the pack is valid and only its examples fail. */
  readonly examples?: boolean;
}

function issuesOf(fixture: string, expected: Expected): readonly PackIssue[] {
  try {
    const files = readPackDirectory(
      FIXTURES + (expected.directory ? `${fixture}/${expected.directory}` : fixture),
    );
    const packs = joinPacks([parsePack(files)], expected.alone ? [] : readyPacks());
    if (!expected.examples) return [];
    return checkPackExamples({
      ...packs,
      packs: packs.packs.filter((pack) => pack.manifest.id === 'exemple'),
    }).issues;
  } catch (error) {
    if (error instanceof PackError) return error.issues;
    throw error;
  }
}

const fixtures = readdirSync(FIXTURES).sort();

test.each(fixtures)('%s raises its code, at its place, and nothing else', (fixture) => {
  expect(existsSync(`${FIXTURES}${fixture}/expected.json`)).toBe(true);
  const expected = JSON.parse(readFileSync(`${FIXTURES}${fixture}/expected.json`, 'utf8')) as Expected;
  const path = expected.directory ? `${FIXTURES}${fixture}/${expected.directory}` : expected.path;
  const found = issuesOf(fixture, expected).map(({ path, line, column, code }) => ({
    path,
    line,
    column,
    code,
  }));
  expect(fixture).toBe(expected.code.replace('/', '-'));
  expect(found).toEqual([{ path, line: expected.line, column: expected.column, code: expected.code }]);
});

test('every code of a pack fault that the sources know has a fixture, and no other', () => {
  const codes = new Set(
    readSourceFiles()
      .flatMap(({ code }) => [...code.matchAll(/(['"`])pack\/([a-z-]+)\1/g)])
      .map((match) => `pack-${match[2]}`),
  );
  expect(codes.size).toBeGreaterThan(15);
  expect(fixtures).toEqual([...codes].sort());
});
