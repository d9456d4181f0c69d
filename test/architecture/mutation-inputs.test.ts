import { getNamedType, isInputObjectType, isRequiredInputField } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../kit/processes/run-doctor.js';
import { findOperationUses } from './operation-uses.js';
import { readCatalogue } from './read-catalogue.js';

const COMMON = ['approvalId', 'breakGlassReason', 'dryRun', 'idempotencyKey', 'tenantId'];

const schema = readSchema();
const writing = new Set(
  readCatalogue()
    .filter(({ kind }) => kind === 'action' || kind === 'write')
    .map(({ id }) => id),
);
const writes = [
  ...new Set(
    findOperationUses(schema)
      .filter(({ coordinate, operation }) => coordinate.startsWith('Mutation.') && writing.has(operation))
      .map(({ coordinate }) => coordinate.slice('Mutation.'.length)),
  ),
];

function inputOf(mutation: string) {
  const type = getNamedType(schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
  if (!isInputObjectType(type)) throw new Error(`${mutation} has no input`);
  return type.getFields();
}

describe('the input of a mutation that writes to Defender', () => {
  it('is found for each of them', () => {
    expect(writes).toEqual(expect.arrayContaining(['isolateMachine', 'cancelMachineAction']));
  });

  it.each(writes)(
    'of %s says how it is sent, in the words of all others, and none of it is required',
    (name) => {
      const [fields, model] = [inputOf(name), inputOf('isolateMachine')];
      expect(COMMON.filter((field) => fields[field] === undefined)).toEqual([]);
      for (const field of COMMON) {
        expect(fields[field]?.description).toBe(model[field]?.description);
        expect(isRequiredInputField(fields[field]!)).toBe(false);
      }
    },
  );
});
