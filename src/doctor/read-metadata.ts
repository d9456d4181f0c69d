import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** In characters. Defender's document has about 120,000. */
const MAX_DOCUMENT_LENGTH = 2_000_000;
/** Defender's document has about 1,700. */
const MAX_DEFINITIONS = 50_000;
/** Defender's document has two. */
const MAX_SCHEMAS = 100;
const NAME = /^[\w.]{1,200}$/;

/** The response isn't a supported EDMX document. The message contains no content of it. */
export class UnreadableMetadataError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableMetadataError';
  }
}

/**
 * Definitions of an EDMX document, in the form of SERVICE_METADATA: `property Alert.severity` is `AlertSeverity`, with `[]` for a
 * list and `?` for nullable.
 *
 * @throws UnreadableMetadataError
 */
export function readMetadata(text: string): ReadonlyMap<string, string> {
  const schemas = schemasOf(text);
  const spaces = schemas
    .flatMap(({ attributes }) => [attributes['Namespace'], attributes['Alias']])
    .flatMap((space) => (space === undefined || space === '' ? [] : [`${space}.`]));
  const definitions = new Map<string, string>();
  const define = (name: string, value: string) => {
    if (definitions.size >= MAX_DEFINITIONS) throw new UnreadableMetadataError('it is too large');
    definitions.set(name, value);
  };
  const bare = (name: string) => {
    const space = ['Edm.', ...spaces]
      .filter((prefix) => name.startsWith(prefix))
      .reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), '');
    return checkName(name.slice(space.length));
  };
  const typeOf = (element: XmlElement, asNullable = true) => {
    const type = element.attributes['Type'] ?? '';
    const item = type.startsWith('Collection(') && type.endsWith(')') ? type.slice(11, -1) : undefined;
    const nullable = asNullable && element.attributes['Nullable'] !== 'false';
    return `${bare(item ?? type)}${item === undefined ? '' : '[]'}${nullable ? '?' : ''}`;
  };
  for (const element of schemas.flatMap(elementsOf)) readElement(element, { define, bare, typeOf });
  if (definitions.size === 0) throw new UnreadableMetadataError('it has no definitions');
  return definitions;
}

interface Reading {
  readonly define: (name: string, value: string) => void;
  readonly bare: (name: string) => string;
  readonly typeOf: (element: XmlElement, asNullable?: boolean) => string;
}

function readElement(element: XmlElement, { define, bare, typeOf }: Reading): void {
  const tag = tagOf(element);
  const children = elementsOf(element);
  const named = (wanted: string) => children.filter((child) => tagOf(child) === wanted);
  switch (tag) {
    case 'EntityType':
    case 'ComplexType': {
      const name = nameOf(element);
      const base = element.attributes['BaseType'];
      const keys = named('Key').flatMap(elementsOf).map(nameOf);
      const parts = [
        ...(base === undefined ? [] : [`extends ${bare(base)}`]),
        ...(keys.length === 0 ? [] : [`key ${keys.join(' ')}`]),
      ];
      define(`type ${name}`, parts.join(', '));
      for (const of of named('Property')) define(`property ${name}.${nameOf(of)}`, typeOf(of));
      for (const of of named('NavigationProperty'))
        define(`navigation ${name}.${nameOf(of)}`, typeOf(of, false));
      return;
    }
    case 'EnumType': {
      const name = nameOf(element);
      define(`enum ${name}`, '');
      for (const member of named('Member')) define(`member ${name}.${nameOf(member)}`, '');
      return;
    }
    case 'Action':
    case 'Function': {
      const parameters = named('Parameter');
      const [binding] = element.attributes['IsBound'] === 'true' ? parameters.splice(0, 1) : [];
      const name = `${binding === undefined ? '' : typeOf(binding, false)}/${nameOf(element)}`;
      const [gives] = named('ReturnType');
      define(`${tag.toLowerCase()} ${name}`, gives === undefined ? '' : typeOf(gives, false));
      for (const of of parameters) define(`parameter ${name}.${nameOf(of)}`, typeOf(of));
      return;
    }
    case 'EntityContainer':
      for (const set of named('EntitySet'))
        define(`set ${nameOf(set)}`, bare(set.attributes['EntityType'] ?? ''));
  }
}

/** Rejects document types, which could define entities. EDMX has none. */
function schemasOf(text: string): readonly XmlElement[] {
  if (text.length > MAX_DOCUMENT_LENGTH) throw new UnreadableMetadataError('it is too long');
  if (text.includes('<!DOCTYPE')) throw new UnreadableMetadataError('it has a document type');
  const root = parse(text);
  if (root === null || tagOf(root) !== 'Edmx') throw new UnreadableMetadataError('it is not EDMX');
  const schemas = elementsOf(root)
    .flatMap(elementsOf)
    .filter((element) => tagOf(element) === 'Schema');
  if (schemas.length > MAX_SCHEMAS) throw new UnreadableMetadataError('it has too many schemas');
  return schemas;
}

function parse(text: string): XmlElement | null {
  try {
    // The parser takes quadratic time for carriage returns. XML treats them as line feeds.
    return parseXml(text.replaceAll(/\r\n?/g, '\n')).root;
  } catch {
    // Malformed, or nested too deep for the parser's stack. The parser's message is dropped because it quotes the document.
    throw new UnreadableMetadataError('it is not XML');
  }
}

function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child instanceof XmlElement);
}

function tagOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

function nameOf({ attributes }: XmlElement): string {
  return checkName(attributes['Name'] ?? '');
}

function checkName(name: string): string {
  if (NAME.test(name)) return name;
  throw new UnreadableMetadataError('it has a name that is not valid in OData');
}
