import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { stringify } from 'yaml';
import { sha256Of } from '../config/trusted-documents.js';

export interface NamedDocument {
  /** Title for display, such as `Triage alert`. */
  readonly title: string;
  /** Leading comments, then one operation. */
  readonly document: string;
}

/** Manifest for PERSISTED_OPERATIONS_FILE, routers and Apollo MCP Server. */
export const MANIFEST = 'persisted-query-manifest.json';
/** Configuration for Apollo MCP Server. */
export const APOLLO_MCP_SERVER = 'apollo-mcp-server.yaml';
/** Folder of operations for Cosmo Router's MCP server. */
export const COSMO = 'cosmo';

/** Tool annotations of the Model Context Protocol. */
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
  /** With the leading comment, which Apollo MCP Server uses as the tool's description. */
  readonly body: string;
  /** Without the leading comment. */
  readonly bare: string;
  readonly description: string;
  readonly annotations: ToolAnnotations;
}

/**
 * Generates files that publish operations: a manifest in Apollo's format with comments and tool annotations; the annotations
 * as Apollo MCP Server's configuration; and a file per operation with a description, because Cosmo Router ignores comments.
 *
 * @returns file contents by relative path
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
  if (operation?.name === undefined) throw new Error(`${title} must contain exactly one named operation`);
  const [comment = ''] = /^(?:#.*\n|[ \t]*\n)*/.exec(body) ?? [];
  const description = [...comment.matchAll(/^# ?(.*)$/gm)].map(([, line = '']) => line).join('\n');
  if (description === '') throw new Error(`${title} must start with a comment that describes it`);
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
      // Operations affect only the tenant's Defender.
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
      // Models may use only operations of the manifest.
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
