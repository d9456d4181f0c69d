import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describeOperation, type OperationMetadata } from '../../src/defender-api/operation.js';
import { OPERATIONS } from '../../src/defender-api/operation-table.js';
import { PLANS } from '../../src/defender-api/plans.js';
import { readSchema } from '../kit/processes/run-doctor.js';
import {
  findDisagreements,
  findInventedNames,
  findMissingReads,
  findUndeclaredCalls,
} from './catalogue-rules.js';
import { READS_WITHOUT_FIELD } from './documents/coverage-page.js';
import { findOperationUses } from './operation-uses.js';
import { readCatalogue, type CatalogueOperation } from './read-catalogue.js';

/** Permissions that a page names and that we do not ask for. */
const LEFT_OUT = {
  // An older text takes the read permission for enough; a destructive call is not to hang on that.
  stopAndQuarantineFile: ['Machine.Read.All'],
};

const readOperation = (id: string, permissions: readonly string[], facts: Partial<OperationMetadata> = {}) =>
  describeOperation(id, 'alerts', {
    ...{ kind: 'read', method: 'GET', api: 'defender', path: '/api/x' },
    ...{ permissions, plans: ['PLAN_1'], rate: {} },
    ...facts,
  });
const writeOperation: typeof readOperation = (id, permissions, facts) =>
  readOperation(id, permissions, { kind: 'write', method: 'POST', ...facts });

const catalogue = readCatalogue();
const uses = findOperationUses(readSchema());
const operations = Object.values(OPERATIONS);

describe('the catalogue', () => {
  it('holds the 116 operations of the REST API and the 4 of incidents at Graph, each once', () => {
    expect(catalogue).toHaveLength(120);
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(120);
  });

  it('is complete in each of them', () => {
    const broken = catalogue.filter(
      ({ kind, method, path, doc, permissions, plans, rate }) =>
        !['read', 'export', 'action', 'write'].includes(kind) ||
        !['GET', 'POST', 'PATCH', 'DELETE'].includes(method) ||
        !/^\/(api|v1\.0)\//i.test(path) ||
        !/^[a-z0-9-]+$/.test(doc) ||
        !permissions.every((name) => /^[A-Za-z]+(\.[A-Za-z]+)+$/.test(name)) ||
        plans.length === 0 ||
        !plans.every((plan) => Object.hasOwn(PLANS, plan)) ||
        !Object.entries(rate).every(([name, limit]) => /^per(Minute|Hour)$/.test(name) && limit > 0),
    );
    expect(broken).toEqual([]);
  });
});

describe('the schema and the endpoints', () => {
  it('name no operation that Microsoft does not document', () => {
    expect(findInventedNames(uses, catalogue)).toEqual([]);
  });

  it('say the same of what is called', () => {
    expect(findUndeclaredCalls(uses, operations)).toEqual([]);
  });

  it('agree with the catalogue on method, kind, permissions and rate', () => {
    expect(findDisagreements(operations, catalogue, LEFT_OUT)).toEqual([]);
  });

  it('serve every read, but for those that are listed here or belong to something else', () => {
    expect(findMissingReads(uses, catalogue).sort()).toEqual(Object.keys(READS_WITHOUT_FIELD).sort());
  });
});

describe('the rules of the catalogue', () => {
  const DIRECTIVES = `
    directive @requiresRole(role: String, anyOf: [String!]) on FIELD_DEFINITION | OBJECT
    directive @defender(operation: String!, covers: [String!]) repeatable on FIELD_DEFINITION`;
  const usesIn = (sdl: string) => findOperationUses(buildSchema(`${DIRECTIVES} ${sdl}`));
  const documented = (id: string, more: Partial<CatalogueOperation> = {}): CatalogueOperation => ({
    id,
    family: 'alerts',
    kind: 'read',
    method: 'GET',
    path: `/api/${id}`,
    permissions: ['A.Read.All'],
    plans: ['PLAN_1'],
    rate: { perMinute: 100, perHour: 1_500 },
    doc: 'page',
    ...more,
  });

  it('notice names that nobody documents, called or covered', () => {
    const found = usesIn(
      `type Query { a: Int @defender(operation: "x", covers: ["y"]) @defender(operation: "z") }`,
    );
    expect(findInventedNames(found, [documented('x')])).toEqual([
      'Query.a names y, which the catalogue lacks',
      'Query.a names z, which the catalogue lacks',
    ]);
  });

  it('notice calls without an endpoint, and endpoints that no field names', () => {
    const found = usesIn(
      'type Query { a: A @defender(operation: "x") } type A { b: Int @defender(operation: "y") }',
    );
    expect(findUndeclaredCalls(found, [readOperation('x', []), readOperation('z', [])])).toEqual([
      'A.b calls y, which no endpoint declares',
      'z is an endpoint, and no field says with @defender that it calls it',
    ]);
  });

  it('notice every way to disagree', () => {
    const ours = [
      readOperation('a', ['A.Read.All'], { method: 'POST' }),
      writeOperation('b', ['A.Read.All'], { method: 'DELETE' }),
      readOperation('c', ['A.Read.All', 'B.Read.All']),
      readOperation('d', ['A.Read.All'], { rate: { perMinute: 50 } }),
      readOperation('e', ['A.Read.All']),
      readOperation('f', []),
      readOperation('g', ['X.Read.All'], { rate: { perMinute: 101, perHour: 1_500 } }),
    ];
    const theirs = [
      ...[documented('a'), documented('b', { method: 'DELETE' }), documented('c'), documented('d')],
      documented('f', { permissions: [] }),
      documented('g', { permissions: [], rate: {} }),
    ];
    expect(findDisagreements(ours, theirs)).toEqual([
      'a: method POST, in the catalogue GET',
      'b: kind write, in the catalogue read',
      'c: permissions A.Read.All B.Read.All, in the catalogue A.Read.All',
      'd: rate 50 a minute, any number an hour, in the catalogue 100 a minute, 1500 an hour',
      'e is an endpoint that the catalogue lacks',
      'f names no permission',
      'g: no page allows more than the usual rate',
    ]);
  });

  it('take an alternative at Microsoft Graph for what it stands in for, and the usual rate for one that no page gives', () => {
    const ours = [
      readOperation('a', ['Graph.Read.All'], { api: 'graph', method: 'POST' }),
      readOperation('b', ['A.Read.All']),
    ];
    expect(findDisagreements(ours, [documented('a'), documented('b', { rate: {} })])).toEqual([]);
  });

  it('let a permission be left out on purpose, and only that one', () => {
    const theirs = [documented('a', { permissions: ['A.Read.All', 'B.Read.All', 'C.Read.All'] })];
    const leftOut = { a: ['C.Read.All'] };
    const judge = (...names: string[]) =>
      findDisagreements([readOperation('a', names)], theirs, leftOut).length;
    expect(judge('A.Read.All', 'B.Read.All')).toBe(0);
    expect(judge('A.Read.All', 'B.Read.All', 'C.Read.All')).toBe(0);
    expect(judge('A.Read.All', 'C.Read.All')).toBe(1);
  });

  it('notice reads that nothing serves, and no others', () => {
    const found = usesIn('type Query { a: Int @defender(operation: "x", covers: ["y"]) }');
    const theirs = [
      ...[documented('x'), documented('y'), documented('z')],
      documented('w', { kind: 'write' }),
      documented('v', { kind: 'export' }),
    ];
    expect(findMissingReads(found, theirs)).toEqual(['z']);
  });
});
