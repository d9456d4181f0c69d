import { hash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { getOrInsert } from '../../lib/get-or-insert.js';
import { readOnce } from '../../lib/read-once.js';

/** Name and text of a file. */
export type NamedText = readonly [name: string, text: string];

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
  readonly compressed: Buffer;
  /** The `ETag`, from the content. */
  readonly tag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};
const compress = promisify(gzip);

/**
 * The files of a page by name. They are read on first use, since most servers never show a page.
 *
 * @param readTexts returns all files; those with types that pages don't have are not served
 */
export function createPageFiles(
  readTexts: () => Promise<readonly NamedText[]>,
): (name: string) => Promise<PageFile | undefined> {
  const texts = readOnce(async () => new Map((await readTexts()).filter(([name]) => extname(name) in TYPES)));
  const files = new Map<string, Promise<PageFile>>();
  return async (name) => {
    const text = (await texts()).get(name);
    if (text === undefined) return undefined;
    return getOrInsert(files, name, () => toFile(name, text));
  };
}

export async function readFolder(folder: URL): Promise<readonly NamedText[]> {
  const names = (await readdir(folder)).filter((name) => extname(name) in TYPES);
  return Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  );
}

/** Compressing GraphiQL takes half a second: servers of one process share the result. */
const compressed = new Map<string, Promise<Buffer>>();

async function toFile(name: string, text: string): Promise<PageFile> {
  const body = Buffer.from(text);
  const tag = `"${hash('sha256', body, 'base64url')}"`;
  return {
    type: TYPES[extname(name)] ?? 'text/plain',
    body,
    compressed: await getOrInsert(compressed, tag, () => compress(body)),
    tag,
  };
}
