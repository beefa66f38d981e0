/** Tests run the TypeScript sources as ES modules; swc only strips the types (`npm run types` checks them). */
export default {
  testEnvironment: 'node',
  // The packs are large: a worker that has run many files is started anew.
  workerIdleMemoryLimit: '1GB',
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/tests/support/closing-line.js'],
  roots: ['<rootDir>/tests'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
};
