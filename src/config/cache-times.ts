/** How long what was read may be shown again, in milliseconds, by kind of resource. */
export interface CacheTimes {
  readonly machineActions: number;
  readonly alerts: number;
  readonly machines: number;
  readonly investigations: number;
  readonly indicators: number;
  readonly libraryFiles: number;
  /** Vulnerabilities, software, recommendations and scores: the service computes them a few times a day. */
  readonly vulnerabilities: number;
  /** Files, domains, addresses and users: what they are and how common they are. */
  readonly observables: number;
  /** Ids that the service doesn't know. */
  readonly unknownIds: number;
}

/** Collections that are read whole where that costs less, and kept so. */
export type CollectionName = 'machines' | 'vulnerabilities' | 'software' | 'recommendations';

export interface SnapshotConfig {
  /** How long a collection may be shown after its reading began, in milliseconds; 0 keeps none. */
  readonly times: Readonly<Record<CollectionName, number>>;
  /** Larger collections are not read whole. */
  readonly maxRows: Readonly<Record<CollectionName, number>>;
  /** What all snapshots of one process may hold, in bytes. */
  readonly maxBytes: number;
}

export interface CacheConfig {
  readonly times: CacheTimes;
  readonly snapshots: SnapshotConfig;
  /** What one process caches at most, estimated from the length of what was read. */
  readonly maxBytes: number;
  /** How long a read waits at most for what other replicas have cached. */
  readonly patienceMs: number;
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
    observables: 60_000,
    unknownIds: 60_000,
  },
  snapshots: {
    times: { machines: 60_000, vulnerabilities: 600_000, software: 600_000, recommendations: 600_000 },
    maxRows: { machines: 20_000, vulnerabilities: 16_000, software: 20_000, recommendations: 20_000 },
    maxBytes: 128_000_000,
  },
  maxBytes: 32_000_000,
  patienceMs: 50,
};

/** A kind of resource that is cached and dropped together. */
export type CacheClass = Exclude<keyof CacheTimes, 'unknownIds'>;
