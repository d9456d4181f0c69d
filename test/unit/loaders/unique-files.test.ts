import fc from 'fast-check';
import { expect, it } from 'vitest';
import { uniqueFiles, type FileReference } from '../../../src/loaders/observables/file-reference.js';

it('two references by one hash each are one file once a third has both hashes', () => {
  const [sha1, sha256, other] = ['a'.repeat(40), 'b'.repeat(64), 'c'.repeat(40)];
  expect(
    uniqueFiles([
      { sha1, sha256: null, fileName: null },
      { sha1: other, sha256: null, fileName: 'other.exe' },
      { sha1: null, sha256, fileName: 'one.exe' },
      { sha1, sha256, fileName: 'later.exe' },
    ]),
  ).toEqual([
    { sha1, sha256, fileName: 'one.exe' },
    { sha1: other, sha256: null, fileName: 'other.exe' },
  ]);
});

/** Compares each mention with each file. */
function filesByComparison(mentions: readonly FileReference[]): readonly FileReference[] {
  const merge = (known: FileReference, { sha1, sha256, fileName }: FileReference): FileReference => ({
    sha1: known.sha1 ?? sha1,
    sha256: known.sha256 ?? sha256,
    fileName: known.fileName ?? fileName,
  });
  return mentions.reduce<readonly FileReference[]>((files, mention) => {
    const isSame = ({ sha1, sha256 }: FileReference) =>
      (sha1 !== null && sha1 === mention.sha1) || (sha256 !== null && sha256 === mention.sha256);
    const [known, ...more] = files.filter(isSame);
    if (known === undefined) return [...files, mention];
    const merged = [...more, mention].reduce(merge, known);
    return files.filter((file) => !more.includes(file)).map((file) => (file === known ? merged : file));
  }, []);
}

it('files by index are those by comparison of each mention with each file', () => {
  const hash = (length: number) => fc.option(fc.nat(5).map((digit) => String(digit).repeat(length)));
  const mention = fc
    .record({ sha1: hash(40), sha256: hash(64), fileName: fc.option(fc.constantFrom('a.exe', 'b.exe')) })
    .filter(({ sha1, sha256 }) => sha1 !== null || sha256 !== null);
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 20 }), (mentions) => {
      expect(uniqueFiles(mentions)).toEqual(filesByComparison(mentions));
    }),
    { numRuns: 1_000 },
  );
});

it('the work grows with the number of files, not with its square', () => {
  let reads = 0;
  const mentions = Array.from({ length: 1_000 }, (_none, index): FileReference => ({
    get sha1() {
      reads += 1;
      return String(index).padStart(40, '0');
    },
    sha256: null,
    fileName: null,
  }));
  expect(uniqueFiles(mentions)).toHaveLength(1_000);
  expect(reads).toBeLessThan(10_000);
});
