import { hash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { getOrInsert } from '../../config/get-or-insert.js';
import { ownFolder } from '../../config/own-files.js';
import { readGraphiql } from './graphiql-files.js';

/** A file of the page, ready to be sent. */
export interface ExplorerFile {
  /** Media type. */
  readonly type: string;
  readonly body: Buffer;
  /** The same with gzip. */
  readonly compressed: Buffer;
  /** Of the content, for `ETag`. */
  readonly tag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const compress = promisify(gzip);

/** The files of the page by name: read when the first one is asked for, since most servers show no page to anybody. */
export function createExplorerFiles(): (name: string) => Promise<ExplorerFile | undefined> {
  let texts: Promise<ReadonlyMap<string, string>> | undefined;
  const files = new Map<string, Promise<ExplorerFile>>();
  return async (name) => {
    texts ??= readTexts();
    const text = (await texts).get(name);
    if (text === undefined) return undefined;
    return getOrInsert(files, name, () => toFile(name, text));
  };
}

async function readTexts(): Promise<ReadonlyMap<string, string>> {
  const folder = ownFolder('src/server/explorer/page');
  const names = (await readdir(folder)).filter((name) => extname(name) in TYPES);
  const own = names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const);
  return new Map([...(await Promise.all(own)), ...(await readGraphiql())]);
}

async function toFile(name: string, text: string): Promise<ExplorerFile> {
  const body = Buffer.from(text);
  return {
    type: TYPES[extname(name)] ?? 'text/plain',
    body,
    compressed: await compress(body),
    tag: `"${hash('sha256', body, 'base64url')}"`,
  };
}
