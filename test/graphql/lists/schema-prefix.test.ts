import { join } from 'node:path';
import { Kind, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printChanges } from '../../../src/cli/changes/print-changes.js';
import type { Plan } from '../../../src/server/explain/describe-plan.js';
import { readExamples } from '../../../src/server/explorer/example-operations.js';
import { renameDocument } from '../../../src/subgraph/rename-document.js';
import { readServedTypes } from '../../../src/subgraph/type-defs.js';
import { BOB } from '../../kit/writes/approvals.js';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { ALL_ROLES, explain } from '../../kit/reads/explain.js';
import { CHANGES, untilResults } from '../../kit/feed/follow.js';
import { mutationDocument } from '../../kit/writes/mutation-document.js';
import { openEventStream, openSocketStream, type OpenAnyStream } from '../../kit/feed/open-stream.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';
import { startSubgraph, type AskOptions } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

/** Not a prefix of any name in the schema, so every name changes. */
const PREFIX = 'Sec';
const { names } = readServedTypes({ prefix: PREFIX });

const start = (env: Readonly<Record<string, string>> = {}) =>
  startWithMachine({ env: { ...env, SCHEMA_PREFIX: PREFIX } });

/** Two servers with one Defender: one with the schema as written, and one with the prefix. */
async function startBoth() {
  const { subgraph: plain } = await startWithMachine();
  const prefixed = await startSubgraph({ beside: plain, env: { SCHEMA_PREFIX: PREFIX } });
  const callsOf = async <Answer>(work: Promise<Answer>) => {
    plain.forgetCalls();
    const answer = await work;
    return { answer, calls: plain.calls().map(({ method, path }) => `${method} ${path}`) };
  };
  /** Sends both the same operation; root fields have aliases, so that responses are equal. */
  const askBoth = async (query: string, options: AskOptions = {}) => {
    const before = await callsOf(plain.ask(query, options));
    const after = await callsOf(prefixed.ask(renameDocument(query, names), options));
    expect(after.calls).toEqual(before.calls);
    return { before: before.answer, after: after.answer, calls: after.calls };
  };
  return { plain, prefixed, askBoth };
}

/**
 * Fields of a plan as the server with the prefix returns them; paths begin with the root field if that has no alias.
 */
const servedFields = ({ fields }: Plan) =>
  fields.map(({ coordinate, path: [root = '', ...path], ...field }) => ({
    ...field,
    coordinate: names.inText(coordinate),
    path: [names.rootFieldOf(root), ...path],
  }));

/** Any value will do: plans don't depend on ids. */
function variablesOf(document: string): Record<string, unknown> {
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return {};
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, type, defaultValue }) =>
      type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined
        ? []
        : [[variable.name.value, valueOf(print(type))]],
    ),
  );
}

function valueOf(type: string): unknown {
  if (type.startsWith('[')) return [valueOf(type.slice(1, -2))];
  if (type === 'DateTime!') return '2026-01-01T00:00:00Z';
  return type === 'Int!' ? 1 : 'a';
}

describe('SCHEMA_PREFIX', () => {
  it('makes the same calls for a query, with __typename as a served name', { tags: 'slow' }, async () => {
    const { askBoth } = await startBoth();
    const { before, after, calls } = await askBoth(
      'query ($f: AlertFilter) { a: alerts(first: 5, filter: $f) { __typename nodes { id machine { id exposureLevel } evidence { type: __typename ... on DefenderFileEvidence { sha1 } } } } v: defenderViewer { name } }',
      { variables: { f: { severity: { in: ['HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'] } } } },
    );
    expect(calls.length).toBeGreaterThan(1);
    const served = JSON.stringify(before.data)
      .replaceAll('AlertConnection', 'SecAlertConnection')
      .replaceAll(/"type":"(\w+)"/g, '"type":"Sec$1"');
    expect(after.errors).toBeUndefined();
    expect(JSON.stringify(after.data)).toBe(served);
    expect(served).toContain('"type":"Sec');
  });

  it('guards, sends and records a write under the names of policies', async () => {
    const { subgraph: prefixed, machine } = await start();
    const isolate =
      'mutation ($input: SecIsolateMachineInput!) { secIsolateMachine(input: $input) { __typename outcome auditId machineAction { id machineId } } }';
    const variables = { input: { machineId: machine.id, comment: 'contain', idempotencyKey: 'ticket 1' } };
    const options = { variables, roles: ['Defender.ActiveRemediation'] };
    const refused = await prefixed.ask(isolate, { variables });
    expect(refused.errors).toMatchObject([
      {
        message: 'Mutation.secIsolateMachine needs the role Defender.ActiveRemediation.',
        path: ['secIsolateMachine'],
      },
    ]);
    const first = await prefixed.ask(isolate, options);
    const again = await prefixed.ask(isolate, options);
    expect(first.data.secIsolateMachine).toMatchObject({
      __typename: 'SecMachineActionPayload',
      outcome: 'CREATED',
      machineAction: { machineId: machine.id },
    });
    expect(again.data).toEqual(first.data);
    expect(prefixed.calls().filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(prefixed.audit()).toMatchObject([
      { type: 'accessRefused', coordinate: 'Mutation.isolateMachine' },
      { type: 'actionIntended', action: 'isolateMachine' },
      { type: 'actionSettled', action: 'isolateMachine' },
    ]);
  });

  it('applies step-up, guard rails and approvals to the mutations of settings and policy', async () => {
    const policy = createPolicyFile({ approvals: [{ name: 'Two people', mutations: ['isolateMachine'] }] });
    const { subgraph: prefixed, machine } = await start({
      ...policy.env,
      AUTH_STEP_UP: 'c1:offboardMachine',
    });
    const input = { machineId: machine.id, comment: 'contain' };
    const isolate =
      'mutation ($input: SecIsolateMachineInput!) { secIsolateMachine(input: $input) { outcome refusal { code message } } }';
    const roles = ['Defender.ActiveRemediation', 'Defender.Offboard', 'Defender.ViewData'];
    const { data } = await prefixed.ask(isolate, { variables: { input }, roles });
    expect(data.secIsolateMachine).toMatchObject({
      outcome: 'APPROVAL_REQUIRED',
      refusal: { code: 'APPROVAL_REQUIRED' },
    });
    expect(data.secIsolateMachine.refusal.message).toContain('Ask with secRequestDefenderActionApproval,');
    const offboard = await prefixed.ask(
      'mutation ($input: SecOffboardMachineInput!) { secOffboardMachine(input: $input) { outcome } }',
      { variables: { input }, roles },
    );
    expect(offboard.errors?.[0]).toMatchObject({ message: expect.stringContaining('secOffboardMachine') });
    expect(prefixed.calls().filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('approves a write under its served and its written name alike', async () => {
    const policy = createPolicyFile({ approvals: [{ name: 'Two people', mutations: ['isolateMachine'] }] });
    const { subgraph: prefixed, machine } = await start(policy.env);
    const input = { machineId: machine.id, comment: 'contain' };
    const roles = ['Defender.ActiveRemediation'];
    const ask = async (name: string, input: object, who: AskOptions, selection: string) => {
      const document = renameDocument(mutationDocument(name, selection), names);
      const { data } = await prefixed.ask(document, { variables: { input }, ...who });
      return data[names.rootFieldOf(name)] as unknown;
    };
    const [named, approval] = ['{ outcome approval { mutation } }', { mutation: 'secIsolateMachine' }];
    const requestAs = (mutation: string) =>
      ask('requestDefenderActionApproval', { mutation, input, reason: 'ticket 1' }, { roles }, named);
    expect(await requestAs('secIsolateMachine')).toEqual({ outcome: 'CREATED', approval });
    expect(await requestAs('isolateMachine')).toEqual({ outcome: 'ALREADY_PENDING', approval });
    const [requested] = prefixed.audit();
    expect(requested).toMatchObject({ type: 'approvalRequested', action: 'isolateMachine' });
    const { approvalId } = requested as { readonly approvalId: string };
    const bob = { token: await prefixed.mintToken({ oid: BOB, roles: [...roles, 'Defender.Approver'] }) };
    const decision = { approvalId, comment: 'seen' };
    expect(await ask('approveDefenderAction', decision, bob, named)).toEqual({ outcome: 'DONE', approval });
    const sent = await ask('isolateMachine', { ...input, approvalId }, { roles }, '{ outcome }');
    expect(sent).toEqual({ outcome: 'CREATED' });
  });

  it('resolves representations in _entities by served names only', async () => {
    const { subgraph: prefixed, machine } = await start();
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on SecMachine { id computerDnsName } } }';
    const one = { id: machine.id };
    const unknown = await prefixed.ask(query, { variables: { r: [{ ...one, __typename: 'Machine' }] } });
    expect(unknown.errors?.[0]?.message).toMatch(
      /^__typename must be one of .*SecMachine.*, not "Machine"\.$/,
    );
    const { data } = await prefixed.ask(query, {
      variables: {
        r: [
          { ...one, __typename: 'SecMachine' },
          { ...one, __typename: 'SecMachine', more: 1 },
        ],
      },
    });
    const served = { __typename: 'SecMachine', id: machine.id, computerDnsName: machine.computerDnsName };
    expect(data._entities).toEqual([served, served]);
    const sdl = await prefixed.ask('{ _service { sdl } }', { token: null });
    expect(sdl.data._service.sdl).toContain('type SecMachine @key(fields: "id")');
    expect(sdl.data._service.sdl).not.toMatch(
      /^(type|enum|input|interface|union) (?!Sec|Query|Mutation|Subscription|PageInfo)/m,
    );
  });

  it('refuses each row of a list by roles, with served names in errors', async () => {
    const { askBoth } = await startBoth();
    const query =
      '{ m: machines(first: 3) { nodes { id vulnerabilities(first: 1) { nodes { id } } } } h: defenderHunt(query: "DeviceInfo") { rowCount } }';
    const { before, after } = await askBoth(query);
    expect(after.data).toEqual(before.data);
    expect(after.errors).toHaveLength(4);
    expect(after.errors).toEqual(
      before.errors?.map(({ message, ...error }) => ({
        ...error,
        message: message
          .replace('Machine.', 'SecMachine.')
          .replace('Query.defenderHunt', 'Query.secDefenderHunt'),
        locations: expect.any(Array),
      })),
    );
  });

  it('omits expensive fields under the served coordinate', { tags: 'defender-first' }, async () => {
    const { askBoth } = await startBoth();
    const { before, after } = await askBoth(
      '{ m: machines(first: 500) { nodes { id logonUsers { nodes { accountName } } } } }',
    );
    expect(after.data).toEqual(before.data);
    expect(after.errors?.[0]).toMatchObject({
      message: expect.stringContaining('SecMachine.logonUsers was omitted'),
      extensions: { ...before.errors?.[0]?.extensions, coordinate: 'SecMachine.logonUsers' },
    });
  });

  it('estimates every example the same, field by field', { tags: 'slow' }, async () => {
    const { plain, prefixed } = await startBoth();
    for (const { document } of readExamples()) {
      const options = { roles: ALL_ROLES, variables: variablesOf(document) };
      const before = await explain(plain, document, options);
      const after = await explain(prefixed, renameDocument(document, names), options);
      expect(after.fields.length).toBeGreaterThan(0);
      expect(after).toEqual({ ...before, fields: servedFields(before) });
    }
  });

  const TRANSPORTS: readonly (readonly [string, OpenAnyStream])[] = [
    ['a socket', openSocketStream],
    ['server-sent events', openEventStream],
  ];
  it.each(TRANSPORTS)(
    'returns changes of a subscription over %s by their served types',
    { tags: 'slow' },
    async (_name, open) => {
      const { subgraph: prefixed } = await start();
      const stream = await prefixed.passTime(open(prefixed, renameDocument(CHANGES, names)));
      await untilResults(prefixed, stream, 1);
      const alert = addAlert(prefixed, 'da000000000000000001_1');
      await untilResults(prefixed, stream, 2);
      expect(stream.results.map(({ data }) => data.secDefenderChanges)).toMatchObject([
        { __typename: 'SecDefenderFeedBookmark' },
        { __typename: 'SecAlertChanged', alert: { id: alert.id } },
      ]);
    },
  );

  it('lets a caller without a tenant read their identity, under the served name', async () => {
    const { subgraph: prefixed } = await start();
    const headers = { 'x-defender-tenant': '00000000-0000-4000-8000-000000000000' };
    const mine = await prefixed.ask('{ secDefenderViewer { tenants } }', { headers });
    expect(mine).toMatchObject({
      status: 200,
      errors: undefined,
      data: { secDefenderViewer: { tenants: [expect.any(String)] } },
    });
    const other = await prefixed.ask('{ secMachines { nodes { id } } }', { headers });
    expect(other.errors?.[0]?.message).toContain('secDefenderViewer { tenants } lists');
  });

  it('applies to the explorer and to the command that prints changes', async () => {
    const { subgraph: prefixed } = await start();
    const page = await (await fetch(`${prefixed.url}/explorer`, { headers: { accept: 'text/html' } })).text();
    const settings = JSON.parse(/id="settings">(.*?)<\/script>/.exec(page)?.[1] ?? '') as {
      document: string;
      quota: string;
    };
    const asked = await prefixed.ask(`{ q: ${settings.quota} { rateClass } }`);
    expect([(await prefixed.ask(settings.document)).errors, asked.errors]).toEqual([undefined, undefined]);
    const folder = newFolder();
    const printed: string[] = [];
    const run = () =>
      printChanges(
        {
          url: `${prefixed.url}/graphql`,
          token: () => prefixed.mintToken({ roles: ['Defender.ViewData'] }),
          tenantId: undefined,
          subjects: ['ALERT'],
          names,
        },
        { file: join(folder, 'cursor'), everyMs: 1_000, once: true },
        { write: async (text) => void printed.push(text), complain: () => undefined, clock: prefixed.clock },
      );
    await prefixed.passTime(run());
    prefixed.clock.advance(20_000);
    addAlert(prefixed, 'da000000000000000001_1');
    await prefixed.passTime(run());
    expect(JSON.parse(printed.join(''))).toMatchObject({ type: 'AlertChanged', isNew: true });
  });
});
