import { describe, expect, it } from 'vitest';
import { approvalById, approve, approver, request, requester } from '../../kit/writes/approvals.js';
import { posts, startWithMachine } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const RUN = 'Defender.LiveResponse.Run';
const SESSION = `mutation ($input: RunDefenderLiveResponseInput!) { runDefenderLiveResponse(input: $input) { outcome refusal { code message } } }`;

async function startWithScript() {
  const { subgraph, machine } = await startWithMachine();
  const [tenant] = subgraph.emulator.tenants.values();
  const script = tenant!.libraryFiles.find(({ fileName }) => fileName.endsWith('.ps1'))!;
  const input = {
    machineId: machine.id,
    comment: 'collect',
    commands: [{ runScript: { scriptName: script.fileName, args: '-All' } }],
  };
  return { subgraph, script, input };
}

async function run(subgraph: SubgraphUnderTest, input: Readonly<Record<string, unknown>>) {
  const token = await requester(subgraph, { roles: [RUN] }).token();
  const { data, errors } = await subgraph.ask(SESSION, { token, variables: { input } });
  expect(errors).toBeUndefined();
  return data.runDefenderLiveResponse as {
    outcome: string;
    refusal: { code: string; message: string } | null;
  };
}

describe('an approval of a script', () => {
  it('is valid for the script with its content, and for no other under its name', async () => {
    const { subgraph, script, input } = await startWithScript();
    expect((await run(subgraph, input)).outcome).toBe('APPROVAL_REQUIRED');
    const who = requester(subgraph, { roles: [RUN] });
    const { errors, payload } = await request(subgraph, input, { mutation: 'runDefenderLiveResponse', who });
    expect(errors).toBeUndefined();
    const { id } = payload.approval;
    const sha256 = script.sha256.toLowerCase();
    expect(payload.approval.libraryFiles).toEqual([{ fileName: script.fileName, sha256 }]);
    expect(subgraph.audit().at(-1)).toMatchObject({
      type: 'approvalRequested',
      libraryFiles: { [script.fileName]: sha256 },
    });
    await approve(subgraph, id, approver(subgraph, { roles: ['Defender.Approver', RUN] }));
    const library = [...subgraph.emulator.tenants.values()][0]!.libraryFiles;
    const place = library.indexOf(script);
    library[place] = { ...script, sha256: 'f'.repeat(64) };
    const changed = await run(subgraph, { ...input, approvalId: id });
    expect(changed).toMatchObject({
      outcome: 'REFUSED',
      refusal: {
        message: expect.stringContaining(`the content of the library file ${script.fileName} differs`),
      },
    });
    expect(posts(subgraph)).toEqual([]);
    library[place] = script;
    expect((await run(subgraph, { ...input, approvalId: id })).outcome).toBe('CREATED');
    expect(posts(subgraph)).toHaveLength(1);
    expect(await approvalById(subgraph, id, who)).toMatchObject({ state: 'REDEEMED' });
  });

  it("can't be requested or granted without the roles of all its commands", async () => {
    const { subgraph, input } = await startWithScript();
    const who = requester(subgraph, { roles: ['Defender.LiveResponse.Collect'] });
    const { errors } = await request(subgraph, input, { mutation: 'runDefenderLiveResponse', who });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: [RUN] });
    const asked = await request(subgraph, input, {
      mutation: 'runDefenderLiveResponse',
      who: requester(subgraph, { roles: [RUN] }),
    });
    const roles = ['Defender.Approver', 'Defender.LiveResponse.Collect'];
    const given = await approve(subgraph, asked.payload.approval.id, approver(subgraph, { roles }));
    expect(given.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', requiredRoles: [RUN] });
  });

  it("can't be requested if the library has no such file", async () => {
    const { subgraph, input } = await startWithScript();
    const commands = [{ runScript: { scriptName: 'nothing.ps1' } }];
    const { errors } = await request(
      subgraph,
      { ...input, commands },
      { mutation: 'runDefenderLiveResponse', who: requester(subgraph, { roles: [RUN] }) },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
