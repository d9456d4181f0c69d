import type { EmulatorProcess } from '../processes/emulator-process.js';
import type { Measurement } from '../report/measurement.js';

/** What a scenario works with. */
export interface Laboratory {
  readonly quick: boolean;
  /** Whether this scenario was asked for by its name: then it takes its time. */
  readonly isNamed: (scenario: string) => boolean;
  /** The parts to run of a scenario that has some; all when there are none. */
  readonly parts: readonly string[];
  /** 500 machines and 2,000 alerts; shared by the scenarios, one after the other. */
  readonly emulator: EmulatorProcess;
  /** Upstream latencies to measure at, in milliseconds. */
  readonly latencies: readonly number[];
  /** Whether Hive Gateway is installed. */
  readonly hasGateway: boolean;
  /** Says on standard error what is going on. */
  readonly progress: (message: string) => void;
}

/** What the project holds itself to. */
export interface Goal {
  readonly text: string;
  /** The figure to judge, with what was measured for this scenario; undefined when that is missing. */
  readonly figure: (measurements: readonly Measurement[]) => number | undefined;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** What stands in its way, in a clause, with what was measured; undefined when too little was. */
  readonly limit?: (measurements: readonly Measurement[]) => string | undefined;
}

/** Something that is done, and measured for everybody who can do it. */
export interface Scenario {
  /** For --only. */
  readonly name: string;
  readonly title: string;
  /** How it was measured, a sentence or two. */
  readonly method: string;
  readonly goals: readonly Goal[];
  run(laboratory: Laboratory): Promise<Measurement[]>;
}
