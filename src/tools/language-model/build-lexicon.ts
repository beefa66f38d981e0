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
    endings: collectEndings(graph, coarseIds),
    usual: '',
  };
}

/** Endings of three and four letters that mean one coarse class in most forms of six letters and more. */
function collectEndings(graph: ReadonlyMap<string, number>, coarseIds: readonly number[]): string {
  const counts = new Map<string, Map<number, number>>();
  for (const [form, classId] of graph) {
    if (form.length < 6 || form !== form.toLowerCase()) continue;
    for (const size of [3, 4]) {
      const ending = form.slice(-size);
      if (!/^[a-zà-öø-ÿ]+$/u.test(ending)) continue;
      const classes = counts.get(ending) ?? new Map<number, number>();
      const coarseId = coarseIds[classId] as number;
      classes.set(coarseId, (classes.get(coarseId) ?? 0) + 1);
      counts.set(ending, classes);
    }
  }
  const best = new Map<string, number>();
  for (const [ending, classes] of counts) {
    const total = [...classes.values()].reduce((sum, count) => sum + count, 0);
    const [id, count] = [...classes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] as [number, number];
    if (total >= 15 && count >= 0.6 * total) best.set(ending, id);
  }
  return [...best]
    .filter(([ending, id]) => ending.length === 3 || best.get(ending.slice(1)) !== id)
    .map(([ending, id]) => ending + String.fromCharCode(0x100 + id))
    .sort()
    .join(' ');
}
