import { describe, expect, it } from 'vitest';
import { outcomeOfParts } from '../../../src/commands/sequence/bulk/item-results.js';
import type { DefenderWriteOutcome, DefenderWriteRefusalCode } from '../../../src/generated/schema.js';

function whole(
  ...parts: readonly (DefenderWriteOutcome | readonly [DefenderWriteOutcome, DefenderWriteRefusalCode])[]
) {
  const { outcome, refusal } = outcomeOfParts(
    parts.map((part) =>
      typeof part === 'string'
        ? { outcome: part, refusal: null }
        : { outcome: part[0], refusal: { code: part[1], message: 'why' } },
    ),
  );
  return refusal === null ? outcome : `${outcome} ${refusal.code}`;
}

describe('the outcome of a bulk write', () => {
  it.each([
    [['CREATED', 'CREATED'], 'CREATED'],
    [['CREATED', 'ALREADY_PENDING', 'ALREADY_IN_EFFECT'], 'CREATED'],
    [['ALREADY_IN_EFFECT', 'ALREADY_IN_EFFECT'], 'ALREADY_IN_EFFECT'],
    [['ALREADY_IN_EFFECT', 'ALREADY_PENDING'], 'ALREADY_PENDING'],
    [['DONE', 'ALREADY_IN_EFFECT'], 'DONE'],
    [['CREATED', ['REFUSED', 'NOT_FOUND']], 'PARTIALLY_DONE'],
    [['ALREADY_PENDING', 'CONFLICTING_PENDING'], 'PARTIALLY_DONE'],
    [
      [
        ['REFUSED', 'CAP_REACHED'],
        ['REFUSED', 'NOT_FOUND'],
      ],
      'REFUSED CAP_REACHED',
    ],
    [[['APPROVAL_REQUIRED', 'APPROVAL_REQUIRED']], 'APPROVAL_REQUIRED APPROVAL_REQUIRED'],
    [['CONFLICTING_PENDING', 'CONFLICTING_PENDING'], 'CONFLICTING_PENDING'],
    [['CONFLICTING_PENDING', ['REFUSED', 'NOT_FOUND']], 'REFUSED NOT_FOUND'],
    [['DRY_RUN', 'ALREADY_PENDING', ['REFUSED', 'NOT_FOUND']], 'DRY_RUN'],
    [
      ['CREATED', ['OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN'], ['REFUSED', 'NOT_FOUND']],
      'OUTCOME_UNKNOWN OUTCOME_UNKNOWN',
    ],
  ] as const)('%j is %s', (parts, expected) => {
    expect(whole(...parts)).toBe(expected);
  });
});
