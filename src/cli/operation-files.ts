import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { stringify } from 'yaml';
import { sha256Of } from '../config/trusted-documents.js';

/** An operation that others are to know by its name. */
export interface NamedDocument {
  /** For people, such as `Triage alert`. */
  readonly title: string;
  /** Comments first, then one operation. */
  readonly document: string;
}

/** The manifest itself, for PERSISTED_OPERATIONS_FILE, routers and Apollo MCP Server. */
export const MANIFEST = 'persisted-query-manifest.json';
/** What Apollo MCP Server takes of its configuration from here. */
export const APOLLO_MCP_SERVER = 'apollo-mcp-server.yaml';
/** The folder that Cosmo Router takes for its MCP server's operations. */
export const COSMO = 'cosmo';

/** What a tool does to the world, as the Model Context Protocol has it. */
interface ToolAnnotations {
  readonly title: string;
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

interface Operation {
  readonly name: string;
  readonly type: OperationTypeNode;
  /** With its leading comment, from which Apollo MCP Server takes the tool's description. */
  readonly body: string;
  /** Without it. */
  readonly bare: string;
  readonly description: string;
  readonly annotations: ToolAnnotations;
}

/**
 * Files that make operations known: a manifest in Apollo's format, in which each has its comment and the annotations of a
 * tool; the same annotations for Apollo MCP Server, which reads them from its configuration; and a file for each operation
 * with a description, because Cosmo Router reads no comments.
 *
 * @returns their contents by relative paths
 * @throws Error for a document that doesn't hold exactly one named operation
 */
export function operationFiles(documents: readonly NamedDocument[]): ReadonlyMap<string, string> {
  const operations = documents.map(readOperation);
  return new Map([
    [MANIFEST, printManifest(operations)],
    [APOLLO_MCP_SERVER, printApolloConfiguration(operations)],
    ...operations.map(({ name, description, bare }): [string, string] => [
      `${COSMO}/${name}.graphql`,
      `"""\n${description.replaceAll('"""', '\\"""')}\n"""\n${bare}\n`,
    ]),
  ]);
}

function readOperation({ title, document }: NamedDocument): Operation {
  const body = document.trim();
  const operation = getOperationAST(parse(body));
  if (operation?.name === undefined) throw new Error(`${title} must hold exactly one operation, with a name`);
  const [comment = ''] = /^(?:#.*\n|[ \t]*\n)*/.exec(body) ?? [];
  const description = [...comment.matchAll(/^# ?(.*)$/gm)].map(([, line = '']) => line).join('\n');
  if (description === '') throw new Error(`${title} must begin with a comment that says what it is for`);
  const isQuery = operation.operation === OperationTypeNode.QUERY;
  return {
    name: operation.name.value,
    type: operation.operation,
    body,
    bare: body.slice(comment.length),
    description,
    annotations: {
      title,
      readOnlyHint: isQuery,
      destructiveHint: !isQuery,
      idempotentHint: isQuery,
      // One tenant of Defender, and nothing that is not in it.
      openWorldHint: false,
    },
  };
}

function printManifest(operations: readonly Operation[]): string {
  const manifest = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: operations.map(({ name, type, body, annotations }) => ({
      id: sha256Of(body),
      name,
      type,
      body,
      annotations,
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function printApolloConfiguration(operations: readonly Operation[]): string {
  return stringify({
    operations: { source: 'manifest', path: `./${MANIFEST}` },
    overrides: {
      // Only what the manifest names, and nothing that a model makes up.
      mutation_mode: 'explicit',
      annotations: Object.fromEntries(
        operations.map(({ name, annotations }) => [
          name,
          {
            title: annotations.title,
            read_only_hint: annotations.readOnlyHint,
            destructive_hint: annotations.destructiveHint,
            idempotent_hint: annotations.idempotentHint,
            open_world_hint: annotations.openWorldHint,
          },
        ]),
      ),
    },
  });
}
