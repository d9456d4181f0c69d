import type { ServedNames } from '../../../src/subgraph/served-names.js';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;

/**
 * The neighbors of the trial by name. Unlike those of the example, they use other keys and directives of the subgraph.
 */
export type TrialNeighbour = 'assets' | 'endpoints' | 'cases' | 'people' | 'desk';

/**
 * Five existing subgraphs of other teams, which use Defender's types under their served names, with or without a
 * prefix.
 * - assets: machines by their Entra device id, with a field that needs others (`@requires`), one that is overridden,
 * and one that it resolves itself (`@provides`)
 * - endpoints: takes a field over (`@override`)
 * - cases: owns Incident, Viewer and Software, with links to Defender's
 * - people: accounts by their Entra keys
 * - desk: owns names that are common in subgraphs: updateIncident, Export, Change, Node, PageInfo
 */
export function trialSchemas({
  typeOf,
}: Pick<ServedNames, 'typeOf'>): Readonly<Record<TrialNeighbour, string>> {
  const [machine, software, incident, user] = [
    typeOf('Machine'),
    typeOf('DefenderSoftware'),
    typeOf('DefenderIncident'),
    typeOf('DefenderUser'),
  ];
  return {
    assets: `${link('"@key", "@external", "@requires", "@provides"')}
      type Query { assets: [Asset!] }
      type Asset @key(fields: "tag") {
        tag: ID!
        machine: ${machine}
        "The inventory knows the name itself, so that nobody need be asked for it."
        named: ${machine} @provides(fields: "computerDnsName")
      }
      type ${machine} @key(fields: "aadDeviceId") {
        aadDeviceId: ID
        computerDnsName: String @external
        osPlatform: String @external
        managedBy: String @external
        asset: Asset
        patchWindow: String @requires(fields: "osPlatform managedBy")
      }`,
    endpoints: `${link('"@key", "@override"')}
      type Query { enrolled: Int }
      type ${machine} @key(fields: "id") { id: ID!, managedBy: String @override(from: "defender") }`,
    cases: `${link('"@key"')}
      type Query { incident(id: ID!): Incident, viewer: Viewer, software(sku: ID!): Software }
      type Incident @key(fields: "id") { id: ID!, title: String, detected: ${incident}, affected: [Software!] }
      type Viewer { name: String, incidents: [Incident!] }
      type Software @key(fields: "sku") { sku: ID!, title: String, installed: ${software} }
      type ${incident} @key(fields: "id", resolvable: false) { id: ID! }
      type ${software} @key(fields: "id") { id: ID!, license: Software }`,
    people: `${link('"@key"')}
      type Query { employees: [Employee!] }
      type Employee @key(fields: "number") { number: ID!, name: String, account: ${user} }
      type ${user} @key(fields: "aadUserId") @key(fields: "userPrincipalName") {
        aadUserId: ID
        userPrincipalName: ID
        employee: Employee
      }`,
    desk: `${link('"@shareable"')}
      interface Node { id: ID! }
      type PageInfo @shareable {
        hasNextPage: Boolean!
        hasPreviousPage: Boolean!
        startCursor: String
        endCursor: String
      }
      type Query { node(id: ID!): Node, exports: [Export!], changes: [Change!] }
      type Mutation { updateIncident(input: UpdateIncidentInput!): Change }
      input UpdateIncidentInput { number: ID!, status: String }
      type Export implements Node { id: ID!, file: String }
      type Change implements Node { id: ID!, status: String, pageInfo: PageInfo }`,
  };
}
