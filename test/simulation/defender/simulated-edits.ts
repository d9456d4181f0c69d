import type { Owner } from '../scheduler.js';
import type { AcceptedAction, Operation, SimulatedActions } from './simulated-actions.js';
import type { SimulatedAlerts } from './simulated-alerts.js';
import type { SimulatedIndicators } from './simulated-indicators.js';
import type { SimulatedMachines } from './simulated-machines.js';
import { answerRow, errorBody, list, type Answer } from './wire-rows.js';

/** A write that the service accepted, and that isn't an action. */
export interface AcceptedEdit {
  readonly operation: string;
  readonly targets: readonly string[];
  /** Of the request. */
  readonly body: string;
  readonly sender: Owner;
  readonly acceptedAt: number;
  readonly canceled?: AcceptedAction;
}

interface Rows {
  readonly actions: SimulatedActions;
  readonly alerts: SimulatedAlerts;
  readonly indicators: SimulatedIndicators;
  readonly machines: SimulatedMachines;
}

/** By path. */
const EDITS_BY_PATH: ReadonlyMap<string, string> = new Map([
  ['/api/indicators/import', 'importIndicators'],
  ['/api/indicators/BatchDelete', 'deleteIndicators'],
  ['/api/alerts/batchUpdate', 'batchUpdateAlerts'],
  ['/api/machines/AddOrRemoveTagForMultipleMachines', 'addTagToMachines'],
]);
const CANCELLATION = /^\/api\/machineactions\/([^/]+)\/cancel$/;

/** The operation of a POST request, if it is an edit. */
export function operationOfEdit(path: string): Operation | undefined {
  const [, canceledId] = CANCELLATION.exec(path) ?? [];
  if (canceledId !== undefined) return { name: 'cancelMachineAction', id: canceledId };
  const name = EDITS_BY_PATH.get(path);
  return name === undefined ? undefined : { name, id: '' };
}

/** Writes that aren't actions. */
export class SimulatedEdits {
  readonly #rows: Rows;
  readonly #now: () => number;
  readonly #onEdit: (edit: AcceptedEdit) => void;

  constructor(rows: Rows, now: () => number, onEdit: (edit: AcceptedEdit) => void) {
    this.#rows = rows;
    this.#now = now;
    this.#onEdit = onEdit;
  }

  /** Undefined for other operations. */
  answer({ name: operation, id }: Operation, body: string, sender: Owner): Answer | undefined {
    const accept = (targets: readonly string[], canceled?: AcceptedAction) =>
      this.#onEdit({
        ...{ operation, targets, body, sender, acceptedAt: this.#now() },
        ...(canceled && { canceled }),
      });
    switch (operation) {
      case 'importIndicators': {
        const { values, answer } = this.#rows.indicators.import(body);
        accept(values);
        return { status: 200, body: answer };
      }
      case 'deleteIndicators': {
        const ids = this.#rows.indicators.delete(body);
        if (ids === undefined) return answerRow(undefined, 'indicator');
        accept(ids);
        return { status: 204, body: undefined };
      }
      case 'batchUpdateAlerts':
        accept(this.#rows.alerts.assignMany(body));
        return { status: 200, body: undefined };
      case 'addTagToMachines': {
        const ids = this.#rows.machines.tagMany(body);
        accept(ids);
        return list(ids.map((one) => this.#rows.machines.row(one)));
      }
      case 'cancelMachineAction': {
        if (this.#rows.actions.find(id) === undefined) return answerRow(undefined, 'action');
        const canceled = this.#rows.actions.cancel(id, body);
        if (canceled === undefined)
          return { status: 400, body: errorBody('BadRequest', 'The action has ended') };
        accept([id], canceled);
        return { status: 200, body: this.#rows.actions.row(canceled) };
      }
      default:
        return undefined;
    }
  }
}
