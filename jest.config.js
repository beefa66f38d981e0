/** Tests run the TypeScript sources as ES modules; swc only strips the types (`npm run types` checks them). */
export default {
  testEnvironment: 'node',
  reporters: ['default', '<rootDir>/tests/support/closing-line.js'],
  roots: ['<rootDir>/tests'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
};
