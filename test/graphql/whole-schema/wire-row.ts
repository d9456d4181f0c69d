import { getNamedType, isEnumType, isObjectType, type GraphQLSchema } from 'graphql';
import { itemTypeOf, type WireField, type WireType } from '../../architecture/read-fields.js';
import { graphName } from '../../kit/reads/graph-names.js';

/** Ids in the path to a row, which its row must contain. */
export const OWN_IDS = {
  machineId: 'a1'.repeat(20),
  sha1: 'b2'.repeat(20),
  sha256: 'c3'.repeat(32),
  host: 'host.example',
  ipAddress: '198.51.100.7',
  softwareId: 'contoso-_-editor',
  cveId: 'CVE-2026-1234',
} as const;

const OWN_VALUES: Readonly<Record<string, string>> = {
  'MachineVulnerability.machineId': OWN_IDS.machineId,
  'MachineVulnerability.cveId': OWN_IDS.cveId,
  'DeviceAntivirusHealth.machineId': OWN_IDS.machineId,
  'File.sha1': OWN_IDS.sha1,
  'File.sha256': OWN_IDS.sha256,
  'FileStats.sha1': OWN_IDS.sha1,
  'DomainStats.host': OWN_IDS.host,
  'IpStats.ipAddress': OWN_IDS.ipAddress,
};

/** A row with distinct values in every field, the selection, and the expected response. */
export interface WireRow {
  readonly wire: Readonly<Record<string, unknown>>;
  readonly selection: string;
  readonly shown: Readonly<Record<string, unknown>>;
}

/** Makes rows of the types of the list. Each round uses another word for every enum. */
export function createRowMaker(schema: GraphQLSchema, types: ReadonlyMap<string, WireType>) {
  let number = 1_000;

  function makeRow(typeName: string, round: number, member?: string): WireRow {
    const type = types.get(typeName);
    const graph = schema.getType(member ?? type?.graph[0] ?? '');
    if (type === undefined || !isObjectType(graph)) throw new Error(`No type of the graph shows ${typeName}`);
    const wire: Record<string, unknown> = {};
    const shown: Record<string, unknown> = {};
    const selection: string[] = [];
    for (const [name, field] of type.fields) {
      if (field.notShown !== undefined) continue;
      const value = makeValue(type, name, field, round, member);
      wire[name] = value.wire;
      const shownBy = graph.getFields()[field.as];
      if (shownBy === undefined || shown[field.as] !== undefined) continue;
      shown[field.as] = isEnumType(getNamedType(shownBy.type)) ? graphName(String(value.shown)) : value.shown;
      selection.push(`${field.as}${value.selection === '' ? '' : ` { ${value.selection} }`}`);
    }
    return { wire, shown, selection: selection.join(' ') };
  }

  function makeValue(type: WireType, name: string, field: WireField, round: number, member?: string) {
    const nested = types.get(itemTypeOf(field));
    if (nested !== undefined) return makeNested(nested, field, round);
    const wire = makeScalar(type, name, field, round, member);
    const shown = field.type === 'enum' ? (field.values.get(String(wire)) ?? wire) : wire;
    return { wire, shown, selection: '' };
  }

  /** A nested row; of a union one of each of its types. */
  function makeNested(nested: WireType, { type }: WireField, round: number) {
    const isUnion = nested.graph.length > 1;
    const rows = (isUnion ? nested.graph : [undefined]).map((member) => {
      const row = makeRow(nested.name, round, member);
      return { ...row, selection: isUnion ? `... on ${String(member)} { ${row.selection} }` : row.selection };
    });
    const isList = type.endsWith('[]');
    return {
      wire: isList ? rows.map(({ wire }) => wire) : rows[0]?.wire,
      shown: isList ? rows.map(({ shown }) => shown) : rows[0]?.shown,
      selection: rows.map(({ selection }) => selection).join(' '),
    };
  }

  function makeScalar(
    { name: typeName }: WireType,
    name: string,
    { type, values }: WireField,
    round: number,
    member: string | undefined,
  ): unknown {
    number += 1;
    if (name === 'entityType' && member !== undefined) return member.replace(/^Defender|Evidence$/g, '');
    const own = OWN_VALUES[`${typeName}.${name}`];
    if (own !== undefined) return own;
    // Ids are looked up, so only other texts are expected with their surrounding spaces.
    const text = /^id$|Ids?$/.test(name)
      ? `${typeName}-${name}-${number}`
      : ` ${typeName}.${name} ${number} `;
    switch (type) {
      case 'whole':
        return number;
      case 'decimal':
        return number / 8;
      case 'flag':
        return number % 2 === 0;
      case 'moment':
        return `2026-01-02T03:04:05.${String(number).padStart(7, '0')}Z`;
      case 'enum': {
        const words = [...values.keys()];
        return words[round % words.length];
      }
      case 'whole[]':
        return [number, -number];
      case 'text[]':
        return [text, ` second of ${name}`];
      default:
        return text;
    }
  }

  return makeRow;
}

/** The number of rounds that covers every enum word of a type and its nested rows. */
export function roundsOf(types: ReadonlyMap<string, WireType>, typeName: string): number {
  const fields = [...(types.get(typeName)?.fields.values() ?? [])];
  return Math.max(
    1,
    ...fields.map((field) =>
      types.has(itemTypeOf(field)) ? roundsOf(types, itemTypeOf(field)) : field.values.size,
    ),
  );
}

/** A list in rows of a type, with its paths in Defender's rows and in the graph. */
export interface WireList {
  /** Type and field, such as `Alert.evidence`. */
  readonly name: string;
  readonly wire: readonly (string | number)[];
  readonly graph: readonly (string | number)[];
}

/** Every list in the rows of a type, including nested ones. */
export function listsOf(types: ReadonlyMap<string, WireType>, typeName: string): WireList[] {
  const fields = [...(types.get(typeName)?.fields ?? [])].filter(
    ([, { notShown, as }]) => notShown === undefined && !as.includes('.'),
  );
  return fields.flatMap(([name, field]) => {
    const isList = field.type.endsWith('[]');
    const [wire, graph] = isList
      ? [
          [name, 0],
          [field.as, 0],
        ]
      : [[name], [field.as]];
    const here = isList ? [{ name: `${typeName}.${name}`, wire: [name], graph: [field.as] }] : [];
    const below = types.has(itemTypeOf(field)) ? listsOf(types, itemTypeOf(field)) : [];
    return [
      ...here,
      ...below.map((list) => ({ ...list, wire: [...wire, ...list.wire], graph: [...graph, ...list.graph] })),
    ];
  });
}
