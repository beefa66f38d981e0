import type { LexiconData } from '../../wink-fr/lexicon.ts';
import { buildWordGraph } from './build-word-graph.ts';
import type { LefffEntry } from './read-lefff.ts';

/** Which side of the grammar a reading stands on, as the tagger sees it. */
function coarse({ category, features }: LefffEntry): string {
  if (category === 'v' || category.startsWith('aux')) {
    const kind = /^K/.test(features) ? 'K' : /^W/.test(features) ? 'W' : /^G/.test(features) ? 'G' : 'F';
    return (category === 'v' ? 'v' : category) + kind;
  }
  if (category === 'adj' && features.startsWith('K')) return 'vK';
  return category;
}

function fine(entry: LefffEntry): string {
  const side = coarse(entry);
  const { features } = entry;
  if (side.endsWith('F') && /[123]/.test(features)) {
    return side + (features.match(/[123]+[sp]$/)?.[0] ?? '') + (/Y/.test(features) ? 'y' : '');
  }
  return `${side}.${features.replace(/^[A-Z]+/, '')}`;
}

/** Packs the lexicon: forms in a word graph, each with the number of its class of readings. */
export function buildLexicon(entries: readonly LefffEntry[]): LexiconData {
  const byForm = new Map<string, LefffEntry[]>();
  for (const entry of entries) {
    const list = byForm.get(entry.form);
    if (list) list.push(entry);
    else byForm.set(entry.form, [entry]);
  }
  const lines = new Map<string, number>();
  const coarseSets = new Map<string, number>([['', 0]]);
  const fineSets = new Map<string, number>([['', 0]]);
  const coarseIds: number[] = [];
  const fineIds: number[] = [];
  const graph = new Map<string, number>();
  const numbered = (map: Map<string, number>, key: string): number => {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  };
  for (const [form, list] of byForm) {
    const readings = new Set(
      list.map(({ category, features, lemma }) => {
        let same = 0;
        while (same < form.length && form[same] === lemma[same]) same += 1;
        return `${category}:${features}|${form.length - same}|${lemma.slice(same)}`;
      }),
    );
    const line = [...readings].join(';');
    let classId = lines.get(line);
    if (classId === undefined) {
      classId = lines.size;
      lines.set(line, classId);
      coarseIds.push(Math.min(254, numbered(coarseSets, [...new Set(list.map(coarse))].sort().join(' '))));
      fineIds.push(numbered(fineSets, [...new Set(list.map(fine))].sort().join(' ')));
    }
    graph.set(form, classId);
  }
  const { edges, alphabet } = buildWordGraph(graph);
  return {
    edges,
    alphabet,
    classes: [...lines.keys()].join('\n'),
    coarse: Uint8Array.from(coarseIds),
    fine: Uint16Array.from(fineIds),
  };
}
