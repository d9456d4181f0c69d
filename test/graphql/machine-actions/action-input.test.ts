import { describe, expect, it } from 'vitest';
import { posts, sentComment, startWithMachine, write } from '../../kit/writes/response-actions.js';

const ID = 'a'.repeat(40);
const RTL_OVERRIDE = '\u202e';
const ZERO_WIDTH = '\u200b';
const LINE_SEPARATOR = '\u2028';
const ISOLATION_TOGGLES = '\u2066x\u2069';

describe('the input of actions', () => {
  it.each([
    ['39 digits', 'a'.repeat(39)],
    ['41 digits', 'a'.repeat(41)],
    ['no hex digits', 'g'.repeat(40)],
    ['nothing', ''],
    ['a path', `${ID}/../x`],
    ['a quote', `${'a'.repeat(39)}'`],
    ['a line break at the end', `${ID}\n`],
    ['spaces around', ` ${ID} `],
    ['a name', 'pc-0001.corp.example'],
    ['look-alikes of digits', '１'.repeat(40)],
  ])('rejects a machine id of %s before anything is sent or recorded', async (_what, machineId) => {
    const { subgraph } = await startWithMachine();
    for (const mutation of ['isolateMachine', 'releaseMachine'] as const) {
      const { status, errors } = await write(subgraph, mutation, { machineId });
      expect(status).toBe(200);
      expect(errors).toEqual([
        expect.objectContaining({
          message: 'input.machineId must be exactly 40 hex digits, as Machine.id is.',
          path: [mutation],
          extensions: { code: 'BAD_USER_INPUT', argumentName: 'input.machineId' },
        }),
      ]);
    }
    expect(subgraph.calls()).toEqual([]);
    expect(subgraph.audit()).toEqual([]);
  });

  it.each(['', 'not-a-guid', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(13)}`, ID])(
    'rejects %o as the id of an action',
    async (machineActionId) => {
      const { subgraph } = await startWithMachine();
      const { errors } = await write(subgraph, 'cancelMachineAction', { machineActionId });
      expect(errors?.[0]?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        argumentName: 'input.machineActionId',
      });
      expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
    },
  );

  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n\u00a0\u3000 '],
    ['invisible characters', `${ZERO_WIDTH}${RTL_OVERRIDE}\u0007\u2060`],
    ['more than 1,000 characters', 'x'.repeat(1_001)],
  ])('rejects a comment of %s', async (_what, comment) => {
    const { subgraph, machine } = await startWithMachine();
    const inputs = { machineId: machine.id, comment };
    for (const mutation of ['isolateMachine', 'releaseMachine'] as const) {
      const { errors } = await write(subgraph, mutation, inputs);
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argumentName: 'input.comment' });
    }
    const action = { machineActionId: '00000000-0000-4000-8000-000000000000', comment };
    const { errors } = await write(subgraph, 'cancelMachineAction', action);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('accepts a comment of 1,000 characters without truncation', async () => {
    const { subgraph, machine } = await startWithMachine();
    const { receipt } = await write(subgraph, 'isolateMachine', {
      machineId: machine.id,
      comment: 'x'.repeat(1_000),
    });
    expect(receipt.outcome).toBe('CREATED');
    expect(sentComment(posts(subgraph)[0])).toMatch(/: x{1000}$/);
    expect(subgraph.audit()[0]).toMatchObject({ input: { comment: 'x'.repeat(1_000) } });
  });

  it('rejects an isolation type that the schema does not have, and a missing comment, with 400', async () => {
    const { subgraph, machine } = await startWithMachine();
    for (const wrong of [{ isolationType: 'Harder' }, { comment: null }, { surprise: true }]) {
      const { status, errors } = await write(subgraph, 'isolateMachine', { machineId: machine.id, ...wrong });
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });
});

describe('the comment stored by Defender', () => {
  it('is one line without control, formatting or bidirectional characters, from name and reason alike', async () => {
    const { subgraph, machine } = await startWithMachine();
    const token = await subgraph.mintToken({
      roles: ['Defender.ActiveRemediation'],
      name: `Ada${RTL_OVERRIDE}\r\nBob ${LINE_SEPARATOR}`,
    });
    const comment = `one\u0000two\r\nthree${LINE_SEPARATOR}four${RTL_OVERRIDE}five${ISOLATION_TOGGLES}\u001b[31m`;
    await write(subgraph, 'isolateMachine', { machineId: machine.id, comment }, { token });
    const sent = sentComment(posts(subgraph)[0]);
    expect(sent).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(sent).toMatch(/ user Ada Bob \(.*: one two three four five x \[31m$/);
    expect(subgraph.audit()[0]?.actor.name).toBe('Ada Bob');
  });

  it("is short and well-formed, whatever the caller's name", async () => {
    const { subgraph, machine } = await startWithMachine();
    const name = `${'n'.repeat(99)}😀${'m'.repeat(200)}`;
    const token = await subgraph.mintToken({ roles: ['Defender.ActiveRemediation'], name });
    const { receipt } = await write(
      subgraph,
      'isolateMachine',
      { machineId: machine.id, comment: 'broken \ud800 text' },
      { token },
    );
    expect(receipt.outcome).toBe('CREATED');
    const sent = sentComment(posts(subgraph)[0]);
    expect(sent).toMatch(/ user n{99}😀 \(/u);
    expect(sent).toMatch(/: broken text$/);
    expect(sent).not.toMatch(/\p{Cs}/u);
  });
});
