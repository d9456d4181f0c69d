import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { change, LIBRARIAN } from '../../kit/writes/library-writes.js';
import { auditWords, skipPauses, startWithMachine } from '../../kit/writes/response-actions.js';
import type { SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { warned } from '../../kit/writes/warned.js';

const SCRIPT = 'Write-Output "grüß Gott"\r\n# --boundary\r\n\u0000\u00ff';
const BYTES = Buffer.from(SCRIPT, 'latin1');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const CONTENT = BYTES.toString('base64');
const UNATTRIBUTED = warned('ATTRIBUTION_NOT_STORED', 'only the audit trail of this service');

const upload = (
  subgraph: SubgraphUnderTest,
  input: Readonly<Record<string, unknown>> = {},
  options = LIBRARIAN,
) =>
  change(
    subgraph,
    'uploadDefenderLibraryFile',
    { fileName: 'triage.ps1', content: CONTENT, ...input },
    options,
  );

describe('uploadDefenderLibraryFile', () => {
  it('finds a file with a description of several lines again', async () => {
    const { subgraph } = await startWithMachine();
    const description = 'First\nsecond';
    expect((await upload(subgraph, { description })).payload.libraryFile.description).toBe('First\r\nsecond');
    expect((await upload(subgraph, { description })).payload.outcome).toBe('ALREADY_IN_EFFECT');
  });

  it("sends the file unchanged in a form, and returns the library's entry", async () => {
    const { subgraph } = await startWithMachine();
    const { errors, payload } = await upload(subgraph, {
      description: 'Erste Hilfe\r\n"schnell"',
      hasParameters: true,
      parametersDescription: '-Path <folder>',
    });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      outcome: 'CREATED',
      libraryFile: {
        fileName: 'triage.ps1',
        sha256: SHA256,
        description: 'Erste Hilfe\r\n"schnell"',
        hasParameters: true,
        parametersDescription: '-Path <folder>',
      },
      warnings: [UNATTRIBUTED],
    });
    const [sent] = subgraph.calls('uploadLibraryFile');
    expect(sent?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent?.requestBody).toEqual({
      File: { fileName: 'triage.ps1', size: BYTES.length, sha256: SHA256 },
      Description: 'Erste Hilfe\r\n"schnell"',
      ParametersDescription: '-Path <folder>',
      OverrideIfExists: 'false',
      HasParameters: 'true',
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'listLibraryFiles',
      'uploadLibraryFile',
    ]);
  });

  it('records name, size and SHA-256, and never the content', async () => {
    const { subgraph } = await startWithMachine();
    await upload(subgraph, { idempotencyKey: 'k' });
    expect(auditWords(subgraph)).toEqual(['actionIntended', 'actionSettled CREATED']);
    const [intent] = subgraph.audit();
    expect(intent).toMatchObject({ input: { fileName: 'triage.ps1', size: BYTES.length, sha256: SHA256 } });
    for (const text of [subgraph.log(), JSON.stringify(subgraph.audit())]) {
      expect(text).not.toContain(CONTENT);
      expect(text).not.toContain('Write-Output');
    }
  });

  it('is visible to the next read, although the list was cached', async () => {
    const { subgraph } = await startWithMachine({ cache: true });
    const names = async () =>
      (
        (await subgraph.ask('{ defenderLibraryFiles { fileName } }', LIBRARIAN)).data
          .defenderLibraryFiles as {
          fileName: string;
        }[]
      ).map(({ fileName }) => fileName);
    const before = await names();
    await upload(subgraph);
    expect(await names()).toEqual([...before, 'triage.ps1']);
    await change(subgraph, 'deleteDefenderLibraryFile', { fileName: 'triage.ps1' });
    expect(await names()).toEqual(before);
  });

  it('does not replace another file of that name by default', async () => {
    const { subgraph } = await startWithMachine();
    const input = { fileName: 'collect.ps1' };
    const refused = await upload(subgraph, input);
    expect(refused.payload).toMatchObject({
      outcome: 'REFUSED',
      libraryFile: { fileName: 'collect.ps1' },
      refusal: {
        code: 'ALREADY_EXISTS',
        message: expect.stringContaining('replaceExisting: true replaces it'),
      },
    });
    expect(subgraph.calls('uploadLibraryFile')).toEqual([]);
    const replaced = await upload(subgraph, { ...input, replaceExisting: true });
    expect(replaced.payload).toMatchObject({ outcome: 'DONE', libraryFile: { sha256: SHA256 } });
    const again = await upload(subgraph, { ...input, replaceExisting: true });
    expect(again.payload).toMatchObject({ outcome: 'ALREADY_IN_EFFECT', libraryFile: { sha256: SHA256 } });
    expect(subgraph.calls('uploadLibraryFile')).toHaveLength(1);
  });

  it.each(['400', '409'] as const)(
    'says so too if the name is taken between the check and the request (%s)',
    async (libraryNameTaken) => {
      const { subgraph } = await startWithMachine();
      const { control } = subgraph.emulator;
      control.setSwitches({ libraryNameTaken });
      control.addFault({ operation: 'listLibraryFiles', times: 1 }, { status: 200, body: { value: [] } });
      const { payload } = await upload(subgraph, { fileName: 'collect.ps1' });
      expect(payload).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'ALREADY_EXISTS' } });
      expect(subgraph.calls('uploadLibraryFile')).toHaveLength(1);
    },
  );

  it.each([
    ['base64 with a hole', { content: 'YWJj=YWJj' }, 'input.content must be base64'],
    ['base64 of another alphabet', { content: 'YW-_' }, 'input.content must be base64'],
    ['base64 without its end', { content: 'YWI' }, 'input.content must be base64'],
    ['nothing', { content: '' }, 'input.content is empty.'],
    [
      'one byte too much',
      { content: Buffer.alloc(720_001, 'a').toString('base64') },
      'input.content is a file of 720,001 bytes; at most 720,000 fit into a request to this API.',
    ],
    [
      'a folder in its name',
      { fileName: '../x.ps1' },
      'input.fileName may hold only letters, digits and - _ .',
    ],
    ['a folder as its name', { fileName: '..' }, 'input.fileName may hold only letters, digits and - _ .'],
    ['a quote in its name', { fileName: 'x".ps1' }, 'input.fileName may hold only letters, digits and - _ .'],
    [
      'a blank in its name',
      { fileName: 'x y.ps1' },
      'input.fileName may hold only letters, digits and - _ .',
    ],
  ])('rejects %s before any call, naming the rule', async (_what, input, message) => {
    const { subgraph } = await startWithMachine();
    const { errors } = await upload(subgraph, input);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });

  it('accepts the largest file without truncation', async () => {
    const { subgraph } = await startWithMachine();
    const content = Buffer.alloc(720_000, 'é').toString('base64');
    const { payload } = await upload(subgraph, { content, description: 'x'.repeat(30_000) });
    expect(payload.outcome).toBe('CREATED');
    expect(subgraph.calls('uploadLibraryFile')[0]?.requestBody).toMatchObject({ File: { size: 720_000 } });
  });

  it('names the rule if the request itself is too large', async () => {
    const { subgraph } = await startWithMachine();
    const { status, errors } = await upload(subgraph, { content: 'a'.repeat(1_000_000) });
    expect(status).toBe(413);
    expect(errors?.[0]?.message).toBe(
      'The body of this request is larger than 1,000,000 bytes, the limit of this server. Files for the live response library may have 720,000 bytes.',
    );
  });

  it("returns the form in a dry run, with the file's name, size and hash", async () => {
    const { subgraph } = await startWithMachine();
    const { payload } = await upload(subgraph, { dryRun: true });
    expect(payload).toMatchObject({ outcome: 'DRY_RUN', libraryFile: null, warnings: [UNATTRIBUTED] });
    expect(payload.plannedCalls?.[0]).toEqual({
      operation: 'uploadLibraryFile',
      method: 'POST',
      path: '/api/libraryfiles',
      body: {
        File: { fileName: 'triage.ps1', size: BYTES.length, sha256: SHA256 },
        OverrideIfExists: 'false',
        HasParameters: 'false',
      },
    });
    expect(subgraph.calls('uploadLibraryFile')).toEqual([]);
  });

  it('is sent once for its key, whatever the file, and rejects the key for another', async () => {
    const { subgraph } = await startWithMachine();
    const first = await upload(subgraph, { idempotencyKey: 'k' });
    expect((await upload(subgraph, { idempotencyKey: 'k' })).payload).toEqual(first.payload);
    const other = await upload(subgraph, { idempotencyKey: 'k', content: 'YWJj' });
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(subgraph.calls('uploadLibraryFile')).toHaveLength(1);
  });

  it('is looked up in the library if its response was lost', async () => {
    const { subgraph } = await startWithMachine();
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'uploadLibraryFile', times: 1 }, 'processThenReset');
    const done = await skipPauses(subgraph, upload(subgraph));
    expect(done.payload).toMatchObject({ outcome: 'CREATED', libraryFile: { sha256: SHA256 } });
    control.addFault({ operation: 'uploadLibraryFile', times: 1 }, 'reset');
    const lost = await skipPauses(subgraph, upload(subgraph, { fileName: 'other.ps1', idempotencyKey: 'k' }));
    expect(lost.payload).toMatchObject({ outcome: 'OUTCOME_UNKNOWN', libraryFile: null });
    const again = await upload(subgraph, { fileName: 'other.ps1', idempotencyKey: 'k', resend: true });
    expect(again.payload.outcome).toBe('CREATED');
    expect(subgraph.calls('uploadLibraryFile')).toHaveLength(3);
  });

  it('is unknown if its response was lost and only its description would be new, unless the library shows it', async () => {
    const { subgraph } = await startWithMachine();
    await upload(subgraph);
    const { control } = subgraph.emulator;
    const describe = (description: string) =>
      skipPauses(subgraph, upload(subgraph, { description, replaceExisting: true }));
    control.addFault({ operation: 'uploadLibraryFile', times: 1 }, 'reset');
    expect((await describe('not sent')).payload).toMatchObject({ outcome: 'OUTCOME_UNKNOWN' });
    control.addFault({ operation: 'uploadLibraryFile', times: 1 }, 'processThenReset');
    expect((await describe('sent')).payload).toMatchObject({
      outcome: 'DONE',
      libraryFile: { description: 'sent' },
    });
  });

  it('is already in effect with a description of parameters that Defender does not keep without parameters', async () => {
    const { subgraph } = await startWithMachine();
    const input = { parametersDescription: '-Path <folder>', hasParameters: false };
    expect((await upload(subgraph, input)).payload.outcome).toBe('CREATED');
    expect((await upload(subgraph, input)).payload.outcome).toBe('ALREADY_IN_EFFECT');
  });

  it('reports that Defender stored something else than was sent', async () => {
    const { subgraph } = await startWithMachine();
    const body = { fileName: 'triage.ps1', sha256: 'f'.repeat(64) };
    subgraph.emulator.control.addFault({ operation: 'uploadLibraryFile' }, { status: 200, body });
    const { payload } = await upload(subgraph);
    expect(payload.warnings).toContainEqual(
      warned('RESPONSE_DIFFERS', 'The SHA-256 of the file in Defender differs'),
    );
  });
});
