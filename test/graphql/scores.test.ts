import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';

const roles = ['Defender.ViewVulnerabilities'];
const EMULATOR = { machines: 40, alerts: 0 };
const ALL =
  '{ defenderExposureScore { score time } defenderExposureScoresByMachineGroup { rbacGroupName rbacGroupId score time } defenderSecureScore { score time } }';

describe('scores', () => {
  it('are those of the organization and of its device groups, in a call each', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { scores } = onlyTenant(subgraph);
    const { data, errors } = await subgraph.ask(ALL, { roles });
    expect(errors).toBeUndefined();
    expect(data.defenderExposureScore.score).toBe(scores.exposure);
    expect(data.defenderSecureScore.score).toBe(scores.secure);
    expect(scores.byGroup.length).toBeGreaterThan(1);
    expect(data.defenderExposureScoresByMachineGroup).toEqual(
      scores.byGroup.map(({ rbacGroupName, exposure }) => ({
        rbacGroupName,
        rbacGroupId: null,
        score: exposure,
        time: expect.any(String),
      })),
    );
    expect(
      subgraph
        .calls()
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(['getDeviceSecureScore', 'getExposureScore', 'listExposureScoresByMachineGroup']);
  });

  it('preserve the digits of their times', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data } = await subgraph.ask(ALL, { roles });
    expect(data.defenderExposureScore.time).toMatch(/\.\d{6}Z$/);
    expect(data.defenderSecureScore.time).toMatch(/\.\d{7}Z$/);
    const times = data.defenderExposureScoresByMachineGroup.map(({ time }: { time: string }) => time);
    expect(new Set(times).size).toBe(times.length);
  });

  it('are cached for ten minutes', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    await subgraph.ask(ALL, { roles });
    subgraph.clock.advance(599_000);
    await subgraph.ask(ALL, { roles });
    expect(subgraph.calls()).toHaveLength(3);
    subgraph.clock.advance(2_000);
    await subgraph.ask(ALL, { roles });
    expect(subgraph.calls()).toHaveLength(6);
  });

  it('need the role for vulnerabilities, and make no call without it', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const { data, errors } = await subgraph.ask(ALL, { roles: ['Defender.ViewData'] });
    expect(data).toEqual({
      defenderExposureScore: null,
      defenderExposureScoresByMachineGroup: null,
      defenderSecureScore: null,
    });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect(subgraph.calls()).toEqual([]);
  });

  it('report a missing license, each separately', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault({ operation: 'getExposureScore' }, 'licenseMissing');
    const { data, errors } = await subgraph.ask(ALL, { roles });
    expect(data.defenderExposureScore).toBeNull();
    expect(data.defenderSecureScore).not.toBeNull();
    expect(errors).toMatchObject([
      { path: ['defenderExposureScore'], extensions: { code: 'LICENSE_REQUIRED' } },
    ]);
    expect(subgraph.calls('getExposureScore')).toHaveLength(1);
  });

  it('lose single fields of another form only', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.addFault(
      { operation: 'getExposureScore' },
      { status: 200, body: { score: 'high', time: '2026-01-01T00:00:00Z' } },
    );
    const { data, errors } = await subgraph.ask('{ defenderExposureScore { score time } }', { roles });
    expect(errors).toBeUndefined();
    expect(data.defenderExposureScore).toEqual({ score: null, time: '2026-01-01T00:00:00Z' });
  });
});
