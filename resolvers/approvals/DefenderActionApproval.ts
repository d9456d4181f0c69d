import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { namedMachine } from '../shared/named-machine.js';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { originalNameOf } from '../../src/authorization/original-name.js';
import { callerKind } from '../shared/caller-kind.js';

export const DefenderActionApproval: CompleteResolvers<'DefenderActionApproval'> = {
  input: ({ mutation, input }, _args, _context, { schema }) => serializeInput(mutation, input, schema),
  machine: ({ machineId }, _args, context, info) => namedMachine(machineId, context, info),
};

export const DefenderActionApprovalParty: CompleteResolvers<'DefenderActionApprovalParty'> = {
  kind: callerKind,
};

/**
 * The input of a mutation as callers write it. Commands and approvals hold enum values in Defender's spelling. `mutation` is
 * the unprefixed name.
 */
export function serializeInput(mutation: string, input: unknown, schema: GraphQLSchema): unknown {
  const field = Object.values(schema.getMutationType()?.getFields() ?? {}).find(
    (one) => originalNameOf(one) === mutation,
  );
  const argument = field?.args.find(({ name }) => name === 'input');
  return argument === undefined ? input : spell(input, argument.type);
}

function spell(value: unknown, given: GraphQLInputType): unknown {
  const type = getNullableType(given);
  if (value == null) return value;
  if (isEnumType(type)) return type.serialize(value);
  if (isListType(type))
    return Array.isArray(value) ? value.map((item) => spell(item, type.ofType)) : spell(value, type.ofType);
  if (!isInputObjectType(type)) return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const field = fields[name];
      return [name, field === undefined ? item : spell(item, field.type)];
    }),
  );
}
