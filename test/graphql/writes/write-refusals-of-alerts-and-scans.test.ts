import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import {
  goodInput,
  send,
  startForWrites,
  WRITES,
  type OtherWrite,
} from '../../kit/writes/alert-and-scan-writes.js';

const MUTATIONS = Object.keys(WRITES) as OtherWrite[];

describe.each(MUTATIONS)('%s', (mutation) => {
  it('is refused without a token, with a foreign one and with each single wrong role: no write is sent', async () => {
    const { subgraph, tenant } = await startForWrites();
    const input = goodInput(mutation, tenant, subgraph.clock.now());
    const none = await send(subgraph, mutation, input, { token: null });
    expect([none.status, none.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const foreign = await subgraph.mintToken({
      roles: ROLES,
      extraClaims: { tid: '00000000-0000-4000-8000-000000000000' },
    });
    expect((await send(subgraph, mutation, input, { token: foreign })).status).toBe(401);
    const { role } = WRITES[mutation];
    for (const wrong of ROLES.filter((one) => one !== role)) {
      const { errors, data } = await send(subgraph, mutation, input, { roles: [wrong] });
      expect([wrong, data, errors?.[0]?.extensions]).toEqual([
        wrong,
        { [mutation]: null },
        { code: 'FORBIDDEN', requiredRoles: [role] },
      ]);
    }
    const other = { ...input, tenantId: '00000000-0000-4000-8000-000000000000' };
    expect((await send(subgraph, mutation, other)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('invalid input', () => {
  const ID = 'a'.repeat(40);
  const event = { machineId: ID, eventTime: '2026-01-01T00:00:00Z', reportId: '1' };
  const texts = {
    severity: 'LOW',
    title: 't',
    description: 'd',
    recommendedAction: 'r',
    category: 'GENERAL',
  };

  it.each<[OtherWrite, Record<string, unknown>, string]>([
    ['updateAlert', { alertId: 'da1_1' }, 'input'],
    ['updateAlert', { alertId: 'a b', status: 'NEW' }, 'input.alertId'],
    ['updateAlert', { alertId: 'da1_1', status: 'UNKNOWN' }, 'input.status'],
    ['updateAlert', { alertId: 'da1_1', assignedTo: ' ' }, 'input.assignedTo'],
    ['updateAlert', { alertId: 'da1_1', comment: ' ' }, 'input.comment'],
    ['batchUpdateAlerts', { alertIds: [], status: 'NEW' }, 'input.alertIds'],
    [
      'batchUpdateAlerts',
      { alertIds: Array.from({ length: 501 }, (_, index) => `da${index}_1`), status: 'NEW' },
      'input.alertIds',
    ],
    ['batchUpdateAlerts', { alertIds: ['da1_1', "x'y"], status: 'NEW' }, 'input.alertIds[1]'],
    ['createAlertByReference', { ...event, ...texts, machineId: 'x' }, 'input.machineId'],
    ['createAlertByReference', { ...event, ...texts, severity: 'INFORMATIONAL' }, 'input.severity'],
    ['createAlertByReference', { ...event, ...texts, reportId: '1e3' }, 'input.reportId'],
    ['createAlertByReference', { ...event, ...texts, title: ' ' }, 'input.title'],
    ['startInvestigation', { machineId: 'x', comment: 'y' }, 'input.machineId'],
    ['startInvestigation', { machineId: ID, comment: ' ' }, 'input.comment'],
    ['updateDefenderScanDefinition', { scanDefinitionId: 'x' }, 'input'],
    ['updateDefenderScanDefinition', { scanDefinitionId: '/x', isActive: true }, 'input.scanDefinitionId'],
    ['updateDefenderScanDefinition', { scanDefinitionId: 'x', intervalInHours: 0 }, 'input.intervalInHours'],
    ['updateDefenderScanDefinition', { scanDefinitionId: 'x', targetType: 'Subnet' }, 'input.targetType'],
    ['deleteDefenderScanDefinitions', { scanDefinitionIds: [] }, 'input.scanDefinitionIds'],
  ])(
    'of %s is rejected for %o before any call, and names the rule',
    async (mutation, input, argumentName) => {
      const { subgraph } = await startForWrites({ emulator: { machines: 3, alerts: 0 } });
      const { status, errors } = await send(subgraph, mutation, input);
      expect([status, errors?.[0]?.extensions]).toEqual([200, { code: 'BAD_USER_INPUT', argumentName }]);
      expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
    },
  );
});
