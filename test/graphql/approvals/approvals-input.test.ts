import { describe, expect, it } from 'vitest';
import { askForApproval, request, requester } from '../../kit/writes/approvals.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';

const ID = 'a'.repeat(40);
const RESPONDER = ['Defender.ActiveRemediation', 'Defender.Release', 'Defender.Offboard'];
const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as object;

describe('the input of an approval request', () => {
  it.each<[string, string, unknown, string]>([
    ['no machine', 'offboardMachine', { comment: 'x' }, 'input.input'],
    [
      'an id of the wrong length',
      'offboardMachine',
      { comment: 'x', machineId: 'a' },
      'input.input.machineId',
    ],
    ['no reason', 'offboardMachine', { comment: ' ', machineId: ID }, 'input.input.comment'],
    ['no comment', 'offboardMachine', { machineId: ID }, 'input.input'],
    ['an unknown field', 'offboardMachine', { comment: 'x', machineId: ID, all: true }, 'input.input'],
    ['a text', 'offboardMachine', 'machineId', 'input.input'],
    ['a list', 'offboardMachine', [{ comment: 'x', machineId: ID }], 'input.input'],
    ['a number for a text', 'offboardMachine', { comment: 7, machineId: ID }, 'input.input.comment'],
    [
      'an unknown enum value',
      'isolateMachine',
      { comment: 'x', machineId: ID, isolationType: 'Half' },
      'input.input.isolationType',
    ],
    [
      'a malformed action id',
      'cancelMachineAction',
      { comment: 'x', machineActionId: 'a' },
      'input.input.machineActionId',
    ],
    ...['YW-_', 'YWJj=YWJj', ''].map((content): [string, string, unknown, string] => [
      `the file "${content}"`,
      'uploadDefenderLibraryFile',
      { fileName: 'a.ps1', content },
      'input.input.content',
    ]),
    [
      'another tenant',
      'offboardMachine',
      { comment: 'x', machineId: ID, tenantId: 'bbbbcccc-1111-dddd-2222-eeee3333ffff' },
      'input.input.tenantId',
    ],
    ['depth', 'offboardMachine', { comment: 'x', machineId: deep(100) }, 'input.input.machineId'],
    [
      'a name of its prototype',
      'offboardMachine',
      JSON.parse(`{"comment":"x","machineId":"${ID}","__proto__":{}}`),
      'input.input',
    ],
  ])('is BAD_USER_INPUT that names the place for %s', async (_what, mutation, input, place) => {
    const { subgraph } = await startWithMachine();
    const who = requester(subgraph, { roles: RESPONDER });
    const wanted = { mutation, input, reason: 'because' };
    const { status, errors } = await askForApproval(subgraph, 'requestDefenderActionApproval', wanted, who);
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argumentName: place } });
    expect(errors?.[0]?.message.startsWith(place)).toBe(true);
    expect(errors?.[0]?.message.length).toBeLessThanOrEqual(300);
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('is rejected as a whole if it has ten thousand fields', async () => {
    const { subgraph } = await startWithMachine();
    const fields = Array.from({ length: 10_000 }, (_, index) => [`f${String(index)}`, index]);
    const input = { comment: 'x', machineId: ID, ...Object.fromEntries(fields) };
    const wanted = { mutation: 'offboardMachine', input, reason: 'because' };
    const who = requester(subgraph, { roles: RESPONDER });
    const { status, errors } = await askForApproval(subgraph, 'requestDefenderActionApproval', wanted, who);
    expect(status).toBe(400);
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['$input holds an object of more than 100 fields.', 'BAD_USER_INPUT'],
    ]);
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('is rejected as a whole if it is nested more than 200 levels deep', async () => {
    const { subgraph } = await startWithMachine();
    const { status, errors } = await request(subgraph, { machineId: deep(300) });
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({
      message: '$input is nested more than 200 levels deep.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is rejected if it is too long for a person to read', async () => {
    const { subgraph } = await startWithMachine();
    const { errors } = await request(subgraph, { machineId: ID, comment: 'x'.repeat(300_000) });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argumentName: 'input.input.comment',
    });
  });

  it.each([
    '',
    'nothing',
    'requestDefenderActionApproval',
    'approveDefenderAction',
    'rejectDefenderAction',
    '__proto__',
    'constructor',
    'OffboardMachine',
  ])('names a mutation that accepts approvals, which %j is not', async (mutation) => {
    const { subgraph } = await startWithMachine();
    const { errors } = await request(subgraph, { machineId: ID }, { mutation });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^input\.mutation must be .*cancelMachineAction.*offboardMachine/),
      extensions: { code: 'BAD_USER_INPUT', argumentName: 'input.mutation' },
    });
  });

  it.each([
    ['', 'input.reason must give a reason.'],
    [' \u200b ', 'input.reason must give a reason.'],
    ['x'.repeat(1_001), 'input.reason is 1001 characters long; at most 1,000 are allowed.'],
  ])('has a reason in words', async (reason, message) => {
    const { subgraph } = await startWithMachine();
    const wanted = { mutation: 'offboardMachine', input: { machineId: ID, comment: 'x' }, reason };
    const { errors } = await askForApproval(
      subgraph,
      'requestDefenderActionApproval',
      wanted,
      requester(subgraph),
    );
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('may be written in the operation itself', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { data } = await subgraph.ask(
      `mutation { requestDefenderActionApproval(input: { mutation: "offboardMachine", reason: "old",
        input: { machineId: "${machine.id}", comment: "x" } }) { outcome approval { input } } }`,
      { token: await requester(subgraph).token() },
    );
    expect(data.requestDefenderActionApproval).toEqual({
      outcome: 'CREATED',
      approval: { input: { machineId: machine.id, comment: 'x' } },
    });
  });
});
