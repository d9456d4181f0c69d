import { describe, expect, it } from 'vitest';
import { openPolicy } from '../../kit/writes/policy-file.js';
import { SERVERS, startLimited, WORKSTATIONS } from '../../kit/servers/start-limited.js';
import { CONTOSO, customersFor } from '../../kit/servers/start-tenants.js';

const roles = ['Defender.ViewData', 'Defender.ActiveRemediation', 'Defender.SecuritySettings'];

/** A cached machine of Servers that has moved to Workstations since. */
async function startWithMoved(...callers: readonly Readonly<Record<string, unknown>>[]) {
  const { ask, inside, subgraph } = await startLimited(customersFor(...callers), {
    emulator: { machines: 60, machineActions: 0 },
    env: openPolicy(),
    cache: true,
  });
  const [moved, stays] = inside.filter(
    ({ onboardingStatus, osPlatform, mergedIntoMachineId }) =>
      onboardingStatus === 'Onboarded' && osPlatform.startsWith('Windows') && mergedIntoMachineId == null,
  );
  const write = (mutation: string, input: string, result: string) =>
    ask(
      CONTOSO,
      `mutation { ${mutation}(input: { ${input}, comment: "x", tenantId: "${CONTOSO}" }) { ${result} } }`,
      { roles },
    );
  for (const { id } of [moved!, stays!]) await ask(CONTOSO, `{ machine(id: "${id}") { id } }`, { roles });
  Object.assign(moved!, { rbacGroupId: WORKSTATIONS.id, rbacGroupName: WORKSTATIONS.name });
  const writesTo = (machineId: string) =>
    subgraph.calls().filter(({ method, path }) => method !== 'GET' && path.includes(machineId));
  return { moved: moved!, stays: stays!, write, writesTo };
}

describe('a machine that left the device groups of a caller since it was cached', () => {
  it.each([
    ['isolateMachine', ''],
    ['runDefenderAntiVirusScan', ', scanType: QUICK'],
    ['startInvestigation', ''],
    ['addMachineTag', ', tag: "x"'],
    ['updateMachine', ', machineTags: ["x"]'],
  ])('is NOT_FOUND for %s, which sends nothing', { tags: 'defender-first' }, async (mutation, more) => {
    const { moved, write, writesTo } = await startWithMoved({ deviceGroups: [SERVERS] });
    const { data, errors } = await write(mutation, `machineId: "${moved.id}"${more}`, 'outcome');
    expect(data).toEqual({ [mutation]: null });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(writesTo(moved.id)).toEqual([]);
  });

  it('is left out of a write to many', { tags: 'defender-first' }, async () => {
    const { moved, stays, write, writesTo } = await startWithMoved({ deviceGroups: [SERVERS] });
    const { data } = await write(
      'isolateMachines',
      `machineIds: ["${moved.id}", "${stays.id}"]`,
      'results { outcome refusal { code message } }',
    );
    expect(data.isolateMachines.results).toMatchObject([
      { outcome: 'REFUSED', refusal: { code: 'NOT_FOUND' } },
      { outcome: 'CREATED' },
    ]);
    expect(writesTo(moved.id)).toEqual([]);
    expect(writesTo(stays.id)).toHaveLength(1);
  });
});

it(
  'a machine that left the device groups of a role that the write does not need is written to',
  { tags: 'defender-first' },
  async () => {
    const { moved, write, writesTo } = await startWithMoved(
      { roles: ['Defender.ViewData', 'Defender.ActiveRemediation'] },
      { roles: ['Defender.SecuritySettings'], deviceGroups: [SERVERS] },
    );
    const { data, errors } = await write('isolateMachine', `machineId: "${moved.id}"`, 'outcome');
    expect(errors).toBeUndefined();
    expect(data).toEqual({ isolateMachine: { outcome: 'CREATED' } });
    expect(writesTo(moved.id)).toHaveLength(1);
  },
);
