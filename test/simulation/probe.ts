import { isolateMachine } from '../../src/commands/machine-actions/response-actions.js';
import { person, type Replica } from './replica.js';
import type { Owner, Scheduler } from './scheduler.js';
import type { Report } from './writes/write-book.js';

export interface ProbeOptions {
  readonly scheduler: Scheduler;
  readonly replicas: readonly Replica[];
  readonly report: Report;
  readonly trace: (line: string) => void;
}

const ANSWERED_WITHIN_MS = 15_000;

/** After all faults, every replica has to carry out an isolation soon. */
export function probe({ scheduler, replicas, report, trace }: ProbeOptions): void {
  const watcher: Owner = { name: 'probe', isDead: false, pausedUntil: 0 };
  for (const [index, replica] of replicas.entries()) {
    let answer = 'no answer';
    scheduler.after(0, replica, () => {
      const machineId = `f${index}`.padStart(40, 'e');
      const input = {
        machineId,
        comment: `key probe${index}`,
        isolationType: 'Full',
        idempotencyKey: `probe ${index}`,
      } as const;
      isolateMachine(input, replica.command(person(2), `probe ${index}`)).then(
        ({ outcome }) => {
          answer = outcome;
        },
        (error: unknown) => {
          answer = String(error);
        },
      );
    });
    scheduler.after(ANSWERED_WITHIN_MS, watcher, () => {
      trace(`probe of ${replica.name}: ${answer}`);
      if (answer !== 'CREATED') report('not alive', `an isolation by ${replica.name}: ${answer}`);
    });
  }
}
