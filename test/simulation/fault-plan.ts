import type { Weather } from './defender/simulated-defender.js';

export type FaultKind =
  | 'redis refuses'
  | 'redis is silent'
  | 'redis is slow'
  | 'redis is emptied'
  | 'redis fails over'
  | 'replica is killed'
  | 'replica is killed as it writes'
  | 'replica pauses'
  | 'replica pauses in a write'
  | 'clock is set'
  | 'clock drifts'
  | 'requests are lost'
  | 'answers are lost'
  | 'service fails'
  | 'service refuses'
  | 'service is slow'
  | 'rows are late'
  | 'alerts are retired'
  | ExportFaultKind;

/** Faults of runs with exports. */
type ExportFaultKind =
  | 'disk is full'
  | 'downloads break off'
  | 'files are damaged'
  | 'snapshots are replaced'
  | 'replica is killed as it saves'
  | 'replica pauses as it publishes';

/** A fault of a run. Times are milliseconds since the start. */
export interface Fault {
  readonly kind: FaultKind;
  readonly at: number;
  readonly forMs: number;
  /** Its meaning depends on the kind. */
  readonly amount: number;
  /** The number of the replica, modulo their number. */
  readonly replica: number;
}

interface FaultShape {
  /** How often it is drawn, compared with the others. */
  readonly weight: number;
  readonly forMs: readonly [least: number, most: number];
  readonly amount?: readonly number[];
}

const SHAPES: Readonly<Record<FaultKind, FaultShape>> = {
  'redis refuses': { weight: 3, forMs: [300, 40_000] },
  'redis is silent': { weight: 2, forMs: [300, 40_000] },
  'redis is slow': { weight: 1, forMs: [1_000, 30_000], amount: [50, 150, 240, 400] },
  'redis is emptied': { weight: 2, forMs: [0, 0] },
  'redis fails over': { weight: 1, forMs: [300, 8_000], amount: [100, 500, 1_000] },
  'replica is killed': { weight: 2, forMs: [500, 20_000] },
  'replica is killed as it writes': { weight: 3, forMs: [500, 20_000] },
  'replica pauses': { weight: 1, forMs: [1_000, 180_000] },
  'replica pauses in a write': { weight: 1, forMs: [300, 90_000] },
  'clock is set': { weight: 1, forMs: [0, 0], amount: [-3_600_000, -30_000, 30_000, 3_600_000] },
  'clock drifts': { weight: 1, forMs: [60_000, 300_000], amount: [0.999, 1.001] },
  'requests are lost': { weight: 1, forMs: [1_000, 60_000], amount: [0.1, 0.5] },
  'answers are lost': { weight: 2, forMs: [1_000, 60_000], amount: [0.1, 0.5] },
  'service fails': { weight: 1, forMs: [1_000, 60_000], amount: [0.2, 1] },
  'service refuses': { weight: 1, forMs: [1_000, 30_000], amount: [1, 5, 60, 86_400] },
  'service is slow': { weight: 1, forMs: [5_000, 60_000], amount: [1_000, 8_000] },
  'rows are late': { weight: 1, forMs: [30_000, 120_000], amount: [5_000] },
  'alerts are retired': { weight: 1, forMs: [10_000, 400_000] },
  'disk is full': { weight: 2, forMs: [500, 40_000] },
  'downloads break off': { weight: 2, forMs: [1_000, 60_000], amount: [0.2, 0.7] },
  'files are damaged': { weight: 2, forMs: [1_000, 40_000], amount: [0.2, 1] },
  'snapshots are replaced': { weight: 2, forMs: [0, 0] },
  'replica is killed as it saves': { weight: 4, forMs: [500, 20_000] },
  'replica pauses as it publishes': { weight: 2, forMs: [35_000, 120_000] },
};
const EXPORT_KINDS: readonly FaultKind[] = [
  'disk is full',
  'downloads break off',
  'files are damaged',
  'snapshots are replaced',
  'replica is killed as it saves',
  'replica pauses as it publishes',
];
const ALL_KINDS = Object.keys(SHAPES) as FaultKind[];
/** Drawn after the others, whose times they leave unchanged. */
const LAST_KINDS: readonly FaultKind[] = ['replica pauses in a write'];
const RETIREMENTS: readonly FaultKind[] = ['alerts are retired'];
const FIRST_KINDS = ALL_KINDS.filter((kind) => ![...LAST_KINDS, ...RETIREMENTS].includes(kind));
const USUAL_KINDS = FIRST_KINDS.filter((kind) => !EXPORT_KINDS.includes(kind));

/** Faults come in groups: together they find more than alone, and calm follows. */
const SHORT_GAP_MS = 10_000;
const LONG_GAP_MS = 100_000;
const SHORT_GAPS = 0.6;
const FIRST_MS = 30_000;

interface DrawnKinds {
  readonly exports?: boolean;
  readonly retirement?: boolean;
}

/** Draws the faults of a run, the first one after half a minute. */
export function drawFaults(
  random: () => number,
  untilMs: number,
  { exports = false, retirement = false }: DrawnKinds = {},
): readonly Fault[] {
  const first = drawOf(exports ? FIRST_KINDS : USUAL_KINDS, random, untilMs);
  const last = drawOf(LAST_KINDS, random, untilMs);
  return [...first, ...last, ...(retirement ? drawOf(RETIREMENTS, random, untilMs) : [])];
}

function drawOf(kinds: readonly FaultKind[], random: () => number, untilMs: number): readonly Fault[] {
  const whole = kinds.reduce((sum, kind) => sum + SHAPES[kind].weight, 0);
  const faults: Fault[] = [];
  for (let at = FIRST_MS; ;) {
    at += Math.floor(random() * (random() < SHORT_GAPS ? SHORT_GAP_MS : LONG_GAP_MS));
    let drawn = random() * whole;
    const kind = kinds.find((one) => (drawn -= SHAPES[one].weight) < 0) ?? 'redis refuses';
    const { forMs, amount = [0] } = SHAPES[kind];
    const [least, most] = forMs;
    // Short faults are as frequent as long ones.
    const length = least === 0 ? 0 : Math.round(least * (most / least) ** random());
    const size = amount[Math.floor(random() * amount.length)] ?? 0;
    const replica = Math.floor(random() * 60);
    if (at + length > untilMs) return faults;
    faults.push({ kind, at, forMs: length, amount: size, replica });
  }
}

/** How a fault of the service changes its weather. */
export function weatherOf({ kind, amount }: Fault): Partial<Weather> {
  switch (kind) {
    case 'requests are lost':
      return { lostBefore: amount };
    case 'answers are lost':
      return { lostAfter: amount };
    case 'service fails':
      return { failed: amount };
    case 'service refuses':
      return { refused: 0.3, retryAfter: amount };
    case 'service is slow':
      return { slowMs: amount };
    case 'rows are late':
      return { lateMs: amount };
    case 'alerts are retired':
      return { retired: 1 };
    default:
      return {};
  }
}

const UNREACHABLE: readonly FaultKind[] = ['redis refuses', 'redis is silent', 'redis fails over'];
const FORGETFUL: readonly FaultKind[] = ['redis is emptied', 'redis fails over'];
/** After these, an export may say that it failed. */
const HARMFUL: readonly FaultKind[] = ['disk is full', 'downloads break off', 'files are damaged'];
const FOUL: readonly FaultKind[] = [
  'requests are lost',
  'answers are lost',
  'service fails',
  'service refuses',
  'service is slow',
];

/** Whether Redis loses data. */
export function losesData({ kind }: Fault): boolean {
  return FORGETFUL.includes(kind);
}

/** How long clients need to notice that a server is back. */
export const RETURN_MS = 4_000;

/** The conditions of a run, for the oracles. Times are milliseconds since its start. */
export class Conditions {
  readonly #faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    this.#faults = faults;
  }

  /** Since when Redis was unavailable at a time; undefined if it was available. */
  unreachableSince(at: number): number | undefined {
    const found = this.#faults.filter((fault) => isDown(fault) && fault.at <= at && at <= endOf(fault));
    if (found.length === 0) return undefined;
    const first = Math.min(...found.map((fault) => fault.at));
    return this.unreachableSince(first - 1) ?? first;
  }

  redisAway(from: number, to: number): boolean {
    return this.#faults.some((fault) => isDown(fault) && fault.at <= to && endOf(fault) >= from);
  }

  /** Whether reads, which wait for Redis for 50 ms, may do without it. */
  redisTooSlow(from: number, to: number): boolean {
    return this.redisAway(from, to) || this.#any(['redis is slow'], from, to);
  }

  redisForgot(from: number, to: number): boolean {
    return this.#any(FORGETFUL, from, to);
  }

  /** When Redis last lost data before a time; -Infinity if it never did. */
  lastLoss(at: number): number {
    return Math.max(-Infinity, ...this.losses(-Infinity, at));
  }

  /** The times at which Redis lost data. */
  losses(from: number, to: number): number[] {
    return this.#faults
      .filter((fault) => losesData(fault) && fault.at >= from && fault.at <= to)
      .map((fault) => fault.at);
  }

  serviceFoul(from: number, to: number): boolean {
    return this.#any(FOUL, from, to);
  }

  exportMayFail(from: number, to: number): boolean {
    return this.serviceFoul(from, to) || this.#any(HARMFUL, from, to);
  }

  /** Whether any process has another time than the others. */
  clocksDiffer(at: number): boolean {
    return this.#any(['clock is set'], 0, at);
  }

  pauses(from: number, to: number): boolean {
    return this.#any(['replica pauses', 'replica pauses in a write', 'clock is set'], from, to);
  }

  #any(kinds: readonly FaultKind[], from: number, to: number): boolean {
    return this.#faults.some(
      (fault) => kinds.includes(fault.kind) && fault.at <= to && fault.at + fault.forMs >= from,
    );
  }
}

function isDown({ kind, amount }: Fault): boolean {
  return UNREACHABLE.includes(kind) || (kind === 'redis is slow' && amount >= 150);
}

function endOf({ at, forMs }: Fault): number {
  return at + forMs + RETURN_MS;
}
