import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import {
  startSubgraph,
  type StartOptions,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';

const END = Date.UTC(2027, 1, 1);
const HUNTER = { roles: ['Defender.Hunting'] };
const HUNT = '{ defenderHunt(query: "DeviceInfo | take 1") { rowCount warnings { code message } } }';
const start = (options: StartOptions) => startSubgraph({ emulator: { machines: 5, alerts: 5 }, ...options });
const DEFENDER = { DEFENDER_SOURCES: 'hunting=defender' };

function withoutGraph(subgraph: SubgraphUnderTest): void {
  const [app] = subgraph.emulator.control.apps();
  subgraph.emulator.control.registerApp({
    clientId: DEFAULT_CLIENT_ID,
    secret: DEFAULT_CLIENT_SECRET,
    roles: app!.roles,
    graphRoles: [],
  });
}

const retiringCalls = async ({ url }: SubgraphUnderTest): Promise<string | undefined> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return /^defender_retiring_calls_total\{operation="runHuntingQuery"\} (\d+)$/m.exec(text)?.[1];
};

describe("Defender's own hunting endpoint", () => {
  it('works until its end, with a warning to the caller, in the log and as a metric', async () => {
    const subgraph = await start({ startAt: END - 1_000, env: DEFENDER });
    const { data, errors } = await subgraph.ask(HUNT, HUNTER);
    expect(errors).toBeUndefined();
    expect(data.defenderHunt).toEqual({
      rowCount: 1,
      warnings: [
        {
          code: 'ENDPOINT_RETIRING',
          message:
            "Hunts use Defender's own hunting endpoint, which Microsoft retires on 2027-02-01. Grant the application the permission ThreatHunting.Read.All of Microsoft Graph.",
        },
      ],
    });
    expect(subgraph.log()).toContain('Microsoft retires on 2027-02-01');
    expect(await retiringCalls(subgraph)).toBe('1');
  });

  it.each([
    ['if it is configured', DEFENDER, 'remove hunting=defender from DEFENDER_SOURCES'],
    ['if Graph is not allowed', {}, 'Grant the application the permission ThreatHunting.Read.All'],
  ])('is an error from its end on, %s, without a call', { tags: 'defender-first' }, async (_, env, words) => {
    const subgraph = await start({ startAt: END, env });
    withoutGraph(subgraph);
    const { data, errors } = await subgraph.ask(HUNT, HUNTER);
    expect(data).toEqual({ defenderHunt: null });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining("retired Defender's own hunting endpoint on 2027-02-01"),
        extensions: { code: 'UPSTREAM_FORBIDDEN', missingPermissions: ['ThreatHunting.Read.All'] },
      },
    ]);
    expect(errors![0]!.message).toContain(words);
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toMatchObject([{ type: 'huntFinished', outcome: 'UPSTREAM_FORBIDDEN' }]);
  });

  it('ends while the process runs', async () => {
    const subgraph = await start({ startAt: END - 60_000, env: DEFENDER });
    expect((await subgraph.ask(HUNT, HUNTER)).errors).toBeUndefined();
    subgraph.clock.advance(60_000);
    expect((await subgraph.ask(HUNT, HUNTER)).errors).toMatchObject([
      { extensions: { code: 'UPSTREAM_FORBIDDEN' } },
    ]);
  });

  it('causes no warning if Graph works', async () => {
    const subgraph = await start({ startAt: END + 86_400_000 });
    const { data, errors } = await subgraph.ask(HUNT, HUNTER);
    expect(errors).toBeUndefined();
    expect(data.defenderHunt).toEqual({ rowCount: 1, warnings: [] });
    expect(subgraph.log()).not.toContain('2027-02-01');
    expect(await retiringCalls(subgraph)).toBeUndefined();
  });

  it('affects nothing else: the day after, all but hunts through it works', { tags: 'slow' }, async () => {
    const options = {
      startAt: Date.UTC(2027, 1, 2, 12),
      emulator: { machines: 12, alerts: 12, machineActions: 0 },
    };
    const everything = async (env: Readonly<Record<string, string>>) => {
      const subgraph = await startSubgraph({ ...options, env });
      subgraph.emulator.control.retire({ at: END, operations: ['runHuntingQuery'] });
      const [tenant] = subgraph.emulator.tenants.values();
      const machine = tenant!.machines.find(
        ({ osPlatform, onboardingStatus }) =>
          osPlatform.startsWith('Windows') && onboardingStatus === 'Onboarded',
      )!;
      const roles = ['Defender.ViewData', 'Defender.ViewVulnerabilities', 'Defender.ActiveRemediation'];
      const read = await subgraph.ask(
        '{ alerts(first: 5) { nodes { id evidence { __typename } machine { id logonUsers { nodes { accountName } } } investigation { id } } } machines(first: 5) { nodes { id vulnerabilities(first: 1) { nodes { id } } } } indicators(first: 5) { nodes { id } } defenderExposureScore { score } }',
        { roles },
      );
      const written = await subgraph.ask(
        `mutation { isolateMachine(input: { machineId: "${machine.id}", comment: "x" }) { outcome } }`,
        { roles },
      );
      return {
        read,
        written,
        hunted: await subgraph.ask(HUNT, HUNTER),
        calls: subgraph.calls('runHuntingQuery'),
      };
    };
    for (const env of [{}, { DEFENDER_SOURCES: 'hunting=graph' }, DEFENDER]) {
      const { read, written, hunted, calls } = await everything(env);
      expect(read.errors).toBeUndefined();
      expect(read.data.alerts.nodes).toHaveLength(5);
      expect(written.data.isolateMachine.outcome).toBe('CREATED');
      expect(calls).toEqual([]);
      if (env === DEFENDER)
        expect(hunted.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_FORBIDDEN' } }]);
      else expect(hunted.data).toEqual({ defenderHunt: { rowCount: 1, warnings: [] } });
    }
  });

  it('is not reported as missing while Entra issues no token for Graph', async () => {
    const subgraph = await start({ startAt: END });
    subgraph.emulator.control.addFault(
      { operation: 'token' },
      { status: 400, body: { error: 'invalid_client' } },
    );
    const { errors } = await subgraph.ask(HUNT, HUNTER);
    expect(errors).toHaveLength(1);
    expect(errors![0]!.message).not.toContain('2027-02-01');
  });

  it.each([
    [DEFENDER, END - 1, 'Microsoft retires on 2027-02-01'],
    [DEFENDER, END, 'Hunting is not available'],
    [{}, END - 1, 'Microsoft retires on 2027-02-01'],
  ])('is announced at startup (%j at %i)', { tags: 'defender-first' }, async (env, startAt, words) => {
    const subgraph = await start({ startAt, env });
    withoutGraph(subgraph);
    await subgraph.warnOfRetirements();
    expect(subgraph.log()).toContain(words);
  });

  it('is not announced at startup while Entra issues no token', { tags: 'defender-first' }, async () => {
    const subgraph = await start({ startAt: END - 1 });
    subgraph.emulator.control.addFault(
      { operation: 'token' },
      { status: 400, body: { error: 'invalid_client' } },
    );
    await subgraph.warnOfRetirements();
    expect(subgraph.log()).toContain('Hunting is not available');
    expect(subgraph.log()).not.toContain('2027-02-01');
  });
});
