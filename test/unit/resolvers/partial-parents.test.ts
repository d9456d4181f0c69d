import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MACHINE_EDGES_BY_ID, MACHINE_REFERENCE_FIELDS } from '../../../resolvers/shared/partial-machines.js';
import {
  FIELDS_OF_PRODUCT_ROWS,
  FIELDS_OF_SPARSE_ROWS,
} from '../../../resolvers/shared/partial-vulnerabilities.js';
import { readSchema } from '../../kit/visit-doctor.js';

const schema = readSchema();

/** Edges that need more of a machine than its id: name such a one here. */
const EDGES_OF_WHOLE_MACHINES: readonly string[] = ['availableActions'];

describe('what is known of a parent in part', () => {
  it.each([
    ['Machine', MACHINE_EDGES_BY_ID],
    ['Machine', MACHINE_REFERENCE_FIELDS],
    ['Vulnerability', FIELDS_OF_PRODUCT_ROWS],
    ['Vulnerability', FIELDS_OF_SPARSE_ROWS],
  ])('is said in fields that %s has: %s', (typeName, fields) => {
    const type = schema.getType(typeName);
    const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is decided for each edge of Machine that has a call of its own', () => {
    const type = schema.getType('Machine');
    const edges = Object.values(isObjectType(type) ? type.getFields() : {}).filter(
      ({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'defender') === true,
    );
    const decided = [...MACHINE_EDGES_BY_ID, ...EDGES_OF_WHOLE_MACHINES];
    expect(edges.map(({ name }) => name).filter((name) => !decided.includes(name))).toEqual([]);
  });
});
