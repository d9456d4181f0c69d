import {
  Kind,
  parse,
  print,
  visit,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { Config } from '../../config/config.js';
import { sha256Of, TrustedDocuments } from '../../config/trusted-documents.js';
import { readOnce } from '../../lib/read-once.js';
import { renameDocument } from '../../subgraph/rename-document.js';
import type { ServedNames } from '../../subgraph/served-names.js';
import { readServedTypes } from '../../subgraph/type-defs.js';
import { readOperationTexts } from './console-bundle.js';

/** A lookup of documents by id. */
export interface DocumentsById {
  /** The texts of the manifest. */
  readonly bodies: readonly string[];
  find(id: string): string | undefined;
}

const NO_MANIFEST = { current: () => Promise.resolve(new TrustedDocuments([])) };

/** The operations that the console's page receives: the documents, or their ids if a manifest is in use. */
export interface ConsoleOperations {
  /** The request parameter that holds it. */
  readonly sentAs: 'query' | 'documentId';
  /** Texts or ids by operation name. */
  readonly texts: Readonly<Record<string, string>>;
}

async function readDocuments({ server }: Config): Promise<Readonly<Record<string, string>>> {
  const { names } = readServedTypes(server.schema);
  return readOperations(await readOperationTexts(), names);
}

export async function readConsoleOperations(config: Config): Promise<ConsoleOperations> {
  const documents = await readDocuments(config);
  const mode = config.server.operationsFile?.mode ?? 'off';
  if (mode === 'off') return { sentAs: 'query', texts: documents };
  const ids = Object.entries(documents).map(([name, document]) => [name, sha256Of(document)] as const);
  return { sentAs: 'documentId', texts: Object.fromEntries(ids) };
}

/**
 * The manifest, if any, with the console's documents if the console is served. They are read when a request first needs
 * them. If the console can't be read, none are added.
 */
export function addConsole(
  config: Config,
  manifest: { current(): Promise<DocumentsById> } = NO_MANIFEST,
): { current(): Promise<DocumentsById> } {
  if (config.server.console === undefined) return manifest;
  const readOwn = readOnce(async () => {
    const documents = await readDocuments(config);
    return new TrustedDocuments(Object.values(documents).map((body) => ({ id: sha256Of(body), body })));
  });
  return {
    current: async () => {
      const [listed, served] = await Promise.all([manifest.current(), readOwn().catch(NO_MANIFEST.current)]);
      return { bodies: listed.bodies, find: (id) => listed.find(id) ?? served.find(id) };
    },
  };
}

/**
 * The documents that the console sends, by operation name: each with the fragments that it uses, and with the names of this
 * server's schema.
 *
 * @param texts the files of `console/operations`; a fragment may be in another file than its use
 */
function readOperations(texts: readonly string[], names: ServedNames): Readonly<Record<string, string>> {
  const definitions = texts.flatMap((text) => parse(text, { noLocation: true }).definitions);
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  return Object.fromEntries(
    operations.map((operation) => {
      const used = fragmentsUsedBy(operation, fragments);
      const document = [operation, ...used].map((definition) => print(definition)).join('\n');
      return [operation.name?.value ?? '', renameDocument(document, names)];
    }),
  );
}

function fragmentsUsedBy(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<FragmentDefinitionNode> {
  const used = new Set<FragmentDefinitionNode>();
  const look = (definition: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined) throw new Error(`The console has no fragment ${name.value}`);
        if (used.has(fragment)) return;
        used.add(fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return used;
}
