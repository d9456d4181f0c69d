import { getFile, getFileStats, listFileAlerts, listFileMachines } from '../defender-api/endpoints/files.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import type { WireFile } from '../defender-api/models/files.js';
import {
  checkFileHash,
  isSha1,
  isSha256,
  toFileReference,
  type FileReference,
} from './observables/file-reference.js';
import { checkLookBack, createStatisticsLoader } from './observables/statistics-loader.js';
import type { PageArguments } from './paging/connection.js';
import { createCallLoader, createPerParentLoader } from './shared/key-loader.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { ReadCosts } from './shared/read-cost.js';
import type { RelatedLoaders } from './shared/related-loaders.js';

/** One call per file, because the service has no call for several. */
export function createFileLoaders(reader: LoaderContext, others: RelatedLoaders) {
  const { dataSource, context } = reader;
  const byHash = createPerParentLoader(reader, async (hash: string) => {
    const file = await dataSource.fetch(getFile(hash), context);
    return file !== null && isOfHash(file, hash) ? file : null;
  });
  const alertsBySha1 = createCallLoader(reader, listFileAlerts);
  const machinesBySha1 = createCallLoader(reader, listFileMachines);
  const statisticsBySha1 = createStatisticsLoader(reader, getFileStats);

  const fileOf = async (hash: string): Promise<FileReference | null> => {
    const whole = await byHash.load(hash);
    if (whole === null) return null;
    const asked = toFileReference(isSha1(hash) ? { sha1: hash } : { sha256: hash });
    const found = toFileReference(whole);
    return {
      sha1: found?.sha1 ?? asked?.sha1 ?? null,
      sha256: found?.sha256 ?? asked?.sha256 ?? null,
      fileName: null,
      whole,
    };
  };

  const wholeFile = async (file: FileReference) => file.whole ?? byHash.load(file.sha1 ?? file.sha256 ?? '');

  /** Edges require a SHA-1. If it is unknown, reads the file first. */
  const sha1Of = async (file: FileReference): Promise<string | undefined> => {
    if (file.sha1 !== null) return file.sha1;
    const sha1 = (await wholeFile(file))?.sha1;
    return isSha1(sha1) ? sha1.toLowerCase() : undefined;
  };

  const readOf =
    <Row>(bySha1: { load(sha1: string): Promise<readonly Row[]> }, file: FileReference) =>
    async (): Promise<readonly Row[]> => {
      const sha1 = await sha1Of(file);
      return sha1 === undefined ? [] : bySha1.load(sha1);
    };

  const alertsOfFile = (file: FileReference) =>
    others.alerts.alertsOf(
      OPERATIONS.listFileAlerts,
      'file',
      [file.sha1, file.sha256].filter((hash) => hash !== null),
      readOf(alertsBySha1, file),
    );

  return {
    /**
     * For root fields: the file of a SHA-1 or SHA-256; null if Defender doesn't know it.
     *
     * @throws BadUserInputError for any other text
     */
    fileByHash: async (hash: string) => fileOf(checkFileHash(hash)),
    /** For references: null for any other text. */
    fileByReference: async (hash: string) =>
      isSha1(hash) || isSha256(hash) ? fileOf(hash.toLowerCase()) : null,
    /** Defender's file record; null if Defender doesn't know it. */
    wholeFile,
    /** Null if Defender doesn't know the file. */
    fileStatistics: async (file: FileReference, lookBackHours: number | null | undefined) => {
      const hours = checkLookBack(lookBackHours);
      const sha1 = await sha1Of(file);
      return sha1 === undefined ? null : statisticsBySha1(sha1, hours);
    },
    /** Newest first. */
    alertPageByFile: (file: FileReference, page: PageArguments) =>
      others.alerts.alertPageOf('DefenderFile.alerts', keyOf(file), page, () => alertsOfFile(file)),
    /** Last seen first. */
    machinePageByFile: (file: FileReference, page: PageArguments) =>
      others.machines.machinePageOf('DefenderFile.machines', keyOf(file), page, readOf(machinesBySha1, file)),
  };
}

export const FILE_COSTS: ReadCosts = {
  // Finding a file by its hash reads the record.
  'DefenderFile getFile': {
    sharedBy: 'objects',
    calls: ({ owner, parents }) => (owner === 'Query' || owner === '_Entity' ? 0 : parents),
  },
};

/** Rejects a row of another file. */
function isOfHash({ sha1, sha256 }: WireFile, hash: string): boolean {
  const own = isSha1(hash) ? sha1 : sha256;
  return own == null || own.toLowerCase() === hash.toLowerCase();
}

/** The same key for SHA-1 and SHA-256 references, if the SHA-1 is known. */
function keyOf({ sha1, sha256 }: FileReference): string {
  return sha1 ?? sha256 ?? '';
}
