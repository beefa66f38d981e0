/** Where a command writes: results to `out`, everything else to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0 done, 1 done but something promised is missing, 2 nothing was done. */
export type Status = 0 | 1 | 2;
