import type { Rows } from '../generated/rows.js';
import { toIsoTime } from './iso-time.js';
import type { SeedContext } from './seed-context.js';

/**
 * A file of the live response library as the service sends it (Learn: list-library-files.md). Files without parameters have no
 * `parametersDescription`.
 */
export type LibraryFile = Omit<Rows['LibraryFile'], 'parametersDescription'> &
  Partial<Pick<Rows['LibraryFile'], 'parametersDescription'>>;

const day = 86_400_000;

/** A few scripts and a tool. */
export function seedLibraryFiles({ random, now }: SeedContext): LibraryFile[] {
  const names = ['collect.ps1', 'Aufräumen.ps1', 'net-check.sh', 'procdump64.exe'];
  return names.map((fileName, index) => {
    const created = now - random.int(10, 400) * day;
    const hasParameters = index % 2 === 0;
    return {
      fileName,
      sha256: random.hex(64),
      description: index === 3 ? null : `Runs ${fileName}`,
      creationTime: toIsoTime(created, random.int(0, 9999)),
      lastUpdatedTime: toIsoTime(created + random.int(0, 5) * day, random.int(0, 9999)),
      createdBy: `analyst${random.int(1, 5)}@corp.example`,
      hasParameters,
      ...(hasParameters && { parametersDescription: '-Path <folder>' }),
    };
  });
}
