import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { SecretLink } from '../../../src/defender-api/models/shared/secret-link.js';
import type { SignedFiles } from '../../../src/exports/streams/snapshot-files.js';

/** Handles a download. */
export type Download = (response: ServerResponse, content: Buffer, asked: IncomingHttpHeaders) => void;

export interface ExportStorage {
  readonly url: string;
  /** How often links were requested. */
  readonly listings: () => number;
  readonly downloads: () => readonly string[];
  /** File sizes of the snapshot in bytes. */
  readonly sizes: () => readonly number[];
  /** Handlers of the next downloads, in order; whole files afterwards. */
  answerNext(...answers: readonly Download[]): void;
  /** Replaces the snapshot. */
  setSnapshot(time: string, files: Readonly<Record<string, Buffer>>): void;
  readonly listFiles: () => Promise<SignedFiles>;
}

/** Storage of signed files on this machine. Links are valid while their signature is the newest. */
export async function startExportStorage(): Promise<ExportStorage> {
  let listings = 0;
  let snapshot: { time: string; files: Readonly<Record<string, Buffer>> } = { time: '', files: {} };
  const downloads: string[] = [];
  const answers: Download[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    downloads.push(pathname);
    const content = snapshot.files[pathname];
    const answer = answers.shift() ?? whole;
    if (request.headers.authorization !== undefined) response.writeHead(400).end('a token');
    else if (content === undefined) response.writeHead(404).end();
    else answer(response, content, request.headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    listings: () => listings,
    downloads: () => downloads,
    sizes: () => Object.values(snapshot.files).map(({ length }) => length),
    answerNext: (...next) => void answers.push(...next),
    setSnapshot: (time, files) => {
      snapshot = { time, files };
    },
    listFiles: async () => {
      listings += 1;
      // In a different order each time, because storage guarantees none.
      const names = Object.keys(snapshot.files).sort(() => (listings % 2 === 0 ? -1 : 1));
      const links = names.map((name) => new SecretLink(`${url}${name}?sig=secret${listings}`, null));
      return { snapshotTime: snapshot.time, links };
    },
  };
}

export const whole: Download = (response, content) => {
  response.writeHead(200, { 'content-length': content.length }).end(content);
};
export const expired: Download = (response) => {
  response.writeHead(403).end('<Error><Code>AuthenticationFailed</Code></Error>');
};
export const empty: Download = (response) => {
  response.writeHead(200, { 'content-length': 0 }).end();
};
/** Ends regularly in the middle of the file, which only its content shows. */
export const cut: Download = (response, content) => {
  response.writeHead(200).end(content.subarray(0, Math.floor(content.length * 0.6)));
};
/** Breaks the connection in the middle. */
export const broken: Download = (response, content) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, Math.floor(content.length * 0.6)), () => response.destroy());
};

/** A file in the service's format. */
export function gzipLines(rows: readonly object[]): Buffer {
  return gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

/** Sends this many bytes of the requested range, then breaks the connection. */
export function breaksAfter(bytes: number): Download {
  return (response, content, { range }) => {
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const end = content.length;
    response.writeHead(start === 0 ? 200 : 206, {
      'content-length': end - start,
      etag: '"one"',
      ...(start > 0 && { 'content-range': `bytes ${start}-${end - 1}/${end}` }),
    });
    const rest = content.subarray(start);
    if (rest.length <= bytes) response.end(rest);
    else response.write(rest.subarray(0, bytes), () => response.destroy());
  };
}
