import type { GraphQLRequest } from '../load/load-generator.js';
import type { RestClient, RestRow } from './rest-client.js';

/** The objects that the screens show. */
export interface ScreenSubjects {
  readonly alertId: string;
  readonly machineId: string;
  readonly vulnerabilityId: string;
  readonly softwareId: string;
  readonly recommendationId: string;
  readonly accountName: string;
}

/** An everyday screen, as a GraphQL document and as the steps of a REST client. */
export interface Screen {
  readonly name: string;
  readonly request: (subjects: ScreenSubjects) => GraphQLRequest;
  readonly byRest: (client: RestClient, subjects: ScreenSubjects) => Promise<void>;
}

const MACHINE = 'id computerDnsName osPlatform riskScore';
const ALERT = 'id title severity status lastUpdateTime';

const newestFirst = (rows: readonly RestRow[]) =>
  [...rows].sort((one, other) => ((one.lastUpdateTime ?? '') < (other.lastUpdateTime ?? '') ? 1 : -1));
const machineIdsOf = (rows: readonly RestRow[]) => rows.flatMap(({ machineId }) => machineId ?? []);
const idsOf = (rows: readonly RestRow[]) => rows.map(({ id }) => id);

export const SCREENS: readonly Screen[] = [
  {
    name: 'the 100 newest alerts with their machines',
    request: () => ({ query: `{ alerts(first: 100) { nodes { ${ALERT} machine { ${MACHINE} } } } }` }),
    byRest: async (client) => {
      const alerts = newestFirst(await client.list('/api/alerts')).slice(0, 100);
      await client.machinesById(machineIdsOf(alerts));
    },
  },
  {
    name: 'one alert with its machine and user',
    request: ({ alertId: id }) => ({
      query: `query ($id: ID!) {
        alert(id: $id) { ${ALERT} description machine { ${MACHINE} } user { accountName } }
      }`,
      variables: { id },
    }),
    byRest: async (client, { alertId, machineId }) => {
      await client.read(`/api/alerts/${alertId}`);
      await client.machinesById([machineId]);
      await client.read(`/api/alerts/${alertId}/user`);
    },
  },
  {
    name: 'the 50 machines at most risk',
    request: () => ({
      query: `{ machines(first: 50, orderBy: { field: RISK_SCORE, direction: DESC }) { nodes { ${MACHINE} } } }`,
    }),
    byRest: async (client) => void (await client.list('/api/machines')),
  },
  {
    name: 'one machine with all its details',
    request: ({ machineId: id }) => ({
      query: `query ($id: ID!) {
        machine(id: $id) {
          ${MACHINE}
          alerts(first: 10) { nodes { ${ALERT} } }
          actions(first: 10) { nodes { id type status } }
          logonUsers { nodes { accountName } }
          software(first: 1000) { nodes { id name } }
          vulnerabilities(first: 20) { nodes { id severity } }
          recommendations(first: 1000) { nodes { id recommendationName } }
        }
      }`,
      variables: { id },
    }),
    byRest: async (client, { machineId }) => {
      const path = `/api/machines/${machineId}`;
      await client.read(path);
      const parts = ['alerts', 'logonusers', 'software', 'vulnerabilities', 'recommendations'];
      for (const part of parts) await client.read(`${path}/${part}`);
      await client.actionsOf([machineId]);
    },
  },
  {
    name: '50 machines with their newest actions',
    request: () => ({
      query: `{ machines(first: 50) { nodes { ${MACHINE} actions(first: 5) { nodes { id type status } } } } }`,
    }),
    byRest: async (client) => {
      await client.actionsOf(idsOf((await client.list('/api/machines')).slice(0, 50)));
    },
  },
  {
    name: 'the 50 gravest vulnerabilities, and the machines of one',
    request: ({ vulnerabilityId: id }) => ({
      query: `query ($id: ID!) {
        vulnerabilities(first: 50, orderBy: { field: CVSS_V3, direction: DESC }) { nodes { id name cvssV3 exposedMachines } }
        vulnerability(id: $id) { id machines(first: 50) { nodes { ${MACHINE} } } }
      }`,
      variables: { id },
    }),
    byRest: async (client, { vulnerabilityId }) => {
      await client.list('/api/vulnerabilities');
      const path = `/api/vulnerabilities/${vulnerabilityId}`;
      await client.machinesById(idsOf(await client.read(`${path}/machineReferences`)).slice(0, 50));
    },
  },
  {
    name: 'the 50 weakest products, and the machines of one',
    request: ({ softwareId: id }) => ({
      query: `query ($id: ID!) {
        defenderSoftwareInventory(first: 50, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { id name weaknesses } }
        defenderSoftware(id: $id) { id machines(first: 50) { nodes { ${MACHINE} } } }
      }`,
      variables: { id },
    }),
    byRest: async (client, { softwareId }) => {
      await client.list('/api/Software');
      const references = await client.read(`/api/Software/${softwareId}/machineReferences`);
      await client.machinesById(idsOf(references).slice(0, 50));
    },
  },
  {
    name: 'scores, 50 recommendations, and the machines of one',
    request: ({ recommendationId: id }) => ({
      query: `query ($id: ID!) {
        defenderExposureScore { score }
        defenderSecureScore { score }
        recommendations(first: 50, orderBy: { field: SEVERITY_SCORE, direction: DESC }) { nodes { id recommendationName } }
        recommendation(id: $id) { id machines(first: 50) { nodes { ${MACHINE} } } }
      }`,
      variables: { id },
    }),
    byRest: async (client, { recommendationId }) => {
      await client.read('/api/exposureScore');
      await client.read('/api/configurationScore');
      await client.list('/api/recommendations');
      const references = await client.read(`/api/recommendations/${recommendationId}/machineReferences`);
      await client.machinesById(idsOf(references).slice(0, 50));
    },
  },
  {
    name: 'the 50 newest actions with their machines',
    request: () => ({
      query: `{ machineActions(first: 50) { nodes { id type status machine { ${MACHINE} } } } }`,
    }),
    byRest: async (client) => {
      await client.machinesById(machineIdsOf(await client.list('/api/machineactions')).slice(0, 50));
    },
  },
  {
    name: "a user's alerts and machines",
    request: ({ accountName }) => ({
      query: `query ($name: String!) {
        defenderUser(accountName: $name) {
          alerts(first: 20) { nodes { ${ALERT} machine { ${MACHINE} } } }
          machines(first: 20) { nodes { ${MACHINE} } }
        }
      }`,
      variables: { name: accountName },
    }),
    byRest: async (client, { accountName }) => {
      const alerts = newestFirst(await client.read(`/api/users/${accountName}/alerts`)).slice(0, 20);
      await client.machinesById(machineIdsOf(alerts));
      await client.read(`/api/users/${accountName}/machines`);
    },
  },
];
