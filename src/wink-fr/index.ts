export { frenchModel } from './model.ts';
export { frenchModel as default } from './model.ts';
export { createFrenchReader, type FrenchSentence, type FrenchToken } from './reader.ts';
export { morphologyOf, type Morphology } from './morphology.ts';
