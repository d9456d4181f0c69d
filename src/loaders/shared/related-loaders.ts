import type { AlertLoaders } from '../alerts.js';
import type { MachineLoaders } from '../machines.js';

/** What families whose objects show alerts and machines borrow. Each is created when it is first asked for. */
export interface RelatedLoaders {
  readonly alerts: AlertLoaders;
  readonly machines: MachineLoaders;
}
