import { describe, expect, it } from 'vitest';
import { buildASTSchema, isInputObjectType, getNamedType } from 'graphql';
import { readTypeDefs } from '../../../src/subgraph/type-defs.js';
import { openPolicy } from '../../kit/writes/policy-file.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO, customersFor } from '../../kit/servers/start-tenants.js';

const ROLES = [
  'Defender.ViewData',
  'Defender.ActiveRemediation',
  'Defender.Release',
  'Defender.AlertsInvestigation',
  'Defender.Offboard',
  'Defender.SecuritySettings',
  'Defender.LiveResponse.Collect',
  'Defender.LiveResponse.Library',
];

/** Additional input of mutations on a machine. */
const WRITES: Readonly<Record<string, string>> = {
  isolateMachine: '',
  releaseMachine: '',
  restrictDefenderCodeExecution: '',
  unrestrictDefenderCodeExecution: '',
  runDefenderAntiVirusScan: ', scanType: QUICK',
  stopAndQuarantineDefenderFile: ', sha1: "00112233445566778899aabbccddeeff00112233"',
  collectInvestigationPackage: '',
  offboardMachine: '',
  startInvestigation: '',
  addMachineTag: ', tag: "x"',
  removeMachineTag: ', tag: "x", force: true',
  setDefenderDeviceValue: ', deviceValue: HIGH, force: true',
  updateMachine: ', machineTags: ["x"], force: true',
  runDefenderLiveResponse: ', commands: [{ getFile: { path: "/tmp/x" } }]',
};

/** Mutations that change a machine's record; the others create an action. */
const CHANGES = new Set(['addMachineTag', 'removeMachineTag', 'setDefenderDeviceValue', 'updateMachine']);

/** Links to results of machine actions, by the type of the action. */
const LINKS: Readonly<Record<string, { readonly type: string; readonly more: string }>> = {
  createDefenderPackageLink: { type: 'CollectInvestigationPackage', more: '' },
  createDefenderLiveResponseResultLink: { type: 'LiveResponse', more: ', index: 0' },
};

/** Writes to the whole tenant, with their additional input. */
const OF_TENANT: Readonly<Record<string, string>> = {
  uploadDefenderLibraryFile: 'fileName: "x.ps1", content: "YWJj"',
  deleteDefenderLibraryFile: 'fileName: "collect.ps1"',
  updateDefenderIncident: 'incidentId: "1", status: RESOLVED',
};

/** Mutations on many machines, any of which may be outside. */
const BULK_WRITES: Readonly<Record<string, string>> = {
  isolateMachines: '',
  runDefenderAntiVirusScans: '',
  addTagToMachines: ', tag: "x"',
  removeTagFromMachines: ', tag: "x"',
};

/** Mutations on a whole tenant, which device groups can't limit: they need roles for the whole tenant. */
const TENANT_WIDE = [
  'declareDefenderEmergency',
  'endDefenderEmergency',
  'submitIndicator',
  'importIndicators',
  'deleteIndicator',
  'deleteIndicators',
  // Scans reach the whole network from any machine.
  'createDefenderScanDefinition',
  'updateDefenderScanDefinition',
  'deleteDefenderScanDefinitions',
  // Exports check the scope of their rows: see exports-access.test.ts.
  'startDefenderExport',
  'cancelDefenderExport',
];

/** On alerts, or an event that leads to one: see the end. */
const OF_ALERTS = ['updateAlert', 'batchUpdateAlerts', 'createAlertByReference'];

const schema = buildASTSchema(readTypeDefs(), { assumeValid: true, assumeValidSDL: true });
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** They refer to another write, and check the same: see approvals-device-groups.test.ts. */
const ABOUT_WRITES = ['requestDefenderActionApproval', 'approveDefenderAction', 'rejectDefenderAction'];

describe('every mutation', () => {
  it('names its tenant, and an object that device groups can limit', () => {
    const inputs = mutations.map(({ name, args }) => {
      const input = getNamedType(args.find((arg) => arg.name === 'input')?.type);
      return [name, isInputObjectType(input) ? Object.keys(input.getFields()) : []] as const;
    });
    expect(inputs.filter(([, fields]) => !fields.includes('tenantId'))).toEqual([]);
    const about = ['machineId', 'machineIds', 'machineActionId', 'alertId', 'alertIds'];
    const aboutNothing = inputs.filter(([, fields]) => !fields.some((field) => about.includes(field)));
    expect(aboutNothing.map(([name]) => name).sort()).toEqual(
      [...TENANT_WIDE, ...ABOUT_WRITES, ...Object.keys(OF_TENANT)].sort(),
    );
  });

  it('is tested below', () => {
    expect(mutations.map(({ name }) => name).sort()).toEqual(
      [
        ...[WRITES, BULK_WRITES, LINKS, OF_TENANT].flatMap((table) => Object.keys(table)),
        'cancelMachineAction',
        ...TENANT_WIDE,
        ...OF_ALERTS,
        ...ABOUT_WRITES,
      ].sort(),
    );
  });
});

describe.each(Object.entries(WRITES))('%s by a caller who is limited to device groups', (mutation, more) => {
  const start = () =>
    startLimited(customersFor({ deviceGroups: [SERVERS] }), {
      emulator: { machines: 60, machineActions: 0 },
      env: openPolicy(),
    });
  const document = (machineId: string, tenantId = CONTOSO, extra = '') =>
    `mutation { ${mutation}(input: { machineId: "${machineId}", comment: "x", tenantId: "${tenantId}"${more}${extra} }) { outcome auditId } }`;

  it(
    'works inside, and outside it is NOT_FOUND and nothing is sent',
    { tags: 'defender-first' },
    async () => {
      const { ask, inside, outside, subgraph } = await start();
      const suits = ({ onboardingStatus, osPlatform }: (typeof inside)[number]) =>
        onboardingStatus.toLowerCase() === 'onboarded' && osPlatform.startsWith('Windows');
      const [ours, theirs] = [inside.find(suits)!, outside.find(suits)!];
      const write = async (machineId: string, extra = '') =>
        ask(CONTOSO, document(machineId, CONTOSO, extra), { roles: ROLES });
      for (const extra of ['', ', dryRun: true', ', idempotencyKey: "k"']) {
        const { data, errors } = await write(theirs.id, extra);
        expect(data).toEqual({ [mutation]: null });
        expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
      const sent = () => subgraph.calls().filter(({ method }) => method !== 'GET');
      expect(sent()).toEqual([]);
      const { data, errors } = await write(ours.id, ', idempotencyKey: "k"');
      expect(errors).toBeUndefined();
      expect(data[mutation].outcome).toBe(CHANGES.has(mutation) ? 'DONE' : 'CREATED');
      const again = await write(ours.id, ', idempotencyKey: "k"');
      expect(again.data[mutation].auditId).toBe(data[mutation].auditId);
      expect(sent()).toHaveLength(1);
    },
  );

  it('is rejected if it names another tenant than the header, before any call', async () => {
    const { ask, inside, subgraph } = await start();
    const other = '30000000-0000-4000-8000-00000000000c';
    const { errors } = await ask(CONTOSO, document(inside[0]!.id, other), { roles: ROLES });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(subgraph.calls()).toEqual([]);
  });
});

describe.each(Object.entries(BULK_WRITES))(
  '%s by a caller who is limited to device groups',
  (mutation, more) => {
    const start = () =>
      startLimited(customersFor({ deviceGroups: [SERVERS] }), {
        emulator: { machines: 60, machineActions: 0 },
        env: openPolicy(),
      });
    const write = (machineIds: readonly string[], { ask }: Awaited<ReturnType<typeof start>>) =>
      ask(
        CONTOSO,
        `mutation { ${mutation}(input: { machineIds: ${JSON.stringify(machineIds)}, comment: "x", tenantId: "${CONTOSO}"${more} }) { results { machineId } } }`,
        { roles: ROLES },
      );

    it('works inside, and with one outside none of it is done', { tags: 'defender-first' }, async () => {
      const started = await start();
      const { inside, outside, subgraph } = started;
      const ours = inside.slice(0, 2).map(({ id }) => id);
      const { data, errors } = await write([...ours, outside[0]!.id], started);
      expect(data).toEqual({ [mutation]: null });
      expect(errors?.[0]).toMatchObject({
        message: `There is no machine ${outside[0]!.id}.`,
        extensions: { code: 'NOT_FOUND' },
      });
      expect(subgraph.calls().filter(({ method }) => method !== 'GET')).toEqual([]);
      const done = await write(ours, started);
      expect(done.data[mutation].results.map(({ machineId }: { machineId: string }) => machineId)).toEqual(
        ours,
      );
    });

    it('is rejected for 501 machines before any call', async () => {
      const started = await start();
      const ids = Array.from({ length: 501 }, (_, index) => index.toString(16).padStart(40, '0'));
      const { errors } = await write(ids, started);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(started.subgraph.calls()).toEqual([]);
    });
  },
);

describe.each(Object.entries(LINKS))('%s by a caller who is limited to device groups', (mutation, link) => {
  it('works inside, and outside it is NOT_FOUND without a call', { tags: 'defender-first' }, async () => {
    const { ask, inside, outside, subgraph } = await startLimited(customersFor({ deviceGroups: [SERVERS] }), {
      emulator: { machines: 60, machineActions: 0 },
    });
    const create = async (machineId: string) => {
      const { id } = subgraph.emulator.control.addAction({
        machineId,
        tenantId: CONTOSO,
        type: link.type,
        status: 'Succeeded',
        commands: [{ type: 'GetFile', params: [{ key: 'Path', value: '/tmp/x' }] }],
      });
      const document = `mutation { ${mutation}(input: { machineActionId: "${id}", tenantId: "${CONTOSO}"${link.more} }) { outcome } }`;
      return ask(CONTOSO, document, { roles: ROLES });
    };
    const theirs = await create(outside[0]!.id);
    expect(theirs.data).toEqual({ [mutation]: null });
    expect(theirs.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const asked = () => subgraph.calls().filter(({ operation }) => /Link|Uri/.test(operation ?? ''));
    expect(asked()).toEqual([]);
    const ours = await create(inside[0]!.id);
    expect(ours.errors).toBeUndefined();
    expect(ours.data[mutation].outcome).toBe('CREATED');
    expect(asked()).toHaveLength(1);
  });
});

describe.each(Object.entries(OF_TENANT))(
  '%s by a caller who is limited to device groups',
  (mutation, input) => {
    it('is refused, because it affects the whole tenant', async () => {
      const { ask, subgraph } = await startLimited(customersFor({ deviceGroups: [SERVERS] }), {
        emulator: { machines: 60, machineActions: 0 },
      });
      const document = `mutation { ${mutation}(input: { ${input}, tenantId: "${CONTOSO}" }) { outcome } }`;
      const { errors } = await ask(CONTOSO, document, { roles: ROLES });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(subgraph.calls()).toEqual([]);
    });
  },
);

describe('writes of alerts by a caller who is limited to device groups', () => {
  it(
    'work inside, and outside they are NOT_FOUND and nothing is sent',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { ask, isInside, contoso, subgraph } = await startLimited(
        customersFor({ deviceGroups: [SERVERS] }),
        { emulator: { machines: 60, alerts: 200, machineActions: 0 } },
      );
      const known = contoso.alerts.filter(({ machineId }) =>
        contoso.machines.some(({ id }) => id === machineId),
      );
      const ours = known.filter(({ machineId }) => isInside(machineId));
      const theirs = known.find(({ machineId }) => !isInside(machineId))!;
      const run = (mutation: string, about: string) =>
        ask(
          CONTOSO,
          `mutation { ${mutation}(input: { ${about}, tenantId: "${CONTOSO}", status: IN_PROGRESS }) { outcome } }`,
          { roles: ROLES },
        );
      const many = (...ids: string[]) => `alertIds: ${JSON.stringify(ids)}`;
      for (const [mutation, about] of [
        ['updateAlert', `alertId: "${theirs.id}"`],
        ['batchUpdateAlerts', many(theirs.id)],
        ['batchUpdateAlerts', many(ours[0]!.id, theirs.id)],
      ] as const) {
        const { errors } = await run(mutation, about);
        expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      }
      const sent = () => subgraph.calls().filter(({ method }) => method !== 'GET');
      expect(sent()).toEqual([]);
      subgraph.forgetCalls();
      const tooMany = await run(
        'batchUpdateAlerts',
        many(...Array.from({ length: 501 }, (_, n) => `da1_${n}`)),
      );
      expect([tooMany.errors?.[0]?.extensions.code, subgraph.calls()]).toEqual(['BAD_USER_INPUT', []]);
      expect((await run('updateAlert', `alertId: "${ours[0]!.id}"`)).data.updateAlert.outcome).toBe('DONE');
      const both = await run('batchUpdateAlerts', many(...ours.slice(0, 2).map(({ id }) => id)));
      expect(both.data.batchUpdateAlerts.outcome).toBe('DONE');
      expect(sent()).toHaveLength(2);
    },
  );

  it('need a machine inside for an event', async () => {
    const { ask, outside, subgraph } = await startLimited(customersFor({ deviceGroups: [SERVERS] }), {
      emulator: { machines: 60, machineActions: 0 },
    });
    const { errors } = await ask(
      CONTOSO,
      `mutation { createAlertByReference(input: { machineId: "${outside[0]!.id}", tenantId: "${CONTOSO}", eventTime: "2026-01-01T00:00:00Z", reportId: "1", severity: LOW, title: "t", description: "d", recommendedAction: "r", category: GENERAL }) { outcome } }`,
      { roles: ROLES },
    );
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(subgraph.calls('createAlertByReference')).toEqual([]);
  });
});
