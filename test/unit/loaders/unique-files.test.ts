import { expect, it } from 'vitest';
import { uniqueFiles } from '../../../src/loaders/observables/file-reference.js';

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
