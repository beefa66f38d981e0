import { readFileSync } from 'node:fs';

/** A surface token of a treebank; a multiword token (du = de + le) carries its first word's tag and lemma. */
export interface GoldToken {
  readonly form: string;
  readonly upos: string;
  readonly lemma: string;
}

export interface GoldSentence {
  readonly text: string;
  readonly tokens: readonly GoldToken[];
}

/** Reads a CoNLL-U file as surface tokens. */
export function readConllu(file: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let text = '';
  let tokens: GoldToken[] = [];
  let surface = '';
  let until = 0;
  for (const line of `${readFileSync(file, 'utf8')}\n`.split(/\r?\n/)) {
    if (line === '') {
      if (tokens.length > 0) sentences.push({ text, tokens });
      tokens = [];
      until = 0;
      continue;
    }
    if (line.startsWith('# text =')) text = line.slice(8).trim();
    if (line.startsWith('#')) continue;
    const [id = '', form = '', lemma = '', upos = ''] = line.split('\t');
    if (id.includes('.')) continue;
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range) {
      surface = form;
      until = Number(range[2]);
      continue;
    }
    const number = Number(id);
    if (surface !== '') {
      tokens.push({ form: surface, upos, lemma });
      surface = '';
    } else if (number > until) tokens.push({ form, upos, lemma });
  }
  return sentences;
}
