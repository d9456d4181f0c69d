import type { MachineMetadata } from '../../policy/protected-machines.js';
import type { WriteWarning } from './write-warning.js';

/** What the checks of a write find out beside its result. */
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

  /** A machine as Defender has just shown it: guard rails need not ask again. */
  learn(machine: MachineMetadata): void {
    this.#machines.set(machine.id.toLowerCase(), machine);
  }

  /** A machine that could not be read: guard rails don't try again. */
  miss(machineId: string): void {
    this.#unreadable.add(machineId.toLowerCase());
  }

  /** The caller hears of it, whatever comes of the write. */
  warn(warning: WriteWarning): void {
    this.#warnings.push(warning);
  }

  knows(machineId: string): boolean {
    return this.#machines.has(machineId) || this.#unreadable.has(machineId);
  }
}
