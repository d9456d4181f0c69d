import { graphql } from './generated/gql.js';

/** Costs 1 or 2 calls for the alerts, 1 for all their machines and 1 for the isolations of those. */
export const NEWEST_ALERTS = graphql(`
  query NewestAlerts($first: Int!, $after: String) {
    alerts(first: $first, after: $after) {
      nodes {
        id
        title
        severity
        status
        category
        lastUpdateTime
        portalUrl
        machine {
          id
          computerDnsName
          osPlatform
          riskScore
          isolation {
            state
            pending {
              id
              type
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const WHO_AM_I = graphql(`
  query WhoAmI {
    defenderViewer {
      oid
      name
      roles
    }
  }
`);

export const ISOLATE_MACHINE = graphql(`
  mutation IsolateMachine($input: IsolateMachineInput!) {
    isolateMachine(input: $input) {
      outcome
      machineAction {
        id
        status
      }
      refusal {
        code
        message
      }
      warnings {
        code
        message
      }
      auditId
    }
  }
`);

/** Asked every few seconds; for as long as nothing can have changed, it costs nothing. */
export const MACHINE_ACTION = graphql(`
  query MachineAction($id: ID!) {
    machineAction(id: $id) {
      id
      type
      status
      lastUpdateDateTimeUtc
    }
  }
`);

export const MACHINE_ISOLATION = graphql(`
  query MachineIsolation($id: ID!) {
    machine(id: $id) {
      id
      isolation {
        state
        pending {
          id
          type
        }
      }
    }
  }
`);
