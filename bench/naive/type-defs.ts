/** The part of the subgraph's schema that the bench queries, with every enum as a String of the same spelling. */
export const typeDefs = `#graphql
  scalar JSON

  enum AlertOrderField {
    LAST_UPDATE_TIME
    ID
  }

  enum DefenderOrderDirection {
    ASC
    DESC
  }

  input AlertOrder {
    field: AlertOrderField!
    direction: DefenderOrderDirection! = ASC
  }

  type Query {
    alerts(first: Int = 50, after: String, orderBy: AlertOrder): AlertConnection
    machine(id: ID!): Machine
    machines(first: Int = 50, after: String): MachineConnection
    machineAction(id: ID!): MachineAction
    defenderHunt(query: String!): DefenderHuntingResult
  }

  type Alert {
    id: ID!
    title: String
    severity: String
    status: String
    category: String
    lastUpdateTime: String
    machineId: ID
    machine: Machine
  }

  type AlertConnection {
    nodes: [Alert!]!
    pageInfo: PageInfo!
  }

  type Machine {
    id: ID!
    computerDnsName: String
    osPlatform: String
    healthStatus: String
    riskScore: String
    lastSeen: String
    actions(first: Int = 50): MachineActionConnection
  }

  type MachineConnection {
    nodes: [Machine!]!
    pageInfo: PageInfo!
  }

  type MachineAction {
    id: ID!
    type: String
    status: String
    creationDateTimeUtc: String
    lastUpdateDateTimeUtc: String
    machineId: ID
  }

  type MachineActionConnection {
    nodes: [MachineAction!]!
  }

  type DefenderHuntingResult {
    rows: [DefenderHuntingRow!]!
  }

  type DefenderHuntingRow {
    values: JSON!
    machine: Machine
  }

  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
`;
