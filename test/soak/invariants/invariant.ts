import type { Emulator } from '../../../emulator/emulator.js';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { DoneFault } from '../faults/run-faults.js';
import type { AskedRequest } from '../load/drive-load.js';
import type { CutRequest } from '../parts/balancer.js';
import type { Life } from '../parts/replica.js';

/** What is known at the end. */
export interface Evidence {
  readonly emulator: Pick<Emulator, 'tenants' | 'control'>;
  readonly faults: readonly DoneFault[];
  readonly cuts: readonly CutRequest[];
  readonly replicas: readonly {
    readonly name: string;
    readonly lives: readonly Life[];
    /** The text of its audit log. */
    readonly trail: string;
    /** Its audit lines on standard output. */
    readonly output: string;
    readonly log: string;
  }[];
  /** Base64. */
  readonly stateKey: string;
}

/** Something that must hold whatever happens. */
export interface Invariant {
  readonly title: string;
  /** Told of each request when it has its answer, or will get none. */
  readonly see?: (asked: AskedRequest) => void;
  /** Told of each call that reached Defender or Entra, in order. */
  readonly seeCall?: (call: RecordedCall) => void;
  /** Each breach in words; and what was looked at, for the report. */
  readonly judge: (evidence: Evidence) => { readonly breaches: readonly string[]; readonly looked: string };
}
