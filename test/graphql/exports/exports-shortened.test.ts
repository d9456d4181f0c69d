import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { EXPORT_ROLES, exportFilesOf, exportNow } from '../../kit/exports/exports.js';
import { PATIENT } from '../../kit/time/patience.js';
import { connectTo } from '../../kit/http/raw-request.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { createStateFiles } from '../../kit/processes/state-files.js';

it(
  'a file that is shortened while it is sent closes the connection, so no other response takes the place of its rest',
  { tags: 'slow' },
  async () => {
    const state = createStateFiles();
    const folder = join(state.path, 'exports');
    const subgraph = await startSubgraph({ env: state.env });
    // More than the system buffers.
    subgraph.emulator.control.setSwitches({ exportRows: 20_000 });
    const { id, byteCount, downloadPath } = await exportNow(subgraph, { kind: 'CERTIFICATES' });
    const path = join(folder, exportFilesOf(folder, id)[0]!);
    const token = await subgraph.mintToken({ roles: [...EXPORT_ROLES] });
    const connection = await connectTo(subgraph.url);
    connection.socket.once('data', () => {
      connection.socket.pause();
      truncateSync(path, byteCount - 1);
      connection.socket.resume();
    });
    connection.write(
      `GET ${downloadPath ?? ''} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${token}\r\n\r\n` +
        'GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n',
    );
    const text = await connection.ended();
    const has = (part: string) => text.includes(part);
    expect([has(`content-length: ${byteCount}`), has('{"status":"live"}')]).toEqual([true, false]);
    // The client may notice first.
    await vi.waitFor(() => {
      expect(subgraph.log()).toMatch(/"level":50.*The file of this export was shortened/);
    }, PATIENT);
  },
);
