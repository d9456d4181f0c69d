import { countOf } from '../lib/texts.js';
import { randomBytes } from 'node:crypto';
import { access, constants, lstat, mkdir, open, readdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'lossless-json';
import type { Operation } from '../defender-api/operation.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import type { ReceivedResponse } from '../defender-api/upstream-call.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { broken, failed, passed, warned, type Check } from './check.js';
import { probeCall } from './check-calls.js';
import { createDisguise, parseExactly, type Disguise } from './disguise.js';
import { harmlessReadOf } from './harmless-calls.js';
import type { CheckContext } from './check-context.js';
import { codeOf } from '../lib/code-of.js';

const NAME = 'record';
const MAX_ROWS = 5;
const HEADERS = ['content-type', 'retry-after', 'allow', 'www-authenticate', 'mise-correlation-id'];
/** Another secret may avoid a replacement that collides with an original by chance. */
const MAX_SECRETS = 6;

/** Without alternatives at Graph: files are named after operations. */
const HARMLESS = Object.values(OPERATIONS).filter(
  ({ id, harmless }, index, all) =>
    harmless !== undefined && all.findIndex((operation) => operation.id === id) === index,
);

/** Number of calls of a recording. */
export const CALLS_TO_RECORD = HARMLESS.length;

interface Recorded {
  readonly operation: Operation;
  readonly path: string;
  readonly answer: ReceivedResponse;
}

/**
 * Records Defender's response to one small read per family, one file each, with every value replaced by one of the same form
 * (docs/recordings.md). Writes nothing if a value of the tenant remains.
 */
export async function checkRecord(context: CheckContext, folder: string): Promise<Check> {
  const results = await Promise.all(HARMLESS.map((operation) => ask(context, operation)));
  const recorded = results.filter((result) => 'answer' in result);
  const files = disguiseAll(recorded);
  if (files === undefined) {
    return failed(
      NAME,
      'nothing was written: a value of the tenant could not be replaced',
      'Report this as a bug.',
    );
  }
  try {
    await writeAll(resolve(folder), files);
  } catch (error) {
    const code = codeOf(error) ?? 'unknown error';
    return failed(NAME, `${folder} is not writable (${code})`, 'Use a new or empty folder.');
  }
  const missing = results.flatMap((result) => ('answer' in result ? [] : [`${result.id}: ${result.reason}`]));
  const count = `${countOf(files.size, 'response')} in ${folder}`;
  if (missing.length === 0) return passed(NAME, count);
  return warned(NAME, [`${count}; not recorded:`, ...missing].join('\n'));
}

/** Why the folder can't be used; undefined if it is new or empty. */
export async function checkFolder(folder: string): Promise<Check | undefined> {
  // resolve removes a trailing slash, which would follow a link.
  const path = resolve(folder);
  const refuse = (reason: string) => broken(NAME, `${folder} ${reason}`, 'Use a new or empty folder.');
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return refuse('is a symbolic link');
    if (!found.isDirectory()) return refuse('is not a folder');
    return (await readdir(path)).length === 0 ? undefined : refuse('is not empty');
  } catch (error) {
    const code = codeOf(error) ?? 'unknown error';
    if (code !== 'ENOENT') return refuse(`is not readable (${code})`);
    // Otherwise the calls would be made before this is found out.
    const isPossible = await access(dirname(path), constants.W_OK).then(
      () => true,
      () => false,
    );
    return isPossible ? undefined : refuse('is in a folder that is missing or not writable');
  }
}

async function ask(
  { connection, tenantId, clock }: CheckContext,
  operation: Operation,
): Promise<Recorded | { readonly id: string; readonly reason: string }> {
  const call = harmlessReadOf(operation);
  if (call === undefined) return { id: operation.id, reason: 'it has no known harmless call' };
  const query = call.query?.replace('$top=1', `$top=${String(MAX_ROWS)}`);
  let answer: ReceivedResponse | undefined;
  const result = await probeCall(connection, tenantId, clock, {
    ...call,
    ...(query !== undefined && { query }),
    onAnswer: (received) => {
      answer = received;
    },
  });
  if (answer === undefined)
    return { id: operation.id, reason: result instanceof SubgraphError ? result.code : result };
  return { operation, path: `${call.path}${query === undefined ? '' : `?${query}`}`, answer };
}

/** File contents by name; undefined if a value leaks with every secret. */
function disguiseAll(recorded: readonly Recorded[]): ReadonlyMap<string, string> | undefined {
  for (let attempt = 0; attempt < MAX_SECRETS; attempt += 1) {
    const disguise = createDisguise(randomBytes(32), attempt < MAX_SECRETS / 2);
    const files = new Map(
      recorded.map(({ operation, path, answer }) => {
        const request = { operation: operation.id, method: operation.method, path };
        const content = stringify({ request, ...disguiseAnswer(answer, disguise) }, undefined, 2) ?? '';
        return [`${operation.id}.json`, `${content}\n`];
      }),
    );
    if (!disguise.leaks()) return files;
  }
  return undefined;
}

function disguiseAnswer({ status, headers, text }: ReceivedResponse, disguise: Disguise) {
  const sent = HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, disguise.text(value)]];
  });
  const body = text === '' ? null : (parseExactly(text) ?? text);
  return { status, headers: Object.fromEntries(sent) as object, body: disguise.value(fewRows(body)) };
}

/** Some lists don't support `$top`. */
function fewRows(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('value' in body) || !Array.isArray(body.value))
    return body;
  return { ...body, value: body.value.slice(0, MAX_ROWS) as unknown };
}

/** Writes each file atomically and never overwrites one. */
async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    const found = await lstat(folder);
    if (!found.isDirectory()) throw error;
  });
  for (const [name, text] of files) {
    const unfinished = join(folder, `.${name}.part`);
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  }
}
