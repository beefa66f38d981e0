import { sealedPacks } from '#bundled-packs';
import { openIndex, type Packs } from './index-packs.ts';
import { openPacks, type OpenedPacks } from './sealed-packs.ts';

let opened: OpenedPacks | undefined;
let packs: Packs | undefined;

/** The packs shipped with intertitre, opened once. */
export function openBundledPacks(): OpenedPacks {
  return (opened ??= openPacks(sealedPacks()));
}

/** The bundled packs by themselves: they were checked together when they were sealed. */
export function bundledPacks(): Packs {
  const { index, packs: parsed } = openBundledPacks();
  return (packs ??= openIndex(index, parsed));
}
