import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Policy } from '../../../src/config/policy.js';
import { readPolicy } from '../../../src/config/read-policy.js';
import { WatchedFile } from '../../../src/lib/watched-file.js';
import { findWeakenings } from '../../../src/policy/find-weakenings.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { someOf } from '../../kit/runs.js';
import { weakerIn } from '../../kit/writes/policy-strength.js';

const read = (content: string) => readPolicy(content, (name) => `value of ${name}`);
const {
  version: _version,
  end: _end,
  ...sections
} = parse(readFileSync('examples/policy.yaml', 'utf8')) as {
  readonly version: number;
  readonly end: boolean;
  readonly [section: string]: unknown;
};
/** Places to cut a text, the last one included. */
const cutsOf = (length: number) => someOf([...Array(length).keys()], length - 1);

/** In the order of the example, and with what protects last, where a cut takes it first. */
const ORDERS = [Object.entries(sections), Object.entries(sections).reverse()].map((entries) =>
  Object.fromEntries(entries),
);
const IN_FORCE = valueOf(stringify(sections));

function valueOf(content: string): Policy {
  const reading = read(content);
  if (reading.problems !== undefined) throw new Error(reading.problems.join('\n'));
  return reading.value;
}

describe('a policy file that is cut', () => {
  it('anywhere after its first mark is refused, at the start too', { tags: 'slow' }, () => {
    for (const order of ORDERS) {
      const whole = stringify({ version: 1, ...order, end: true });
      const [beforeMark, lastByte] = ['version: 1'.length, whole.trimEnd().length];
      for (const bytes of cutsOf(lastByte)) {
        const { problems } = read(whole.slice(0, bytes));
        expect([bytes, problems?.length]).toEqual([bytes, expect.any(Number)]);
        if (bytes >= beforeMark)
          expect(problems?.join()).toMatch(/truncated|not valid YAML|is empty|must|no key/);
      }
      expect(read(whole.slice(0, lastByte)).problems).toBeUndefined();
    }
  });

  it('anywhere without marks takes nothing back of the policy in force', { tags: 'slow' }, () => {
    let taken = 0;
    for (const order of ORDERS) {
      const whole = stringify(order);
      for (const bytes of cutsOf(whole.length)) {
        const reading = read(whole.slice(0, bytes));
        if (reading.problems !== undefined || findWeakenings(IN_FORCE, reading.value).length > 0) continue;
        taken += 1;
        expect([bytes, weakerIn(reading.value, IN_FORCE)]).toEqual([bytes, []]);
      }
    }
    // A file that lacks only its last line end.
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(20);
  });

  it(
    'that lost a section takes nothing back, and the whole one is taken again',
    { tags: 'slow' },
    async () => {
      const file = createPolicyFile(sections);
      const clock = new ManualClock();
      const watched = new WatchedFile<Policy>({
        setting: 'POLICY_FILE',
        path: file.path,
        first: IN_FORCE,
        read,
        findWeakenings,
        clock,
        logger: createLogger('silent'),
      });
      const look = async () => {
        clock.advance(1_000);
        return watched.current();
      };
      await look();
      for (const section of Object.keys(sections)) {
        const { [section]: _lost, ...rest } = sections;
        file.write(stringify(rest));
        for (let times = 0; times < 3; times += 1) expect(weakerIn(await look(), IN_FORCE)).toEqual([]);
      }
      file.write('{}\n');
      for (let times = 0; times < 3; times += 1) expect(weakerIn(await look(), IN_FORCE)).toEqual([]);
      file.write({ ...sections, emergency: { maxHours: 72 } });
      expect((await look()).emergencyHours).toBe(72);
    },
  );
});
