import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readCapabilities } from '../../../src/authorization/capabilities.js';
import { chooseLeastPermissions } from '../../../src/authorization/least-permissions.js';
import { collectPermissionGroups, isWrite } from '../../../src/authorization/permission-groups.js';
import { OPERATIONS } from '../../../src/defender-api/operation-table.js';
import { KIND_METADATA } from '../../../src/exports/kind-metadata.js';
import { checkPermissions, checkSuperfluous } from '../../../src/doctor/check-permissions.js';
import { harmlessCallOf } from '../../../src/doctor/harmless-calls.js';
import { readSchema } from '../../kit/processes/run-doctor.js';

const ENDPOINTS = new URL('../../../src/defender-api/endpoints/', import.meta.url);
const schema = readSchema();
const groups = collectPermissionGroups(schema);
const AS_APP = { actionsAs: 'app' } as Parameters<typeof checkPermissions>[2];

describe('the operation table', () => {
  it('has no operation that no endpoint calls', () => {
    const files = readdirSync(ENDPOINTS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const called = files.flatMap((name) =>
      [...readFileSync(new URL(name, ENDPOINTS), 'utf8').matchAll(/OPERATIONS\.(\w+)/g)].map(([, id]) => id),
    );
    // One endpoint lists the files of exports; its argument selects the export.
    const ofFiles = Object.values(KIND_METADATA).flatMap(({ files }) => files ?? []);
    expect(new Set([...called, ...ofFiles])).toEqual(new Set(Object.keys(OPERATIONS)));
  });
});

describe('permission groups', () => {
  it('contain every field that calls Defender, by its operation', () => {
    const alerts = groups.find(({ group }) => group.startsWith('alerts'));
    expect(alerts?.permissions).toEqual([
      { api: 'defender', name: 'Alert.Read.All' },
      { api: 'defender', name: 'Alert.ReadWrite.All' },
      { api: 'graph', name: 'SecurityAlert.Read.All' },
      { api: 'graph', name: 'SecurityAlert.ReadWrite.All' },
    ]);
    expect(alerts?.fields.map(({ coordinate }) => coordinate)).toEqual(
      expect.arrayContaining(['Query.alert', 'Query.alerts', 'DefenderHuntingRow.alert']),
    );
  });

  it('reject an operation that is missing from the table', () => {
    const unknown = buildSchema(`
      directive @requiresRole(role: String, anyOf: [String!]) on FIELD_DEFINITION | OBJECT
      directive @defender(operation: String!, covers: [String!]) repeatable on FIELD_DEFINITION
      type Query { x: Int @defender(operation: "listUnicorns") }
    `);
    expect(() => collectPermissionGroups(unknown)).toThrow('Query.x names listUnicorns');
  });

  const AUTO = {
    alerts: 'auto',
    assessments: 'auto',
    hunting: 'auto',
    incidents: 'auto',
    machines: 'auto',
    recommendations: 'auto',
    software: 'auto',
    users: 'auto',
    vulnerabilities: 'auto',
  } as const;

  it('omit the unused hunting endpoint', () => {
    const names = (hunting: 'auto' | 'defender' | 'graph') =>
      collectPermissionGroups(schema, { ...AUTO, hunting })
        .find(({ group }) => group === 'hunting')
        ?.permissions.map(({ name }) => name);
    expect(names('auto')).toEqual(['ThreatHunting.Read.All', 'AdvancedQuery.Read.All']);
    expect(names('graph')).toEqual(['ThreatHunting.Read.All']);
    expect(names('defender')).toEqual(['AdvancedQuery.Read.All']);
  });

  it('have a harmless call each, unless they write', () => {
    const without = groups.filter(
      (group) => !isWrite(group) && group.permissions.every(({ api }) => !harmlessCallOf(group, api)),
    );
    expect(without.map(({ group }) => group)).toEqual([]);
  });
});

describe('capabilities', () => {
  const of = (name: string, granted: Parameters<typeof readCapabilities>[1]) =>
    readCapabilities(groups, granted).find(({ group }) => group.startsWith(name))?.isGranted;

  it('count any permission of a group, in any case', () => {
    const defender = ['alert.readwrite.ALL'];
    expect(of('alerts', { defender, graph: [], actions: defender })).toBe(true);
    expect(of('machines, machine-actions', { defender, graph: [], actions: defender })).toBe(false);
  });

  it('are unknown if the token with them is unreadable', () => {
    expect(of('alerts', { defender: undefined, graph: [], actions: undefined })).toBeNull();
    expect(of('hunting', { defender: [], graph: undefined, actions: [] })).toBeNull();
    expect(of('hunting', { defender: ['AdvancedQuery.Read.All'], graph: undefined, actions: [] })).toBe(true);
  });

  it('count a permission only for its own API', () => {
    const graph = ['Alert.Read.All'];
    expect(of('alerts', { defender: [], graph, actions: [] })).toBe(false);
  });

  it('look for writes in the registration that performs them', () => {
    const writes = 'isolateMachine, unisolateMachine';
    expect(of(writes, { defender: ['Machine.Isolate'], graph: [], actions: [] })).toBe(false);
    expect(of(writes, { defender: [], graph: [], actions: ['Machine.Isolate'] })).toBe(true);
  });
});

describe('the checks of permissions', () => {
  it('do not check permissions that the user needs', () => {
    const granted = { defender: ['Alert.Read.All', 'Machine.Read.All'], graph: [], actions: undefined };
    const checks = checkPermissions(groups, granted, { ...AS_APP, actionsAs: 'user' });
    expect(checks.filter(({ status }) => status === 'skipped').map(({ name }) => name)).toEqual([
      'permission: updateAlert, batchUpdateAlerts',
      'permission: createAlertByReference, startInvestigation',
      'permission: writes of authenticated-scans, machines',
      'permission: writes of indicators',
      'permission: runLiveResponse',
      'permission: uploadLibraryFile, deleteLibraryFile',
      'permission: isolateMachine, unisolateMachine',
      'permission: runAntiVirusScan',
      'permission: restrictCodeExecution, unrestrictCodeExecution',
      'permission: stopAndQuarantineFile',
      'permission: collectInvestigationPackage',
      'permission: offboardMachine',
      'permission: cancelMachineAction',
    ]);
  });

  it('find action permissions of the registration that only reads', () => {
    const actions = { clientId: 'x', credential: { kind: 'managed-identity', setting: 'x' } } as const;
    const check = checkSuperfluous(
      groups,
      {
        defender: ['Alert.Read.All', 'Machine.Isolate'],
        graph: ['ThreatHunting.Read.All', 'User.Read.All'],
        actions: ['Machine.Isolate', 'Machine.Read.All'],
      },
      { ...AS_APP, actions },
    );
    expect(check.status).toBe('warning');
    expect(check.detail).toBe('Machine.Isolate, Machine.Read.All');
  });
});

describe('the least permissions', () => {
  const anyOf = (...names: string[]) => ({
    permissions: names.map((name) => ({ api: 'defender', name }) as const),
  });
  const choose = (...wanted: string[][]) =>
    chooseLeastPermissions(wanted.map((names) => anyOf(...names)))
      .map(({ name }) => name)
      .sort();

  it('are the first of each group', () => {
    expect(choose(['Alert.Read.All', 'Alert.ReadWrite.All'], ['Machine.Isolate'])).toEqual([
      'Alert.Read.All',
      'Machine.Isolate',
    ]);
  });

  it('omit permissions implied by another group', () => {
    expect(choose(['Alert.Read.All', 'Alert.ReadWrite.All'], ['Alert.ReadWrite.All'])).toEqual([
      'Alert.ReadWrite.All',
    ]);
    expect(choose(['Machine.Scan', 'Machine.Isolate', 'Machine.Offboard'], ['Machine.Isolate'])).toEqual([
      'Machine.Isolate',
    ]);
  });
});
