/** Prints how long the model takes to load and how much memory the process then holds; run in a process of its own. */
const begin = performance.now();
const { createFrenchReader } = await import('../../wink-fr/index.ts');
const imported = performance.now();
const read = createFrenchReader();
const ready = performance.now();
read('Le ministre a présenté la réforme à Paris.');
const answered = performance.now();
const rss = process.memoryUsage().rss / 2 ** 20;
console.log(
  JSON.stringify({
    importMs: imported - begin,
    openMs: ready - imported,
    firstMs: answered - ready,
    rssMb: rss,
  }),
);
