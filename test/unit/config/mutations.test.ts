import { describe, expect, it } from 'vitest';
import { BUILT_IN_POLICY, DIRECTIONS } from '../../../src/config/policy.js';
import { capOn } from '../../../src/policy/caps.js';
import { evaluateWrite } from '../../../src/policy/evaluate-write.js';
import { directionOfMutation, isBreakable, metadataOfMutation } from '../../../src/config/mutations.js';

const MACHINE = 'a'.repeat(40);
const GUARDED = {
  ...BUILT_IN_POLICY,
  approvals: [],
  protectedMachines: [
    {
      name: 'Domain controllers',
      machineIds: [MACHINE],
      tags: ['tier-0'],
      namePatterns: [],
      deviceGroups: [],
      deviceValues: [],
      osPlatforms: [],
    },
  ],
};

/** Names that no table has, and names that every object has. */
describe.each(['wipeMachine', 'constructor', '__proto__', 'function toString() { [native code] }', ''])(
  'the unknown mutation "%s"',
  (mutation) => {
    it('loosens, whatever its command says', () => {
      expect([undefined, ...DIRECTIONS].map((said) => directionOfMutation(mutation, said))).toEqual(
        Array(DIRECTIONS.length + 1).fill('loosen'),
      );
    });

    it('counts in the cap of what loosens, which is refused when nothing can be counted', () => {
      const direction = directionOfMutation(mutation, 'neutral');
      const cap = capOn(BUILT_IN_POLICY, {
        mutation,
        direction,
        tenantId: 't',
        caller: { tenantId: 't', oid: 'o' },
      });
      expect(cap).toMatchObject({ limit: 50, failOpen: false, key: ['t', mutation] });
    });

    it('needs a second person for a protected machine, even for callers who break glass', () => {
      const request = {
        mutation,
        direction: directionOfMutation(mutation, 'tighten'),
        input: { machineId: MACHINE },
        machines: [],
        breaksGlass: true,
        isEmergency: true,
      };
      expect(isBreakable(mutation)).toBe(false);
      expect(evaluateWrite(GUARDED, request).kind).toBe('needs approval');
    });

    it('may change no tag that protects, and no approval shows its input', () => {
      const request = {
        mutation,
        direction: 'loosen' as const,
        input: { tag: 'tier-0' },
        machines: [],
        breaksGlass: true,
        isEmergency: false,
      };
      expect(evaluateWrite(GUARDED, request)).toMatchObject({ kind: 'refused', code: 'PROTECTING_TAG' });
      expect(metadataOfMutation(mutation).holdsSecrets).toBe(true);
    });
  },
);

it('takes the word of a command only for a mutation whose direction depends on its input', () => {
  expect(directionOfMutation('submitIndicator', 'tighten')).toBe('tighten');
  expect(directionOfMutation('submitIndicator')).toBe('loosen');
  expect(directionOfMutation('offboardMachine', 'tighten')).toBe('loosen');
});
