import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Machine } from '../../emulator/tenants/model.js';
import { startSubgraph, type GraphQLAnswer, type SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { assetsOf, employeesOf, listedOf, tenantOf } from '../kit/trial/known.js';
import { managerOf, type TrialData } from '../kit/trial/neighbours.js';
import { askGateway, type AskGatewayOptions } from './start-supergraph.js';
import { startTrial, type Trial } from './start-trial.js';

const START_MS = 120_000;
const SMALL = { machines: 30, alerts: 60, machineActions: 20 };

const windowOf = ({ osPlatform, id }: Machine) => `${osPlatform} by ${managerOf(id)}`;

describe.each([undefined, 'Defender'])('six subgraphs with the prefix %s', (prefix) => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial(prefix);
  }, START_MS);
  afterAll(() => trial.close());

  async function start(known: (subgraph: SubgraphUnderTest) => Partial<TrialData>) {
    const subgraph = await startSubgraph({ emulator: SMALL, env: trial.env });
    await trial.pointAt(subgraph, {
      assets: [],
      cases: [],
      licenses: [],
      employees: [],
      ...known(subgraph),
    });
    /** The responses of each gateway, with the calls to Defender that each made. */
    const askEach = async (text: string, options: AskGatewayOptions = {}) => {
      const answers: { gateway: string; answer: GraphQLAnswer; calls: string[] }[] = [];
      for (const { gateway, url } of trial.gateways) {
        subgraph.forgetCalls();
        const answer = await askGateway(subgraph, url, trial.document(text), options);
        const calls = subgraph.calls().map(({ operation }) => operation ?? '');
        answers.push({ gateway, answer, calls });
      }
      return answers;
    };
    /** Expects the same response and calls from each gateway. */
    const expectEach = async (
      text: string,
      expected: { readonly data: object; readonly calls: readonly string[] },
      options: AskGatewayOptions = {},
    ) => {
      for (const { gateway, answer, calls } of await askEach(text, options)) {
        expect(answer.errors, gateway).toBeUndefined();
        expect(answer.data, gateway).toEqual(expected.data);
        expect(calls.sort(), gateway).toEqual(expected.calls);
      }
    };
    return { subgraph, askEach, expectEach };
  }

  it("resolve a field that requires Defender's data, and one that another team overrides", async () => {
    const { subgraph, expectEach } = await start((started) => ({
      assets: assetsOf(tenantOf(started).machines),
    }));
    const assets = assetsOf(tenantOf(subgraph).machines);
    expect(assets.length).toBeGreaterThan(10);
    await expectEach('{ assets { tag machine { id computerDnsName patchWindow } } }', {
      data: {
        assets: assets.map(({ tag, machine }) => ({
          tag,
          machine: {
            id: machine.id,
            computerDnsName: machine.computerDnsName,
            patchWindow: windowOf(machine),
          },
        })),
      },
      calls: ['listMachines'],
    });
  });

  it("keep a neighbor's own names beside Defender's", async () => {
    const { subgraph, askEach, expectEach } = await start(() => ({}));
    await expectEach('{ defenderExports { nodes { id } pageInfo { hasNextPage } } }', {
      data: { [trial.names.rootFieldOf('defenderExports')]: { nodes: [], pageInfo: { hasNextPage: false } } },
      calls: [],
    });
    for (const { gateway, url } of trial.gateways) {
      const theirs = await askGateway(
        subgraph,
        url,
        'mutation { updateIncident(input: { number: "7", status: "CLOSED" }) { id status pageInfo { hasNextPage } } }',
      );
      expect(theirs.data, gateway).toEqual({
        updateIncident: { id: '7', status: 'CLOSED', pageInfo: { hasNextPage: false } },
      });
      const node = await askGateway(
        subgraph,
        url,
        '{ node(id: "x") { id ... on Export { file } } changes { id } }',
      );
      expect(node.data, gateway).toEqual({ node: { id: 'x', file: 'x.csv' }, changes: [{ id: 'c1' }] });
    }
    const dryRun = `mutation { updateDefenderIncident(
      input: { incidentId: "77", status: RESOLVED, dryRun: true, idempotencyKey: "k" }
    ) { outcome refusal { code } } }`;
    for (const { gateway, answer } of await askEach(dryRun, { roles: ['Defender.AlertsInvestigation'] })) {
      // Known arguments, the right role, and an incident that doesn't exist.
      expect(answer.errors?.map(({ extensions }) => extensions.code) ?? [], gateway).not.toContain(
        'GRAPHQL_VALIDATION_FAILED',
      );
    }
  });

  it('return no Entra data for machines that Entra does not know', async () => {
    const { subgraph, expectEach } = await start((started) => ({
      assets: assetsOf(tenantOf(started).machines),
    }));
    const { machines } = tenantOf(subgraph);
    const assets = assetsOf(machines);
    const listed = listedOf(machines).slice(0, 30);
    expect(listed.filter(({ aadDeviceId }) => aadDeviceId === null).length).toBeGreaterThan(2);
    await expectEach(
      '{ found: machines(first: 30) { nodes { id aadDeviceId managedBy patchWindow asset { tag } } } }',
      {
        data: {
          found: {
            nodes: listed.map((machine) => {
              const asset = assets.find(({ aadDeviceId }) => aadDeviceId === machine.aadDeviceId);
              return {
                id: machine.id,
                aadDeviceId: machine.aadDeviceId,
                managedBy: managerOf(machine.id),
                patchWindow: machine.aadDeviceId === null ? null : windowOf(machine),
                asset: asset === undefined ? null : { tag: asset.tag },
              };
            }),
          },
        },
        calls: ['listMachines'],
      },
    );
  });

  it('make no call for a provided name if the planner uses @provides', async () => {
    const { askEach } = await start((started) => ({ assets: assetsOf(tenantOf(started).machines) }));
    const answers = await askEach('{ assets { named { computerDnsName } } }');
    for (const { gateway, answer, calls } of answers) {
      expect(answer.errors, gateway).toBeUndefined();
      expect(answer.data.assets[0].named.computerDnsName, gateway).toEqual(expect.any(String));
      // Hive's planner in JavaScript ignores @provides.
      expect(calls, gateway).toEqual(gateway === 'Hive Gateway' ? ['listMachines'] : []);
    }
  });

  it("resolve others' Incident, Viewer and Software beside Defender's, with links to it", async () => {
    const { subgraph, expectEach } = await start((started) => {
      const { alerts, products } = tenantOf(started);
      return {
        cases: [{ id: 'C-1', incidentId: String(alerts[3]!.incidentId), skus: ['S-1'] }],
        licenses: [{ sku: 'S-1', title: 'Archiver', softwareId: products[0]!.id }],
      };
    });
    const { alerts, products } = tenantOf(subgraph);
    const ofIncident = alerts
      .filter(({ incidentId }) => incidentId === alerts[3]!.incidentId)
      .toSorted((one, other) => other.alertCreationTime.localeCompare(one.alertCreationTime));
    const software = { id: products[0]!.id, name: products[0]!.name };
    await expectEach(
      `{ incident(id: "C-1") {
           title
           detected { id __typename alerts(first: 1) { nodes { id title } } }
           affected { __typename title installed { id name license { sku } } }
         }
         viewer { name }
         ours: defenderViewer { name }
         software(sku: "S-1") { title installed { __typename name } } }`,
      {
        data: {
          incident: {
            title: 'Case C-1',
            detected: {
              id: String(alerts[3]!.incidentId),
              __typename: 'DefenderIncident',
              alerts: { nodes: ofIncident.slice(0, 1).map(({ id, title }) => ({ id, title })) },
            },
            affected: [
              {
                __typename: 'Software',
                title: 'Archiver',
                installed: { ...software, license: { sku: 'S-1' } },
              },
            ],
          },
          viewer: { name: 'of cases' },
          ours: { name: 'analyst' },
          software: { title: 'Archiver', installed: { __typename: 'DefenderSoftware', name: software.name } },
        },
        calls: ['getSoftware', 'listAlerts'],
      },
      { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] },
    );
  });

  it("resolve an account to the employee by Entra's keys, and back if Defender knows it", async () => {
    const { subgraph, expectEach } = await start((started) => ({ employees: employeesOf(started) }));
    const [alert] = tenantOf(subgraph).alerts.filter(({ evidence }) =>
      evidence.some(({ entityType }) => entityType === 'User'),
    );
    const employees = employeesOf(subgraph);
    const numberOf = (id: string | null) => employees.find(({ aadUserId }) => aadUserId === id)?.number;
    await expectEach(
      `{ found: alert(id: "${alert!.id}") { evidence { entityType ... on DefenderUserEvidence { user { accountName aadUserId employee { number } } } } } }`,
      {
        data: {
          found: {
            evidence: alert!.evidence.map(({ entityType, accountName, aadUserId }) => ({
              entityType,
              ...(entityType === 'User' && {
                user: {
                  accountName,
                  aadUserId,
                  employee: { number: numberOf(aadUserId) },
                },
              }),
            })),
          },
        },
        calls: ['getAlert'],
      },
    );
    await expectEach(
      '{ employees { number account { aadUserId accountName employee { number } alerts { nodes { id } } } } }',
      {
        data: {
          employees: employees.map(({ number, aadUserId }) => ({
            number,
            account: { aadUserId, accountName: null, employee: { number }, alerts: null },
          })),
        },
        calls: [],
      },
    );
  });

  it('send a write once, and join its payload', async () => {
    for (const { gateway, url } of trial.gateways) {
      const { subgraph } = await start(() => ({}));
      const machine = tenantOf(subgraph).machines.find(
        ({ osPlatform, onboardingStatus, mergedIntoMachineId }) =>
          osPlatform === 'Windows11' && onboardingStatus === 'Onboarded' && mergedIntoMachineId === null,
      )!;
      const { data, errors } = await askGateway(
        subgraph,
        url,
        trial.document(
          'mutation ($input: IsolateMachineInput!) { written: isolateMachine(input: $input) { __typename outcome machineAction { machine { id managedBy } } } }',
        ),
        {
          roles: ['Defender.ViewData', 'Defender.ActiveRemediation'],
          variables: { input: { machineId: machine.id, comment: 'contain' } },
        },
      );
      expect(errors, gateway).toBeUndefined();
      expect(data.written, gateway).toEqual({
        __typename: trial.names.typeOf('MachineActionPayload'),
        outcome: 'CREATED',
        machineAction: { machine: { id: machine.id, managedBy: managerOf(machine.id) } },
      });
      expect(subgraph.calls('isolateMachine'), gateway).toHaveLength(1);
      expect(subgraph.audit(), gateway).toMatchObject([
        { type: 'actionIntended', action: 'isolateMachine' },
        { type: 'actionSettled', action: 'isolateMachine' },
      ]);
    }
  });

  it('limit a refusal to its field, and name it as served', async () => {
    const { askEach } = await start(() => ({}));
    const answers = await askEach(
      '{ listed: machines(first: 2) { nodes { __typename id managedBy vulnerabilities(first: 1) { nodes { id } } } } }',
    );
    const coordinate = `${trial.names.typeOf('Machine')}.vulnerabilities`;
    for (const { gateway, answer, calls } of answers) {
      expect(answer.errors, gateway).toMatchObject(
        [0, 1].map((row) => ({
          message: `${coordinate} needs the role Defender.ViewVulnerabilities.`,
          path: ['listed', 'nodes', row, 'vulnerabilities'],
          extensions: { code: 'FORBIDDEN' },
        })),
      );
      expect(answer.data.listed.nodes, gateway).toEqual(
        answer.data.listed.nodes.map(({ id }: { id: string }) => ({
          __typename: trial.names.typeOf('Machine'),
          id,
          managedBy: managerOf(id),
          vulnerabilities: null,
        })),
      );
      expect(calls, gateway).toEqual(['listMachines']);
    }
  });
});
