/** Writes dist/schemas/*.json: the JSON Schema of every pack file, for editors that check YAML as one types. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import {
  CorrectionsFile,
  CuesFile,
  DerivationsFile,
  EntryFile,
  LabelsFile,
  ListFile,
  ManifestFile,
  StructureFile,
  TopicFile,
  TypographyFile,
} from '../packs/schema.ts';

const folder = fileURLToPath(new URL('../schemas/', import.meta.url));
const files = {
  pack: ManifestFile,
  topic: TopicFile,
  entity: EntryFile,
  list: ListFile,
  corrections: CorrectionsFile,
  cues: CuesFile,
  derivations: DerivationsFile,
  structure: StructureFile,
  labels: LabelsFile,
  typography: TypographyFile,
};
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(files))
  writeFileSync(
    `${folder}${name}.json`,
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  );
