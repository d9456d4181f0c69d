import { describe, expect, it } from 'vitest';
import {
  blockOf,
  fileOf,
  KEEPER,
  sent,
  startWithIndicators,
  writeIndicators,
} from '../../kit/writes/indicator-writes.js';
import { skipPauses } from '../../kit/writes/response-actions.js';
import { SERVERS, startLimited } from '../../kit/servers/start-limited.js';
import { CONTOSO, customersFor } from '../../kit/servers/start-tenants.js';

describe('an indicator with ids of device groups or an external id', () => {
  it('sends ids of device groups as whole numbers, and the external id, and reads return both', async () => {
    const { subgraph } = await startWithIndicators(0);
    const wanted = blockOf(1, { rbacGroupIds: ['141', 0], externalId: 'CASE-7' });
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', wanted);
    expect(receipt.outcome).toBe('CREATED');
    expect(sent(subgraph)[0]?.requestBody).toMatchObject({ rbacGroupIds: [141, 0], externalId: 'CASE-7' });
    const { data } = await subgraph.ask(
      '{ indicators { nodes { rbacGroupIds rbacGroupNames externalId } } }',
    );
    expect(data.indicators.nodes).toEqual([
      { rbacGroupIds: ['141', '0'], rbacGroupNames: [], externalId: 'CASE-7' },
    ]);
    const sorted = blockOf(1, { rbacGroupIds: [0, 141], externalId: 'CASE-7' });
    const again = await writeIndicators(subgraph, 'submitIndicator', sorted);
    expect(again.receipt.outcome).toBe('ALREADY_IN_EFFECT');
    expect(sent(subgraph)).toHaveLength(1);
  });

  it.each([
    [{ rbacGroupIds: [141, 142] }, { rbacGroupIds: [141] }],
    [{ externalId: 'CASE-7' }, { externalId: 'CASE-8' }],
  ])('is not in effect already as %o if %o is requested', async (first, second) => {
    const { subgraph } = await startWithIndicators(0);
    await writeIndicators(subgraph, 'submitIndicator', blockOf(1, first));
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', blockOf(1, second));
    expect(receipt.refusal?.code).toBe('ALREADY_EXISTS');
    expect(sent(subgraph)).toHaveLength(1);
  });

  it('is one target, for any number of device groups', async () => {
    const { subgraph } = await startWithIndicators(0);
    const wanted = blockOf(1, { action: 'WARN', replaceExisting: true, rbacGroupIds: [140, 141, 142] });
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', wanted);
    expect(receipt).toMatchObject({ outcome: 'CREATED', refusal: null });
  });

  it('is rejected by Defender, and changes nothing, if it accepts no external id', async () => {
    const { subgraph, indicators } = await startWithIndicators(0);
    subgraph.emulator.control.setSwitches({ externalId: 'refused' });
    const wanted = blockOf(1, { externalId: 'CASE-7' });
    const { errors } = await writeIndicators(subgraph, 'submitIndicator', wanted);
    expect(errors?.[0]?.message).toContain('externalId');
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
    expect([sent(subgraph).length, indicators.length]).toEqual([1, 0]);
  });

  it.each(['kept', 'ignored'] as const)('is found if its external id is %s', async (externalId) => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.setSwitches({ externalId });
    subgraph.emulator.control.addFault({ operation: 'submitIndicator' }, 'processThenReset');
    const wanted = blockOf(1, { externalId: 'CASE-7', rbacGroupIds: [141] });
    const { receipt } = await skipPauses(subgraph, writeIndicators(subgraph, 'submitIndicator', wanted));
    expect(receipt).toMatchObject({ outcome: 'CREATED', indicator: fileOf(1) });
    expect(sent(subgraph)).toHaveLength(1);
  });
});

describe('submitIndicator by a caller who is limited to device groups', () => {
  it.each(['rbacGroupNames: ["Servers"]', 'rbacGroupIds: [141]', 'rbacGroupIds: [140]'])(
    'is refused for %s as it is for all machines',
    async (groups) => {
      const { ask, subgraph } = await startLimited(customersFor({ deviceGroups: [SERVERS] }), {
        emulator: { machines: 60, machineActions: 0 },
      });
      const document = `mutation { submitIndicator(input: {
        indicatorType: FILE_SHA1, indicatorValue: "${'a'.repeat(40)}", action: BLOCK, title: "x", description: "x",
        comment: "x", ${groups}, tenantId: "${CONTOSO}" }) { outcome } }`;
      const { errors } = await ask(CONTOSO, document, { roles: KEEPER });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(errors?.[0]?.message).toContain('limited to device groups');
      expect(subgraph.calls()).toEqual([]);
    },
  );
});
