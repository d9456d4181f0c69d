import { parse } from 'yaml';
import { readFields } from '../read-fields.js';
import { readSource } from '../source-files.js';

type Names = Readonly<Record<string, string>>;

interface TypeRow {
  readonly key?: string;
  readonly extends?: string;
  readonly properties?: Names;
  readonly navigation?: Names;
}

interface OperationRow {
  readonly name: string;
  readonly on: string;
  readonly parameters?: Names;
  readonly gives?: string;
}

/** docs/catalogue/metadata.yaml, as far as it is copied from there. */
interface MetadataPage {
  readonly types: Readonly<Record<string, TypeRow>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly operations: Readonly<Record<'actions' | 'functions', readonly OperationRow[]>>;
  readonly sets: Names;
}

const KINDS = { actions: 'Action', functions: 'Function' } as const;
const sorted = (names: readonly string[]) => [...new Set(names)].toSorted();
const entriesOf = (names: Names = {}) => Object.entries(names);

export function readMetadataPage(): MetadataPage {
  return parse(readSource('docs/catalogue/metadata.yaml')) as MetadataPage;
}

/** The source of src/defender-api/generated/service-metadata.ts: one entry a fact, in the form that doctor compares. */
export function renderServiceMetadata({ types, enums, operations, sets }: MetadataPage): string {
  const fields = [...readFields().values()];
  const values = fields.flatMap(({ fields: named }) =>
    [...named.values()].flatMap((field) => [...field.values.keys()]),
  );
  const facts = [
    ...Object.entries(types).flatMap(([type, row]) => [
      [
        `type ${type}`,
        [row.extends && `extends ${row.extends}`, row.key && `key ${row.key}`].filter(Boolean).join(', '),
      ],
      ...entriesOf(row.properties).map(([name, value]) => [`property ${type}.${name}`, value]),
      ...entriesOf(row.navigation).map(([name, value]) => [`navigation ${type}.${name}`, value]),
    ]),
    ...Object.entries(enums).flatMap(([name, members]) => [
      [`enum ${name}`, ''],
      ...members.map((member) => [`member ${name}.${member}`, '']),
    ]),
    ...(['actions', 'functions'] as const).flatMap((kind) =>
      operations[kind].flatMap(({ name, on, parameters, gives }) => [
        [`${KINDS[kind].toLowerCase()} ${on}/${name}`, gives ?? ''],
        ...entriesOf(parameters).map(([parameter, value]) => [`parameter ${on}/${name}.${parameter}`, value]),
      ]),
    ),
    ...entriesOf(sets).map(([name, value]) => [`set ${name}`, value]),
  ];
  return [
    "/** The metadata of Defender's own service: docs/catalogue/metadata.yaml, by `npm run docs`. */",
    `export const SERVICE_METADATA: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(facts))};`,
    '',
    '/** Of docs/catalogue/fields.yaml: the names of fields, and the values that were seen of enums. */',
    `export const FIELD_NAMES: readonly string[] = ${JSON.stringify(sorted(fields.flatMap(({ fields: named }) => [...named.keys()])))};`,
    '',
    `export const FIELD_VALUES: readonly string[] = ${JSON.stringify(sorted(values))};`,
    '',
  ].join('\n');
}

const NAMESPACE = 'microsoft.windowsDefenderATP.api';
const PRIMITIVE =
  /^(?:String|Boolean|Byte|Int16|Int32|Int64|Single|Double|Decimal|DateTimeOffset|Date|TimeOfDay|Duration|Guid|Stream|Binary)$/;

/** The source of emulator/defender/generated/metadata-document.ts: the same facts as the document that the service sends. */
export function renderMetadataDocument({ types, enums, operations, sets }: MetadataPage): string {
  const isEntity = (name: string): boolean => {
    const row = types[name];
    return row?.key !== undefined || (row?.extends !== undefined && isEntity(row.extends));
  };
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
    '<edmx:DataServices>',
    `<Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">`,
    ...Object.entries(types).flatMap(([name, row]) => {
      const tag = isEntity(name) ? 'EntityType' : 'ComplexType';
      const base = row.extends === undefined ? '' : ` BaseType="${NAMESPACE}.${row.extends}"`;
      return [
        `<${tag} Name="${name}"${base}>`,
        ...(row.key === undefined ? [] : [`<Key><PropertyRef Name="${row.key}"/></Key>`]),
        ...entriesOf(row.properties).map(([of, type]) => `<Property Name="${of}"${typeOf(type)}/>`),
        ...entriesOf(row.navigation).map(
          ([of, type]) => `<NavigationProperty Name="${of}"${typeOf(`${type}?`)}/>`,
        ),
        `</${tag}>`,
      ];
    }),
    ...Object.entries(enums).flatMap(([name, members]) => [
      `<EnumType Name="${name}">`,
      ...members.map((member, index) => `<Member Name="${member}" Value="${String(index)}"/>`),
      '</EnumType>',
    ]),
    ...(['actions', 'functions'] as const).flatMap((kind) =>
      operations[kind].flatMap(({ name, on, parameters, gives }) => [
        `<${KINDS[kind]} Name="${name}" IsBound="true">`,
        `<Parameter Name="bindingParameter"${typeOf(`${on}?`)}/>`,
        ...entriesOf(parameters).map(([of, type]) => `<Parameter Name="${of}"${typeOf(type)}/>`),
        ...(gives === undefined ? [] : [`<ReturnType${typeOf(`${gives}?`)}/>`]),
        `</${KINDS[kind]}>`,
      ]),
    ),
    '</Schema>',
    '<Schema Namespace="Default" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
    '<EntityContainer Name="Container">',
    ...entriesOf(sets).map(([name, type]) => `<EntitySet Name="${name}" EntityType="${NAMESPACE}.${type}"/>`),
    '</EntityContainer>',
    '</Schema>',
    '</edmx:DataServices>',
    '</edmx:Edmx>',
  ];
  return [
    '/** The document at /api/$metadata: docs/catalogue/metadata.yaml as EDMX, by `npm run docs`. */',
    `export const METADATA_DOCUMENT = \`${lines.join('\n')}\`;`,
    '',
  ].join('\n');
}

function typeOf(text: string): string {
  const nullable = text.endsWith('?');
  const list = text.replace(/\?$/, '').endsWith('[]');
  const name = text.replace(/(?:\[\])?\??$/, '');
  const full = `${PRIMITIVE.test(name) ? 'Edm' : NAMESPACE}.${name}`;
  return ` Type="${list ? `Collection(${full})` : full}"${nullable ? '' : ' Nullable="false"'}`;
}
