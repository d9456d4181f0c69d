import { parse } from 'yaml';
import { readSource } from './source-files.js';

/** A type as docs/catalogue/metadata.yaml has it: `Int32[]?` is a list that may be null. */
export interface MetadataType {
  readonly key?: string;
  readonly extends?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly navigation?: Readonly<Record<string, string>>;
}

/** An action or a function, and the type that it is bound to. */
export interface MetadataOperation {
  readonly name: string;
  readonly on: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly gives?: string;
}

/** The metadata of the service. */
export interface Metadata {
  readonly types: Readonly<Record<string, MetadataType>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly operations: {
    readonly actions: readonly MetadataOperation[];
    readonly functions: readonly MetadataOperation[];
  };
  readonly sets: Readonly<Record<string, string>>;
}

/** The deliberate differences from it, each with its reason. */
export type MetadataDifferences = Readonly<
  Record<
    'types' | 'operations' | 'untyped' | 'properties' | 'fields' | 'words' | 'bodies' | 'filters',
    Readonly<Record<string, string>>
  >
>;

export function readMetadata(): Metadata {
  return parse(readSource('docs/catalogue/metadata.yaml')) as Metadata;
}

export function readMetadataDifferences(): MetadataDifferences {
  return parse(readSource('docs/catalogue/metadata-differences.yaml')) as MetadataDifferences;
}

/** The properties of a type and of those that it extends. @throws for a type that the metadata lacks. */
export function propertiesOf({ types }: Metadata, name: string): ReadonlyMap<string, string> {
  const type = types[name];
  if (type === undefined) throw new Error(`The metadata has no type ${name}`);
  const inherited = type.extends === undefined ? [] : propertiesOf({ types } as Metadata, type.extends);
  return new Map([...inherited, ...Object.entries(type.properties)]);
}

/** `Int32[]?` without its signs. */
export function nameOfType(type: string): string {
  return type.replace(/(\[\])?\??$/, '');
}

export function isListType(type: string): boolean {
  return /\[\]\??$/.test(type);
}
