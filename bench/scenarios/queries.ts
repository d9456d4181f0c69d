import type { GraphQLRequest } from '../load/load-generator.js';

const ALERT = 'id title severity status category lastUpdateTime machineId';
const MACHINE = 'id computerDnsName osPlatform healthStatus riskScore lastSeen';
const ACTION = 'id type status creationDateTimeUtc lastUpdateDateTimeUtc machineId';

/** The dashboard: alerts in the service's order with the machine of each. */
export function alertsWithMachine(first: number): GraphQLRequest {
  return {
    query: `query AlertsWithMachine($first: Int) {
      alerts(first: $first, orderBy: { field: ID }) { nodes { ${ALERT} machine { ${MACHINE} } } }
    }`,
    variables: { first },
  };
}

/** The dashboard in the schema that Hive Gateway derives from the OpenAPI document. */
export function gatewayAlertsWithMachine(first: number): GraphQLRequest {
  return {
    query: `query AlertsWithMachine($first: Int) {
      listAlerts(_DOLLAR_top: $first) { value { ${ALERT} machine { ${MACHINE} } } }
    }`,
    variables: { first },
  };
}

/** The same, newest first. */
export function newestAlertsWithMachine(first: number): GraphQLRequest {
  return {
    query: `query NewestAlerts($first: Int) {
      alerts(first: $first, orderBy: { field: LAST_UPDATE_TIME, direction: DESC }) { nodes { ${ALERT} machine { ${MACHINE} } } }
    }`,
    variables: { first },
  };
}

export function machineById(id: string): GraphQLRequest {
  return { query: `query MachineById($id: ID!) { machine(id: $id) { ${MACHINE} } }`, variables: { id } };
}

/** A page of machines with the newest actions of each. */
export function machinesWithActions(first: number): GraphQLRequest {
  return {
    query: `query MachinesWithActions($first: Int) {
      machines(first: $first) { nodes { ${MACHINE} actions(first: 5) { nodes { ${ACTION} } } } }
    }`,
    variables: { first },
  };
}

/** Hunting rows with the machine of each. */
export function huntWithMachine(rows: number): GraphQLRequest {
  return {
    query: `query Hunt($query: String!) { defenderHunt(query: $query) { rows { values machine { ${MACHINE} } } } }`,
    variables: { query: `DeviceInfo | summarize by DeviceId | top ${rows} by DeviceId asc` },
  };
}

/** A page of a walk over all machines. */
export function machinePage(first: number, after: string | null): GraphQLRequest {
  return {
    query: `query MachinePage($first: Int, $after: String) {
      machines(first: $first, after: $after) { nodes { ${MACHINE} } pageInfo { hasNextPage endCursor } }
    }`,
    variables: { first, after },
  };
}

/** Warms Hive Gateway up, which has no actions. */
export function gatewayWarmUp(round: number): GraphQLRequest {
  const id = String(round).padStart(40, '0');
  return { query: 'query WarmUp($id: String!) { getMachine(id: $id) { id } }', variables: { id } };
}

/** Makes a call that no other request can share, and warms up token, keys and compiled code. */
export function warmUp(round: number): GraphQLRequest {
  const id = `00000000-0000-4000-8000-${String(round).padStart(12, '0')}`;
  return { query: 'query WarmUp($id: ID!) { machineAction(id: $id) { id } }', variables: { id } };
}

/** Machines in an order, or with a filter, that needs all of them. */
export function sortedMachines(args: string, first: number): GraphQLRequest {
  return {
    query: `query Machines($first: Int) { machines(first: $first, ${args}) { totalCount nodes { ${MACHINE} } } }`,
    variables: { first },
  };
}
