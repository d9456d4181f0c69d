import { describe, expect, it } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

/**
 * Reads with this timeout don't wait for a permit: each succeeds or fails immediately, and the clock advances in
 * between.
 */
const IMPATIENT = { operationTimeoutMs: 400 };

interface Trial {
  readonly subgraph: SubgraphUnderTest;
  /**
   * Sends `count` distinct reads of one operation, and returns the number that succeeded. All others are RATE_LIMITED.
   */
  ask(caller: string, count: number): Promise<number>;
}

async function startTrial(): Promise<Trial> {
  const subgraph = await startSubgraph({
    emulator: { machines: 1, alerts: 0, machineActions: 0 },
    limits: IMPATIENT,
  });
  const tokens = new Map<string, Promise<string>>();
  let asked = 0;
  return {
    subgraph,
    async ask(caller, count) {
      const token = tokens.get(caller) ?? subgraph.mintToken({ name: caller, roles: ['Defender.ViewData'] });
      tokens.set(caller, token);
      const bearer = await token;
      const answers = await Promise.all(
        Array.from({ length: count }, () => {
          asked = (asked % 200) + 1;
          const filter = `{ computerDnsName: { eq: "m${String(asked)}" } }`;
          return subgraph.ask(`{ machines(filter: ${filter}) { nodes { id } } }`, { token: bearer });
        }),
      );
      const refused = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
      expect(refused.filter((code) => code !== 'RATE_LIMITED')).toEqual([]);
      return count - refused.length;
    },
  };
}

const sentBy = ({ subgraph }: Trial) => subgraph.calls('listMachines').map(({ status }) => status);

describe('a caller who floods with reads', () => {
  it(
    'leaves another caller all of 21 reads in 75 seconds',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const trial = await startTrial();
      let [flooded, served, asked] = [0, 0, 0];
      for (let halfSeconds = 0; halfSeconds <= 150; halfSeconds += 1) {
        flooded += await trial.ask('flooder', 2);
        if (halfSeconds % 7 === 6) {
          served += await trial.ask('other', 1);
          asked += 1;
        }
        trial.subgraph.clock.advance(500);
      }
      expect([asked, served]).toEqual([21, 21]);
      expect(flooded).toBeGreaterThan(76);
      expect(sentBy(trial)).toHaveLength(flooded + served);
      expect(sentBy(trial)).not.toContain(429);
    },
  );

  it(
    'gets as much as nine less frequent others, within a fifth, after the first minute',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const trial = await startTrial();
      const callers = ['flooder', ...Array.from({ length: 9 }, (_, index) => `caller ${String(index)}`)];
      const served = new Map(callers.map((caller) => [caller, 0]));
      for (let seconds = 0; seconds < 61 * 4; seconds += 4) {
        for (const caller of callers) {
          const answered = await trial.ask(caller, caller === 'flooder' ? 5 : 1);
          if (seconds > 61) served.set(caller, (served.get(caller) ?? 0) + answered);
        }
        trial.subgraph.clock.advance(4_000);
      }
      const counts = [...served.values()];
      const mean = counts.reduce((sum, count) => sum + count, 0) / callers.length;
      expect(mean).toBeGreaterThan(3 * 7.5);
      for (const count of counts) expect(Math.abs(count / mean - 1)).toBeLessThanOrEqual(0.2);
      expect(sentBy(trial)).not.toContain(429);
    },
  );

  it(
    "alone gets four fifths of the reads' share, minute by minute",
    { tags: ['slow', 'defender-first'] },
    async () => {
      const trial = await startTrial();
      for (let minute = 0; minute < 3; minute += 1) {
        expect(await trial.ask('alone', 100)).toBe(76);
        // The reserve is for new callers.
        expect(await trial.ask(`new ${String(minute)}`, 1)).toBe(1);
        trial.subgraph.clock.advance(61_000);
      }
    },
  );

  it(
    'is not locked out by callers who come once and never again',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const trial = await startTrial();
      expect(await trial.ask('old', 5)).toBe(5);
      for (let index = 0; index < 150; index += 1) await trial.ask(`passing ${String(index)}`, 1);
      // Two minutes until the rejected ones no longer count; then everything is as before.
      trial.subgraph.clock.advance(61_000);
      let served = 0;
      for (let turn = 0; turn < 20; turn += 1) {
        served += await trial.ask('old', 1);
        trial.subgraph.clock.advance(3_000);
      }
      expect(served).toBeGreaterThanOrEqual(1);
      trial.subgraph.clock.advance(61_000);
      expect(await trial.ask('old', 100)).toBe(76);
    },
  );
});
