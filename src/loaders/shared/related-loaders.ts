import type { AlertLoaders } from '../alerts.js';
import type { MachineLoaders } from '../machines.js';

/** Loaders for families that show alerts and machines. Created on first use. */
export interface RelatedLoaders {
  readonly alerts: AlertLoaders;
  readonly machines: MachineLoaders;
}
