import { describe, expect, it } from 'vitest';
import { METADATA_DOCUMENT } from '../../../emulator/defender/generated/metadata-document.js';
import { DEFAULT_CLIENT_ID } from '../../../emulator/entra/app-registrations.js';
import type { Emulator } from '../../../emulator/emulator.js';
import { callsOf, doctorCommand, HARMLESS } from '../../kit/processes/run-doctor.js';

const metadataOf = async (prepare?: (emulator: Emulator) => void) => {
  const visit = await doctorCommand({ extras: { metadata: true }, ...(prepare && { prepare }) });
  return { ...visit, check: visit.checks.find(({ name }) => name === 'metadata') };
};

const sending = (document: string) => (emulator: Emulator) => {
  emulator.control.addFault({ operation: 'getMetadata' }, { status: 200, body: document });
};

/** Fails if a text to replace is missing. */
function edited(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, METADATA_DOCUMENT);
}

describe('doctor --metadata', () => {
  it('finds no difference when Defender matches this build, at the cost of one call', async () => {
    const { check, exitCode, emulator } = await metadataOf();
    expect(check).toEqual({
      name: 'metadata',
      status: 'ok',
      detail: "Defender's $metadata matches this build",
    });
    expect(exitCode).toBe(0);
    expect(callsOf(emulator)).toEqual(['getMetadata', ...HARMLESS].sort());
  });

  it('makes no further call without the option', async () => {
    const { emulator, checks } = await doctorCommand();
    expect(callsOf(emulator)).not.toContain('getMetadata');
    expect(checks.map(({ name }) => name)).not.toContain('metadata');
  });

  it('lists new, removed and changed elements, without failing', async () => {
    const document = edited(
      [
        '<Member Name="High" Value="4"/>',
        '<Member Name="High" Value="4"/><Member Name="Critical" Value="5"/>',
      ],
      [
        '<Property Name="title" Type="Edm.String"/>',
        '<Property Name="title" Type="Edm.Int32" Nullable="false"/>',
      ],
      ['<ComplexType Name="VmMetadata">', '<ComplexType Name="VmFacts">'],
      ['<Parameter Name="ScanType" ', '<Parameter Name="Depth" '],
      ['<EntitySet Name="Machines" ', '<EntitySet Name="Devices" '],
    );
    const { check, exitCode, emulator } = await metadataOf(sending(document));
    expect(exitCode).toBe(0);
    expect(check).toMatchObject({
      status: 'warning',
      remedy: 'Attach these lines to an issue. They contain no data of your tenant.',
    });
    expect(check?.detail).toMatchInlineSnapshot(`
      "12 differences between Defender's $metadata and this build:
      changed: property Alert.title, from String? to Int32
      new: type VmFacts
      new: property VmFacts.vmId = String?
      new: property VmFacts.cloudProvider = vmCloudProvider
      new: property VmFacts.resourceId = String?
      new: property VmFacts.subscriptionId = String?
      new: member AlertSeverity.Critical
      new: parameter Machine/RunAntiVirusScan.Depth = ScanType
      new: set Devices = Machine
      gone: type VmMetadata
      gone: parameter Machine/RunAntiVirusScan.ScanType
      gone: set Machines"
    `);
    const [tenantId = ''] = emulator.tenants.keys();
    for (const told of [tenantId, DEFAULT_CLIENT_ID, '127.0.0.1', 'http'])
      expect(check?.detail).not.toContain(told);
  });

  it.each([
    ['forbidden', 'not compared: Defender does not allow this application to read the document'],
    ['missing', 'not compared: Defender returned HTTP 404'],
  ] as const)('explains in a sentence that the document is %s, and continues', async (metadata, detail) => {
    const { check, exitCode, checks } = await metadataOf(({ control }) => {
      control.setSwitches({ metadata });
    });
    expect(check).toEqual({ name: 'metadata', status: 'skipped', detail });
    expect(exitCode).toBe(0);
    expect(checks.find(({ name }) => name === 'license')?.status).toBe('ok');
  });

  it.each([
    ['401', { status: 401 }, 'Defender does not allow this application to read the document'],
    ['405', { status: 405, headers: { allow: 'POST' } }, 'Defender returned HTTP 405'],
    ['a page of a proxy', { html: 200 }, 'the response is invalid: it has a document type'],
    ['JSON', { status: 200, body: { value: [] } }, 'the response is invalid: it is not XML'],
    ['nothing', { status: 200 }, 'the response is invalid: it is not XML'],
    ['a service that fails', { status: 500 }, 'Defender returned no document (UPSTREAM_UNAVAILABLE)'],
  ] as const)('continues after %s', { tags: 'slow' }, async (_case, effect, reason) => {
    const { check, exitCode } = await metadataOf(({ control }) => {
      control.addFault({ operation: 'getMetadata' }, effect);
    });
    expect([check?.status, check?.detail]).toEqual(['skipped', `not compared: ${reason}`]);
    expect(exitCode).toBe(0);
  });

  const inSchema = (content: string) =>
    `<Edmx><DataServices><Schema Namespace="a.b">${content}</Schema></DataServices></Edmx>`;

  const members = Array.from({ length: 50_001 }, (_, index) => `<Member Name="a${String(index)}"/>`);
  const manyMembers = `<EnumType Name="A">${members.join('')}</EnumType>`;

  it.each([
    ['a document type', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${METADATA_DOCUMENT}`, 'it has a document type'],
    ['an entity', inSchema('<EnumType Name="&a;"/>'), 'it is not XML'],
    ['deep nesting', '<Edmx>'.repeat(300_000), 'it is not XML'],
    ['a long document', ' '.repeat(2_000_001), 'it is too long'],
    [
      'a huge name',
      inSchema(`<EnumType Name="${'a'.repeat(1_000_000)}"/>`),
      'it has a name that is not valid in OData',
    ],
    [
      'control characters',
      inSchema('<EnumType Name="a&#x9;b"/>'),
      'it has a name that is not valid in OData',
    ],
    ['no name', inSchema('<EnumType/>'), 'it has a name that is not valid in OData'],
    ['too many names', inSchema(manyMembers), 'it is too large'],
    ['too many schemas', `<Edmx><a>${'<Schema/>'.repeat(101)}</a></Edmx>`, 'it has too many schemas'],
    ['carriage returns without end', inSchema('\r'.repeat(1_900_000)), 'it has no definitions'],
    ['other XML', '<html/>', 'it is not EDMX'],
    ['an empty schema', inSchema(''), 'it has no definitions'],
  ])('reads nothing of %s', async (_case, document, reason) => {
    const { check } = await metadataOf(sending(document));
    expect(check?.detail).toBe(`not compared: the response is invalid: ${reason}`);
  });

  it('accepts names of prototypes, and the last of two with one name', async () => {
    const twice = '<EnumType Name="__proto__"><Member Name="constructor"/></EnumType>'.repeat(2);
    const { check } = await metadataOf(
      sending(edited(['<EnumType Name="actionStatus">', `${twice}<EnumType Name="actionStatus">`])),
    );
    expect(check?.detail.split('\n').slice(1)).toEqual([
      'new: enum __proto__',
      'new: member __proto__.constructor',
    ]);
  });
});
