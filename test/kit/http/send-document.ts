import { createHash, randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocs } from '../check-docs.js';
import type { Asserted, AnsweredError, SubgraphUnderTest } from '../servers/start-subgraph.js';
import { newFolder } from '../new-folder.js';

export interface SentAnswer {
  readonly status: number;
  readonly data: Asserted;
  readonly errors: readonly AnsweredError[] | undefined;
}

export interface SendOptions {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** The caller's roles, default ViewData; null sends no token. */
  readonly roles?: readonly string[] | null;
  /** The id of another caller than the default one. */
  readonly oid?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends members of a GraphQL request unchanged: in the body, or in the URL of a GET. */
export async function sendDocument(
  subgraph: SubgraphUnderTest,
  members: Readonly<Record<string, unknown>> | readonly unknown[],
  { method = 'POST', roles = ['Defender.ViewData'], oid, headers = {} }: SendOptions = {},
): Promise<SentAnswer> {
  const token =
    roles === null
      ? undefined
      : await subgraph.mintToken({ roles: [...roles], ...(oid !== undefined && { oid }) });
  const search = new URLSearchParams(
    Object.entries(members).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const response = await fetch(`${subgraph.url}/graphql${method === 'GET' ? `?${search.toString()}` : ''}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(method !== 'GET' && { body: JSON.stringify(members) }),
  });
  const { data, errors } = (await response.json()) as Omit<SentAnswer, 'status'>;
  return { status: response.status, data, errors: checkDocs(errors) };
}

export function codeOf({ errors }: SentAnswer): string | undefined {
  return errors?.[0]?.extensions.code;
}

/** The extension of automatic persisted queries. */
export function hashed(text: string): {
  readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string };
} {
  return { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') } };
}

export interface OperationsFileUnderTest {
  readonly path: string;
  /** For `startSubgraph`. */
  readonly env: { readonly PERSISTED_OPERATIONS_FILE: string };
  /** Replaces the file atomically, with documents by their ids or with a text. */
  write(content: Readonly<Record<string, string>> | string): void;
}

/** A manifest of trusted documents; deleted with the test. */
export function createOperationsFile(
  documents: Readonly<Record<string, string>> | string,
): OperationsFileUnderTest {
  const folder = newFolder();
  const path = join(folder, 'manifest.json');
  const write: OperationsFileUnderTest['write'] = (content) => {
    const next = join(folder, randomUUID());
    writeFileSync(next, typeof content === 'string' ? content : manifestOf(content));
    renameSync(next, path);
  };
  write(documents);
  return { path, env: { PERSISTED_OPERATIONS_FILE: path }, write };
}

export function manifestOf(documents: Readonly<Record<string, string>>): string {
  return JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: Object.entries(documents).map(([id, body]) => ({ id, name: 'Named', type: 'query', body })),
  });
}
