import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../kit/processes/run-doctor.js';
import { plugin as renderEmulatorFile, renderRows } from './codegen-emulator.js';
import { plugin as renderWireFile, renderWireFields } from './codegen-rows.js';
import { readFields, type WireType } from './read-fields.js';
import { readMetadata } from './read-metadata.js';
import { isGenerated, listFiles, readSource } from './source-files.js';

describe('a field of the catalog', () => {
  it.each(['Machine', 'Alert', 'Software'])('that %s gains is generated into model and emulator', (name) => {
    const types = withNewField(name);
    const rows = renderRows([...types.values()], readMetadata());
    expect(renderWireFields(buildSchema('type Query { a: Int }'), types)).toContain('  newField: text,\n');
    expect(rows.match(/newField: .*/g)).toEqual([
      'newField: string | null;',
      'newField: null,',
      'newField: {"type":"string"},',
    ]);
  });

  it.each([
    ['requesterNotes', 'schema/remediation.graphql', 'emulator/tenants/remediation.ts'],
    ['historicalDetection', 'schema/indicators.graphql', 'emulator/tenants/indicators.ts'],
    ['cloudProtectionState', 'schema/device-health.graphql', 'emulator/tenants/device-health.ts'],
  ])('that nothing else uses, %s, is in four files that are written by hand', (field, schema, value) => {
    expect(handWrittenFilesWith(field)).toEqual(
      ['docs/catalogue/fields.yaml', 'docs/catalogue/metadata.yaml', schema, value].sort(),
    );
  });

  it('is in the generated files as they are committed', { tags: 'slow' }, async () => {
    expect(readSource('src/defender-api/generated/wire-fields.ts')).toBe(await renderWireFile(readSchema()));
    expect(readSource('emulator/generated/rows.ts')).toBe(await renderEmulatorFile());
  });
});

/** The catalog, with a field that a type lacks. */
function withNewField(name: string): ReadonlyMap<string, WireType> {
  const types = readFields();
  const type = types.get(name);
  const [field] = type?.fields.values() ?? [];
  if (type === undefined || field === undefined) throw new Error(`The catalog lacks ${name}`);
  const newField = { ...field, type: 'text', nullable: true, as: 'newField' };
  return new Map([...types, [name, { ...type, fields: new Map([...type.fields, ['newField', newField]]) }]]);
}

function handWrittenFilesWith(field: string): string[] {
  const word = new RegExp(String.raw`\b${field}\b`);
  return listFiles().filter(
    (path) =>
      /^(?:console|docs\/catalogue|emulator|resolvers|schema|src)\/.*\.(?:graphql|tsx?|yaml)$/.test(path) &&
      !isGenerated(path) &&
      word.test(readSource(path)),
  );
}
