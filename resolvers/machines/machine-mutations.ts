import { getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { getOrInsert } from '../../src/lib/get-or-insert.js';
import { originalNameOf } from '../../src/authorization/original-name.js';
import { roleRuleOf } from '../../src/authorization/role-rule.js';
import type { MachineMutation } from '../../src/commands/machine-actions/available-actions.js';

const known = new WeakMap<GraphQLSchema, readonly MachineMutation[]>();

/** The schema's mutations of one machine: those whose input has a machineId. */
export function machineMutationsOf(schema: GraphQLSchema): readonly MachineMutation[] {
  return getOrInsert(known, schema, () => findMachineMutations(schema));
}

function findMachineMutations(schema: GraphQLSchema): readonly MachineMutation[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const input = getNamedType(field.args.find(({ name }) => name === 'input')?.type);
    if (!isInputObjectType(input) || input.getFields()['machineId'] === undefined) return [];
    const rule = roleRuleOf(field, schema);
    return rule === undefined ? [] : [{ name: originalNameOf(field), rule }];
  });
}
