/** How long responses are cached, in milliseconds, by kind of resource. */
export interface CacheTimes {
  readonly machineActions: number;
  readonly alerts: number;
  readonly machines: number;
  readonly investigations: number;
  readonly indicators: number;
  readonly libraryFiles: number;
  /** Vulnerabilities, software, recommendations and scores: the service computes them a few times a day. */
  readonly vulnerabilities: number;
  /** Facts of machines from hunts. */
  readonly huntedProperties: number;
  /** Files, domains, addresses and users: their properties and prevalence. */
  readonly observables: number;
  /** Ids that the service doesn't know. */
  readonly unknownIds: number;
}

/** Collections that are read and cached whole if that makes fewer calls. */
export type CollectionName =
  'machines' | 'vulnerabilities' | 'vulnerableProducts' | 'software' | 'recommendations';

export interface SnapshotConfig {
  /** Maximum age of a collection of the usual size since its read began, in milliseconds; 0 disables caching. */
  readonly times: Readonly<Record<CollectionName, number>>;
  /**
   * Collections of unknown size are expected to have at most so many rows. Larger ones take more calls, so they are cached as
   * many times longer.
   */
  readonly usualRows: number;
  /** Larger collections are not read whole. */
  readonly maxRows: Readonly<Record<CollectionName, number>>;
  /** Rows that a call reads at most. */
  readonly pageRows: number;
  /** Memory limit for all snapshots of one process, in bytes. */
  readonly maxBytes: number;
}

export interface CacheConfig {
  readonly times: CacheTimes;
  readonly snapshots: SnapshotConfig;
  /** Memory limit of the cache of one process, estimated from the length of responses. */
  readonly maxBytes: number;
  /** Maximum time that a read waits for the cache of other replicas. */
  readonly patienceMs: number;
  /**
   * How long a replica may read for all others. A call takes about 500 ms. Another replica reads in place of one that
   * died after this time, and the others wait half as long again for that.
   */
  readonly leaseMs: number;
}

export const CACHE: CacheConfig = {
  times: {
    machineActions: 5_000,
    alerts: 15_000,
    machines: 60_000,
    investigations: 15_000,
    indicators: 60_000,
    libraryFiles: 60_000,
    vulnerabilities: 600_000,
    huntedProperties: 4 * 3_600_000,
    observables: 300_000,
    unknownIds: 60_000,
  },
  snapshots: {
    times: {
      machines: 60_000,
      vulnerabilities: 600_000,
      vulnerableProducts: 600_000,
      software: 600_000,
      recommendations: 600_000,
    },
    usualRows: 20_000,
    maxRows: {
      machines: 100_000,
      vulnerabilities: 16_000,
      vulnerableProducts: 20_000,
      software: 20_000,
      recommendations: 20_000,
    },
    pageRows: 10_000,
    maxBytes: 128_000_000,
  },
  maxBytes: 32_000_000,
  patienceMs: 50,
  leaseMs: 2_000,
};

/** A kind of resource whose entries are invalidated together. */
export type CacheClass = Exclude<keyof CacheTimes, 'unknownIds'>;
