import type { MachineMetadata } from '../../policy/protected-machines.js';
import type { WriteWarning } from './write-warning.js';

/** Findings of a write's checks besides its result. */
export class CheckFindings {
  readonly #machines = new Map<string, MachineMetadata>();
  readonly #unreadable = new Set<string>();
  readonly #warnings: WriteWarning[] = [];

  get machines(): readonly MachineMetadata[] {
    return [...this.#machines.values()];
  }

  get warnings(): readonly WriteWarning[] {
    return this.#warnings;
  }

  /** A machine that was just read: guard rails needn't read it again. */
  learn(machine: MachineMetadata): void {
    this.#machines.set(machine.id.toLowerCase(), machine);
  }

  /** A machine that could not be read: guard rails don't retry. */
  miss(machineId: string): void {
    this.#unreadable.add(machineId.toLowerCase());
  }

  /** Adds a warning for the caller, whatever the outcome of the write. */
  warn(warning: WriteWarning): void {
    this.#warnings.push(warning);
  }

  knows(machineId: string): boolean {
    return this.#machines.has(machineId) || this.#unreadable.has(machineId);
  }
}
