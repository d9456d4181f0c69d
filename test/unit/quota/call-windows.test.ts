import { describe, expect, it } from 'vitest';
import { listCallWindows } from '../../../src/defender-api/quota/call-windows.js';
import type { RateClass } from '../../../src/defender-api/quota/quota-ledger.js';

const ACCOUNT = { tenantId: 'tenant-1', clientId: 'app-1' };
const MACHINES: RateClass = { name: 'listMachines', per: 'application' };
const HUNTING: RateClass = { name: 'runHuntingQuery', perMinute: 45, perHour: 1_500, per: 'tenant' };

function describeWindows(
  rateClass: RateClass,
  scope: 'operation' | 'app',
  share = 1,
): { own: string[]; shared: string[] } {
  const { own, shared } = listCallWindows(ACCOUNT, rateClass, { scope, share });
  const print = ({ label, limit, lengthMs }: (typeof own)[number]): string =>
    `${label.clientId ?? 'tenant'} ${label.rateClass} ${label.window} ${String(limit)}/${String(lengthMs / 1_000)}s`;
  return { own: own.map(print), shared: shared.map(print) };
}

describe('listCallWindows', () => {
  it('defaults to 100 calls per minute and 1,500 per hour', () => {
    expect(describeWindows(MACHINES, 'operation')).toEqual({
      own: ['app-1 listMachines minute 100/60s', 'app-1 listMachines hour 1500/3600s'],
      shared: [],
    });
  });

  it('uses only the documented limit if there is one', () => {
    expect(
      describeWindows({ name: 'createAlertByReference', perMinute: 15, per: 'application' }, 'operation').own,
    ).toEqual(['app-1 createAlertByReference minute 15/60s']);
    expect(
      describeWindows({ name: 'startInvestigation', perHour: 50, per: 'application' }, 'operation').own,
    ).toEqual(['app-1 startInvestigation hour 50/3600s']);
  });

  it('counts hunting for the tenant, whatever the app', () => {
    expect(describeWindows(HUNTING, 'operation').own).toEqual([
      'tenant runHuntingQuery minute 45/60s',
      'tenant runHuntingQuery hour 1500/3600s',
    ]);
  });

  it('counts all calls of the app in one pair of windows with scope app', () => {
    expect(describeWindows(MACHINES, 'app')).toEqual({
      own: [],
      shared: ['app-1 app minute 100/60s', 'app-1 app hour 1500/3600s'],
    });
  });

  it('has additional windows for stricter operations', () => {
    const own = (rateClass: RateClass): string[] => describeWindows(rateClass, 'app').own;
    expect(own({ name: 'startInvestigation', perHour: 50, per: 'application' })).toEqual([
      'app-1 startInvestigation hour 50/3600s',
    ]);
    expect(own({ name: 'batchDeleteIndicators', perMinute: 30, perHour: 1_500, per: 'application' })).toEqual(
      ['app-1 batchDeleteIndicators minute 30/60s'],
    );
    expect(own(HUNTING)).toHaveLength(2);
  });

  it('uses the configured share of each limit, rounded down, and at least one call', () => {
    expect(describeWindows(MACHINES, 'operation', 0.333).own).toEqual([
      'app-1 listMachines minute 33/60s',
      'app-1 listMachines hour 499/3600s',
    ]);
    expect(
      describeWindows(
        { name: 'getInvestigationPackageUri', perMinute: 2, perHour: 120, per: 'application' },
        'operation',
        0.1,
      ).own,
    ).toEqual([
      'app-1 getInvestigationPackageUri minute 1/60s',
      'app-1 getInvestigationPackageUri hour 12/3600s',
    ]);
  });

  it('has different keys for different apps and operations, and the same for equal ones', () => {
    const keys = (clientId: string, rateClass: RateClass): string[] =>
      listCallWindows({ ...ACCOUNT, clientId }, rateClass, { scope: 'operation', share: 1 }).own.map(
        ({ key }) => key,
      );
    const all = [
      ...keys('app-1', MACHINES),
      ...keys('app-2', MACHINES),
      ...keys('app-1', { ...MACHINES, name: 'listAlerts' }),
      ...keys('app-1', HUNTING),
    ];
    expect(new Set(all).size).toBe(8);
    expect(keys('app-2', HUNTING)).toEqual(keys('app-1', HUNTING));
  });
});
