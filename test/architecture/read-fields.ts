import { parse } from 'yaml';
import { readSource } from './source-files.js';

/** A field as Defender sends it, as docs/catalogue/fields.yaml has it. */
export interface WireField {
  readonly type: string;
  /** Whether it is null in some rows of the emulator. */
  readonly nullable: boolean;
  readonly seen: 'documents' | 'recording' | 'both' | 'metadata' | 'nowhere';
  /** Of an enum: the spelling on the wire -> the name in the graph. */
  readonly values: ReadonlyMap<string, string>;
  /** Its name in the graph: of the type that shows the row, or `Type.field`. */
  readonly as: string;
  /** Why the graph doesn't show it, or not as it is sent. */
  readonly notShown: string | undefined;
  /** Why the emulator's rows lack it. */
  readonly notEmulated: string | undefined;
}

/** A type of Defender's answers. */
export interface WireType {
  readonly name: string;
  /** The types of the graph that show its rows; empty where none does. */
  readonly graph: readonly string[];
  /** The types of docs/catalogue/metadata.yaml that it is; none where the service's metadata lacks it. */
  readonly metadata: readonly string[];
  readonly notShown: string | undefined;
  readonly notEmulated: string | undefined;
  /** Its names come with a small or a capital first letter, from answer to answer. */
  readonly eitherCase: boolean;
  readonly fields: ReadonlyMap<string, WireField>;
}

interface ListedField {
  readonly type: string;
  readonly seen: WireField['seen'];
  readonly values?: readonly string[] | Readonly<Record<string, string>>;
  readonly as?: string;
  readonly notShown?: string;
  readonly notEmulated?: string;
}

interface ListedType {
  readonly graph?: string | readonly string[];
  readonly metadata?: string | readonly string[];
  readonly notShown?: string;
  readonly notEmulated?: string;
  readonly eitherCase?: boolean;
  readonly fields: Readonly<Record<string, ListedField>>;
}

/** All types of the list, by name. */
export function readFields(): ReadonlyMap<string, WireType> {
  const listed = parse(readSource('docs/catalogue/fields.yaml')) as Readonly<Record<string, ListedType>>;
  return new Map(
    Object.entries(listed).map(
      ([name, { graph = name, metadata = name, notShown, notEmulated, eitherCase = false, fields }]) => [
        name,
        {
          name,
          graph: notShown === undefined ? [graph].flat() : [],
          metadata: [metadata].flat(),
          notShown,
          notEmulated,
          eitherCase,
          fields: new Map(Object.entries(fields).map(([field, one]) => [field, readField(field, one)])),
        },
      ],
    ),
  );
}

function readField(name: string, { type, seen, values = [], as = name, ...why }: ListedField): WireField {
  const pairs = Array.isArray(values)
    ? (values as readonly string[]).map((value) => [value, value] as const)
    : Object.entries(values as Readonly<Record<string, string>>);
  return {
    type: type.replace(/\?$/, ''),
    nullable: type.endsWith('?'),
    seen,
    values: new Map(pairs),
    as,
    notShown: why.notShown,
    notEmulated: why.notEmulated,
  };
}

/** The type that the items of a list have, or the type itself. */
export function itemTypeOf({ type }: Pick<WireField, 'type'>): string {
  return type.replace(/\[\]$/, '');
}
