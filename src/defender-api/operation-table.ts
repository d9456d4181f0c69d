import { GET_ALERT, LIST_ALERTS } from './endpoints/alerts.js';
import { GET_DOMAIN_STATS, LIST_DOMAIN_ALERTS, LIST_DOMAIN_MACHINES } from './endpoints/domains.js';
import { GET_FILE, GET_FILE_STATS, LIST_FILE_ALERTS, LIST_FILE_MACHINES } from './endpoints/files.js';
import { RUN_GRAPH_HUNTING_QUERY, RUN_HUNTING_QUERY } from './endpoints/hunting.js';
import { GET_IP_STATS, LIST_IP_ALERTS } from './endpoints/ips.js';
import {
  CANCEL_MACHINE_ACTION,
  GET_MACHINE_ACTION,
  ISOLATE_MACHINE,
  LIST_MACHINE_ACTIONS,
  UNISOLATE_MACHINE,
} from './endpoints/machine-actions.js';
import {
  FIND_MACHINES_BY_IP,
  FIND_MACHINES_BY_TAG,
  GET_MACHINE,
  LIST_MACHINES,
  LIST_MACHINE_ALERTS,
} from './endpoints/machines.js';
import {
  GET_ALERT_USER,
  LIST_MACHINE_LOGON_USERS,
  LIST_USER_ALERTS,
  LIST_USER_MACHINES,
} from './endpoints/users.js';
import type { Operation } from './operation.js';

/**
 * Every REST operation that this service can call, by the family of what it gives. Two of one id are alternatives:
 * either serves, and the first is the better one.
 */
export const OPERATIONS_BY_FAMILY: Readonly<Record<string, readonly Operation[]>> = {
  alerts: [
    LIST_ALERTS,
    GET_ALERT,
    LIST_MACHINE_ALERTS,
    LIST_FILE_ALERTS,
    LIST_DOMAIN_ALERTS,
    LIST_IP_ALERTS,
    LIST_USER_ALERTS,
  ],
  machines: [
    LIST_MACHINES,
    GET_MACHINE,
    FIND_MACHINES_BY_IP,
    FIND_MACHINES_BY_TAG,
    LIST_FILE_MACHINES,
    LIST_DOMAIN_MACHINES,
    LIST_USER_MACHINES,
  ],
  'machine-actions': [
    LIST_MACHINE_ACTIONS,
    GET_MACHINE_ACTION,
    ISOLATE_MACHINE,
    UNISOLATE_MACHINE,
    CANCEL_MACHINE_ACTION,
  ],
  files: [GET_FILE, GET_FILE_STATS],
  domains: [GET_DOMAIN_STATS],
  ips: [GET_IP_STATS],
  users: [GET_ALERT_USER, LIST_MACHINE_LOGON_USERS],
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
