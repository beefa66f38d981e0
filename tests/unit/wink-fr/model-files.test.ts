import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = new URL('../../../lexicons/wink-fr/model/', import.meta.url);
const file = (name: string): Buffer => readFileSync(new URL(name, folder));
const sha256 = (name: string): string => createHash('sha256').update(file(name)).digest('hex');
interface Manifest {
  readonly model: { readonly file: string; readonly sha256: string };
  readonly inputs: readonly { readonly name: string; readonly licence: string; readonly sha256: string }[];
  readonly licences: readonly { readonly file: string; readonly sha256: string }[];
}
const manifest = JSON.parse(file('manifest.json').toString('utf8')) as Manifest;

describe('the built model', () => {
  it('is the file that the manifest describes', () => {
    expect(sha256(manifest.model.file)).toBe(manifest.model.sha256);
  });

  it('names its inputs with licence and hash; GSD is none of them', () => {
    expect(manifest.inputs.map(({ licence }) => licence)).toEqual(['LGPL-LR', 'LGPL-LR', 'MIT']);
    for (const { sha256: hash } of manifest.inputs) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(manifest)).not.toMatch(/gsd/i);
  });

  it('stands beside the licence texts', () => {
    for (const { file: name, sha256: hash } of manifest.licences) expect(sha256(name)).toBe(hash);
    expect(file('LICENSE-LGPL-LR.txt').toString('utf8')).toContain(
      'Lesser General Public License For Linguistic Resources',
    );
    expect(file('README.txt').toString('utf8')).toContain('Sequoia');
  });

  it('takes at most 3 MB, and 1.5 MB gzipped', () => {
    const names = readdirSync(folder);
    const total = names.reduce((sum, name) => sum + file(name).length, 0);
    const packed = names.reduce((sum, name) => sum + gzipSync(file(name), { level: 9 }).length, 0);
    expect(total).toBeLessThanOrEqual(3_000_000);
    expect(packed).toBeLessThanOrEqual(1_500_000);
  });
});
