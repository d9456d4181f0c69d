import { GET_ALERT, LIST_ALERTS } from './endpoints/alerts.js';
import { LIST_INDICATORS } from './endpoints/indicators.js';
import { GET_INVESTIGATION, LIST_INVESTIGATIONS } from './endpoints/investigations.js';
import { LIST_LIBRARY_FILES } from './endpoints/live-response.js';
import { RUN_GRAPH_HUNTING_QUERY, RUN_HUNTING_QUERY } from './endpoints/hunting.js';
import {
  CANCEL_MACHINE_ACTION,
  GET_MACHINE_ACTION,
  ISOLATE_MACHINE,
  LIST_MACHINE_ACTIONS,
  UNISOLATE_MACHINE,
} from './endpoints/machine-actions.js';
import {
  COUNT_MACHINE_ALERTS,
  FIND_MACHINES_BY_IP,
  FIND_MACHINES_BY_TAG,
  GET_MACHINE,
  LIST_MACHINES,
  LIST_MACHINE_ALERTS,
} from './endpoints/machines.js';
import type { Operation } from './operation.js';

/**
 * Every REST operation that this service can call, by the family of what it gives. Two of one id are alternatives:
 * either serves, and the first is the better one.
 */
export const OPERATIONS_BY_FAMILY: Readonly<Record<string, readonly Operation[]>> = {
  alerts: [LIST_ALERTS, GET_ALERT, LIST_MACHINE_ALERTS, COUNT_MACHINE_ALERTS],
  machines: [LIST_MACHINES, GET_MACHINE, FIND_MACHINES_BY_IP, FIND_MACHINES_BY_TAG],
  'machine-actions': [
    LIST_MACHINE_ACTIONS,
    GET_MACHINE_ACTION,
    ISOLATE_MACHINE,
    UNISOLATE_MACHINE,
    CANCEL_MACHINE_ACTION,
  ],
  investigations: [LIST_INVESTIGATIONS, GET_INVESTIGATION],
  indicators: [LIST_INDICATORS],
  'live-response': [LIST_LIBRARY_FILES],
  hunting: [RUN_GRAPH_HUNTING_QUERY, RUN_HUNTING_QUERY],
};

/** The operations of a catalogue id such as `listMachines`; several when there are alternatives, none when it is unknown. */
export function operationsOf(id: string): readonly Operation[] {
  return Object.values(OPERATIONS_BY_FAMILY)
    .flat()
    .filter((operation) => operation.id === id);
}

/** The family word of an operation, such as `machine-actions`. */
export function familyOf(operation: Operation): string | undefined {
  return Object.keys(OPERATIONS_BY_FAMILY).find((family) =>
    OPERATIONS_BY_FAMILY[family]?.includes(operation),
  );
}
