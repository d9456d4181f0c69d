import { describe, expect, it } from 'vitest';
import { buildASTSchema, isInputObjectType, getNamedType } from 'graphql';
import { readTypeDefs } from '../../src/server/type-defs.js';
import { SERVERS, startLimited } from '../kit/start-limited.js';
import { CONTOSO, customersFor } from '../kit/start-tenants.js';

const ROLES = [
  'Defender.ViewData',
  'Defender.ActiveRemediation',
  'Defender.Release',
  'Defender.AlertsInvestigation',
  'Defender.Offboard',
];

/** What else the input of a mutation about a machine needs. */
const WRITES: Readonly<Record<string, string>> = {
  isolateMachine: '',
  releaseMachine: '',
  restrictCodeExecution: '',
  unrestrictCodeExecution: '',
  runAntiVirusScan: ', scanType: Quick',
  stopAndQuarantineFile: ', sha1: "00112233445566778899aabbccddeeff00112233"',
  collectInvestigationPackage: '',
  offboardMachine: '',
};

/** About no machine: only callers whose role holds everywhere may; tried where their family is. */
const TENANT_WIDE = ['submitIndicator', 'importIndicators', 'deleteIndicator', 'deleteIndicators'];

const schema = buildASTSchema(readTypeDefs(), { assumeValid: true, assumeValidSDL: true });
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

describe('every mutation', () => {
  it('names its tenant, and something that device groups can limit', () => {
    const inputs = mutations.map(({ name, args }) => {
      const input = getNamedType(args.find((arg) => arg.name === 'input')?.type);
      return [name, isInputObjectType(input) ? Object.keys(input.getFields()) : []] as const;
    });
    expect(inputs.filter(([, fields]) => !fields.includes('tenantId'))).toEqual([]);
    const about = ['machineId', 'machineIds', 'machineActionId', 'alertId', 'alertIds'];
    expect(
      inputs.filter(
        ([name, fields]) => !TENANT_WIDE.includes(name) && !fields.some((f) => about.includes(f)),
      ),
    ).toEqual([]);
  });

  it('is tried below', () => {
    expect(mutations.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(WRITES), ...TENANT_WIDE, 'cancelMachineAction'].sort(),
    );
  });
});

describe.each(Object.entries(WRITES))('%s by a caller who is limited to device groups', (mutation, more) => {
  const start = () =>
    startLimited(customersFor({ deviceGroups: [SERVERS] }), {
      emulator: { machines: 60, machineActions: 0 },
    });
  const document = (machineId: string, tenantId = CONTOSO, extra = '') =>
    `mutation { ${mutation}(input: { machineId: "${machineId}", comment: "x", tenantId: "${tenantId}"${more}${extra} }) { outcome auditId } }`;

  it('is done inside, and outside it is NOT_FOUND and nothing is sent', async () => {
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
    expect(data[mutation].outcome).toBe('CREATED');
    const again = await write(ours.id, ', idempotencyKey: "k"');
    expect(again.data[mutation].auditId).toBe(data[mutation].auditId);
    expect(sent()).toHaveLength(1);
  });

  it('is refused when it names another tenant than the header, before anything is asked', async () => {
    const { ask, inside, subgraph } = await start();
    const other = '30000000-0000-4000-8000-00000000000c';
    const { errors } = await ask(CONTOSO, document(inside[0]!.id, other), { roles: ROLES });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(subgraph.calls()).toEqual([]);
  });
});
