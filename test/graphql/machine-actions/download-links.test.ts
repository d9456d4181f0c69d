import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLink, startWithActions } from '../../kit/writes/download-links.js';
import { createPolicyFile, openPolicy } from '../../kit/writes/policy-file.js';
import { auditWords, startWithMachine } from '../../kit/writes/response-actions.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const LINKS = [
  ['createDefenderPackageLink', 'getInvestigationPackageUri', 'getPackageUri'],
  [
    'createDefenderLiveResponseResultLink',
    'getLiveResponseResultLink',
    'GetLiveResponseResultDownloadLink(index=1)',
  ],
] as const;

describe.each(LINKS)('%s', (mutation, operation, path) => {
  it('returns a link and its expiry, in 2 calls, and records its recipient', async () => {
    const { subgraph, inputs } = await startWithActions();
    const { errors, payload } = await createLink(subgraph, mutation, inputs[mutation]);
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ outcome: 'CREATED', refusal: null, plannedCalls: null, warnings: [] });
    const { url, expirationTime } = payload.downloadLink as { url: string; expirationTime: string };
    expect(new URL(url).searchParams.get('se')).toBe(expirationTime);
    expect(Date.parse(expirationTime)).toBeGreaterThan(subgraph.clock.now());
    expect(subgraph.calls().map((call) => [call.operation, call.path.split('/').at(-1)])).toEqual([
      ['getMachineAction', inputs[mutation].machineActionId],
      [operation, path],
    ]);
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
    expect(subgraph.audit().at(-1)).toMatchObject({
      action: mutation,
      machineActionId: inputs[mutation].machineActionId,
    });
  });

  it('never exposes the link in log, trail, or the receipt of a key', async () => {
    const directory = join(tmpdir(), `defender-subgraph-${randomUUID()}`);
    const { subgraph, inputs } = await startWithActions('Succeeded', { DATA_DIR: directory });
    const { payload } = await createLink(subgraph, mutation, { ...inputs[mutation], idempotencyKey: 'k' });
    const { url } = payload.downloadLink as { url: string };
    const signature = new URL(url).searchParams.get('sig')!;
    const files = await readdir(directory, { recursive: true, withFileTypes: true });
    const kept = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    expect(kept.join('\n')).toContain(payload.auditId);
    for (const text of [...kept, subgraph.log(), JSON.stringify(subgraph.audit())]) {
      for (const form of [signature, encodeURIComponent(signature), 'blob.core.windows']) {
        expect(text).not.toContain(form);
      }
    }
  });

  it('returns a new link, recorded again, for a retry with the same key', async () => {
    const { subgraph, inputs } = await startWithActions();
    const ask = () => createLink(subgraph, mutation, { ...inputs[mutation], idempotencyKey: 'k' });
    const first = await ask();
    const second = await ask();
    expect(second.payload.outcome).toBe('CREATED');
    expect(second.payload.downloadLink.url).not.toBe(first.payload.downloadLink.url);
    expect(second.payload.auditId).not.toBe(first.payload.auditId);
    expect(subgraph.calls(operation)).toHaveLength(2);
    expect(auditWords(subgraph)).toHaveLength(4);
  });

  it('rejects its key for another action', async () => {
    const { subgraph, inputs, collection, session } = await startWithActions();
    await createLink(subgraph, mutation, { ...inputs[mutation], idempotencyKey: 'k' });
    const other = mutation === 'createDefenderPackageLink' ? session.id : collection.id;
    const { errors } = await createLink(subgraph, mutation, {
      ...inputs[mutation],
      machineActionId: other,
      idempotencyKey: 'k',
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it.each(['Pending', 'InProgress'])(
    'is NOT_READY while the action is %s, and makes 1 call',
    async (status) => {
      const { subgraph, inputs } = await startWithActions(status);
      const ask = () => createLink(subgraph, mutation, { ...inputs[mutation], idempotencyKey: 'k' });
      const { payload } = await ask();
      expect(payload).toMatchObject({
        outcome: 'REFUSED',
        downloadLink: null,
        refusal: { code: 'NOT_READY', message: expect.stringMatching(/Retry later\.$/) },
      });
      expect(subgraph.calls().map((call) => call.operation)).toEqual(['getMachineAction']);
      subgraph.emulator.control.finishAction(inputs[mutation].machineActionId);
      expect((await ask()).payload.outcome).toBe('CREATED');
    },
  );

  it.each([404, 400])('is NOT_READY if Defender does not have the file yet (%i)', async (status) => {
    const { subgraph, inputs } = await startWithActions();
    const body = { error: { code: 'ResourceNotFound', message: 'Not there' } };
    subgraph.emulator.control.addFault({ operation }, { status, body });
    const { payload } = await createLink(subgraph, mutation, inputs[mutation]);
    expect(payload).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'NOT_READY' } });
  });

  it.each(['InvalidInput', 'InvalidRequestBody', 'MissingRequiredParameter', 'OsPlatformNotSupported'])(
    'is final if Defender rejects by %s, in its words',
    async (code) => {
      const { subgraph, inputs } = await startWithActions();
      const body = { error: { code, message: 'Command 0 of this action has no result' } };
      subgraph.emulator.control.addFault({ operation }, { status: 400, body });
      const { payload } = await createLink(subgraph, mutation, inputs[mutation]);
      expect(payload).toMatchObject({
        outcome: 'REFUSED',
        refusal: {
          code: 'NO_RESULT',
          message: expect.stringContaining('Command 0 of this action has no result'),
        },
      });
    },
  );

  it('is final if an action of another type has none', async () => {
    const { subgraph, collection, session } = await startWithActions();
    const input =
      mutation === 'createDefenderPackageLink'
        ? { machineActionId: session.id }
        : { machineActionId: collection.id, index: 0 };
    const { payload } = await createLink(subgraph, mutation, input);
    expect(payload.refusal.code).toBe('NO_RESULT');
    expect(subgraph.calls(operation)).toEqual([]);
  });

  it('is final if a failed action has none', async () => {
    const { subgraph, inputs } = await startWithActions('Cancelled');
    const { payload } = await createLink(subgraph, mutation, inputs[mutation]);
    expect(payload).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'NO_RESULT' } });
    expect(subgraph.calls(operation)).toEqual([]);
  });

  it.each(['{"value":"no link"}', '{"value":"file:///etc/passwd"}', '{}', '<html>', '{"value":7}'])(
    'repeats nothing of %s, which is no link',
    async (body) => {
      const { subgraph, inputs } = await startWithActions();
      subgraph.emulator.control.addFault({ operation }, { status: 200, body });
      const { payload, errors } = await createLink(subgraph, mutation, inputs[mutation]);
      expect(payload).toBeNull();
      expect(errors).toMatchObject([
        {
          message: `Defender's response to ${operation} could not be read.`,
          extensions: { code: 'UPSTREAM_UNAVAILABLE' },
        },
      ]);
    },
  );

  it('names an unknown action, and rejects a malformed id', async () => {
    const { subgraph, inputs } = await startWithActions();
    const ask = (machineActionId: string) =>
      createLink(subgraph, mutation, { ...inputs[mutation], machineActionId });
    expect((await ask(randomUUID())).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    subgraph.forgetCalls();
    for (const id of ['', 'x', 'a'.repeat(40)]) {
      expect((await ask(id)).errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argumentName: 'input.machineActionId',
      });
    }
    expect(subgraph.calls()).toEqual([]);
  });

  it('returns its call in a dry run', async () => {
    const { subgraph, inputs } = await startWithActions();
    const { payload } = await createLink(subgraph, mutation, { ...inputs[mutation], dryRun: true });
    expect(payload).toMatchObject({
      outcome: 'DRY_RUN',
      downloadLink: null,
      plannedCalls: [{ operation, method: 'GET', path: expect.stringContaining(path), body: null }],
    });
    expect(subgraph.calls(operation)).toEqual([]);
  });

  it('is refused without its role, before any call', async () => {
    const { subgraph, inputs } = await startWithActions();
    const roles = ['Defender.ViewData', 'Defender.ActiveRemediation', 'Defender.LiveResponse.Run'];
    const { errors } = await createLink(subgraph, mutation, inputs[mutation], { roles });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(subgraph.calls()).toEqual([]);
  });
});

it(
  'a link whose response is lost counts towards a cap: Defender may have created it',
  { tags: 'slow' },
  async () => {
    const [mutation, operation] = LINKS[1];
    const { env } = createPolicyFile({ caps: { mutations: { [mutation]: 1 } } });
    const { subgraph, inputs } = await startWithActions('Succeeded', env);
    subgraph.emulator.control.addFault({ operation, times: 10 }, { status: 503 });
    const ask = () => subgraph.passTime(createLink(subgraph, mutation, inputs[mutation]), 500);
    expect((await ask()).errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect((await ask()).payload).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'CAP_REACHED' } });
  },
);

describe('createDefenderLiveResponseResultLink', () => {
  it.each([
    [0, 'NO_RESULT', 'A PutFile has no result.'],
    [3, 'NOT_FOUND', 'The session has 3 commands, counted from 0: none has the index 3.'],
  ])('of command %i is refused with %s', async (index, code, message) => {
    const { subgraph, session } = await startWithActions();
    const input = { machineActionId: session.id, index };
    const { payload } = await createLink(subgraph, 'createDefenderLiveResponseResultLink', input);
    expect(payload).toMatchObject({ outcome: 'REFUSED', refusal: { code, message } });
    expect(subgraph.calls('getLiveResponseResultLink')).toEqual([]);
  });

  it('of a failed command is final if Defender has no file of it', async () => {
    const { subgraph, session } = await startWithActions();
    const stored = onlyTenant(subgraph).machineActions.find(({ action }) => action.id === session.id)!;
    Object.assign(stored.action.commands[1]!, { commandStatus: 'Failed' });
    const body = { error: { code: 'ResourceNotFound', message: 'Not there' } };
    subgraph.emulator.control.addFault({ operation: 'getLiveResponseResultLink' }, { status: 404, body });
    const input = { machineActionId: session.id, index: 1 };
    const { payload } = await createLink(subgraph, 'createDefenderLiveResponseResultLink', input);
    expect(payload.refusal).toEqual({
      code: 'NO_RESULT',
      message: 'The command failed, and Defender has no file for it.',
    });
  });

  it('rejects a negative index', async () => {
    const { subgraph, session } = await startWithActions();
    const input = { machineActionId: session.id, index: -1 };
    const { errors } = await createLink(subgraph, 'createDefenderLiveResponseResultLink', input);
    expect(errors?.[0]).toMatchObject({
      message: 'input.index counts commands from 0.',
      extensions: { code: 'BAD_USER_INPUT', argumentName: 'input.index' },
    });
    expect(subgraph.calls()).toEqual([]);
  });

  it('is available for a completed command although the session still runs', async () => {
    const { subgraph, machine } = await startWithMachine({ env: openPolicy() });
    const { data } = await subgraph.ask(
      `mutation { runDefenderLiveResponse(input: { machineId: "${machine.id}", comment: "x", commands: [
        { runScript: { scriptName: "collect.ps1" } }, { getFile: { path: "C:\\\\x" } }
      ] }) { machineAction { id } } }`,
      { roles: ['Defender.LiveResponse.Collect', 'Defender.LiveResponse.Run'] },
    );
    const machineActionId = data.runDefenderLiveResponse.machineAction.id as string;
    const outcomeOf = async (index: number) =>
      (await createLink(subgraph, 'createDefenderLiveResponseResultLink', { machineActionId, index }))
        .payload;
    subgraph.clock.advance(16_000);
    expect(await outcomeOf(0)).toMatchObject({ outcome: 'CREATED' });
    expect(await outcomeOf(1)).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'NOT_READY' } });
  });

  it('is valid for the documented 30 minutes if the link has no expiry', async () => {
    const { subgraph, inputs } = await startWithActions();
    subgraph.emulator.control.setSwitches({ linkExpiry: 'missing', packageLinkQuotes: 'off' });
    const result = await createLink(
      subgraph,
      'createDefenderLiveResponseResultLink',
      inputs.createDefenderLiveResponseResultLink,
    );
    expect(Date.parse(result.payload.downloadLink.expirationTime as string)).toBe(
      subgraph.clock.now() + 30 * 60_000,
    );
    const ofPackage = await createLink(
      subgraph,
      'createDefenderPackageLink',
      inputs.createDefenderPackageLink,
    );
    expect(ofPackage.payload).toMatchObject({ outcome: 'CREATED', downloadLink: { expirationTime: null } });
  });
});

describe('createDefenderPackageLink', () => {
  it("respects Defender's limit of 2 calls a minute", async () => {
    const { subgraph, inputs } = await startWithActions();
    const ask = () => createLink(subgraph, 'createDefenderPackageLink', inputs.createDefenderPackageLink);
    await ask();
    await ask();
    const { errors } = await ask();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      rateClass: 'GET_INVESTIGATION_PACKAGE_URI',
    });
    expect(subgraph.calls('getInvestigationPackageUri')).toHaveLength(2);
  });
});
