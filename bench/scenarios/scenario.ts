import type { EmulatorProcess } from '../processes/emulator-process.js';
import type { Measurement } from '../report/measurement.js';

/** The environment of a scenario. */
export interface Laboratory {
  readonly quick: boolean;
  /** Whether this scenario was requested by its name, in which case it may take longer. */
  readonly isNamed: (scenario: string) => boolean;
  /** The parts of a scenario to run; all if empty. */
  readonly parts: readonly string[];
  /** How long people work who open screens. */
  readonly minutes: number;
  /** 500 machines and 2,000 alerts; scenarios use it in turn. */
  readonly emulator: EmulatorProcess;
  /** Upstream latencies to measure at, in milliseconds. */
  readonly latencies: readonly number[];
  /** Whether Hive Gateway is installed. */
  readonly hasGateway: boolean;
  /** Prints progress to standard error. */
  readonly progress: (message: string) => void;
}

/** A goal of the project. */
export interface Goal {
  readonly text: string;
  /** The figure of the goal; undefined if its measurements are missing. */
  readonly figure: (measurements: readonly Measurement[]) => number | undefined;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** The cause of a missed goal, as a clause; undefined if its measurements are missing. */
  readonly limit?: (measurements: readonly Measurement[]) => string | undefined;
}

/** Work that is measured for every contender that can do it. */
export interface Scenario {
  /** For --only. */
  readonly name: string;
  readonly title: string;
  /** One or two sentences about the method. */
  readonly method: string;
  readonly goals: readonly Goal[];
  run(laboratory: Laboratory): Promise<Measurement[]>;
}
