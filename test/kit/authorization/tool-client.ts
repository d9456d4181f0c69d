import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { onTestFinished } from 'vitest';
import type { CallerTokenRequest } from '../../../emulator/entra/caller-token.js';
import { sha256Of } from '../../../src/config/trusted-documents.js';
import { readExamples } from '../../../src/server/explorer/example-operations.js';
import type { SubgraphUnderTest } from '../servers/start-subgraph.js';
import { createWrittenFile } from '../written-file.js';

/** The result of a tool: its text as a model reads it, and what it contains. */
export interface ToolText {
  readonly text: string;
  readonly isError: boolean;
  readonly nonce: string;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** The client of the official SDK, signed in as a caller. */
export interface ToolClient {
  readonly client: Client;
  readonly call: (name: string, args?: Readonly<Record<string, unknown>>) => Promise<ToolText>;
}

export async function connectTools(
  subgraph: SubgraphUnderTest,
  caller: CallerTokenRequest,
  headers: Readonly<Record<string, string>> = {},
): Promise<ToolClient> {
  const token = await subgraph.mintToken(caller);
  const transport = new StreamableHTTPClientTransport(new URL(`${subgraph.url}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${token}`, ...headers } },
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return {
    client,
    call: async (name, args = {}) => {
      const result = await client.callTool({ name, arguments: { ...args } });
      const [content] = result.content as readonly { readonly type: string; readonly text?: string }[];
      return readToolText(content?.text ?? '', result.isError === true);
    },
  };
}

function readToolText(text: string, isError: boolean): ToolText {
  const [rule = '', json = '{}'] = text.split('\n', 2);
  const { data, errors = [] } = JSON.parse(json) as Partial<ToolText>;
  return { text, isError, nonce: /untrusted-([0-9a-f]+)/.exec(rule)?.[1] ?? '', data, errors };
}

/** Writes a manifest of trusted documents. @param examples operation names of `examples/operations` */
export function createManifest(examples: readonly string[], documents: readonly string[]): string {
  const known = readExamples()
    .map(({ document }) => document.trim())
    .filter((document) => examples.some((name) => document.includes(` ${name}`)));
  const operations = [...known, ...documents].map((body) => ({ id: sha256Of(body), body }));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return createWrittenFile('manifest', JSON.stringify(manifest)).path;
}
