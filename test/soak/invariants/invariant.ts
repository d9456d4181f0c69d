import type { Emulator } from '../../../emulator/emulator.js';
import type { RecordedCall } from '../../../emulator/http/request-log.js';
import type { DoneFault } from '../faults/run-faults.js';
import type { AskedRequest } from '../load/drive-load.js';
import type { CutRequest } from '../parts/balancer.js';
import type { Life } from '../parts/replica.js';

/** The data that is available at the end. */
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

/** A property that must hold despite all faults. */
export interface Invariant {
  readonly title: string;
  /** Called with each request once it is settled. */
  readonly see?: (asked: AskedRequest) => void;
  /** Called with each call to Defender or Entra, in order. */
  readonly seeCall?: (call: RecordedCall) => void;
  /** Returns each breach as text, and a summary of the checked data for the report. */
  readonly judge: (evidence: Evidence) => { readonly breaches: readonly string[]; readonly looked: string };
}
