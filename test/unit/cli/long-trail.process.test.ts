import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AuditChain } from '../../../src/audit/audit-chain.js';
import { newFolder } from '../../kit/new-folder.js';
import { run } from '../../kit/processes/serve-process.js';

const LINES = 1_500;
/** Far less than the trail, and enough for the command line. */
const HEAP = { NODE_OPTIONS: '--max-old-space-size=64' };

/** A trail and a log that don't fit in the memory of a process. */
async function writeLongTrail() {
  const folder = newFolder();
  const [path, log] = [join(folder, 'audit.jsonl'), join(folder, 'service.log')];
  const [trail, logged] = [await open(path, 'w'), await open(log, 'w')];
  const chain = new AuditChain('p');
  const comment = 'x'.repeat(100_000);
  for (let line = 1; line < LINES; line += 1) {
    await trail.appendFile(`${chain.link({ type: 'actionIntended', comment })}\n`);
    await logged.appendFile(`{"msg":"${comment}"}\n`);
  }
  await trail.appendFile(`${chain.link({ type: 'auditEnded' })}\n`);
  await logged.appendFile(`${JSON.stringify({ auditAnchor: chain.head })}\n`);
  await Promise.all([trail.close(), logged.close()]);
  return { path, log, folder };
}

describe('audit verify of a trail and a log that are longer than the memory', { tags: ['slow'] }, () => {
  it('finds them intact, and a line that was changed', async () => {
    const { path, log, folder } = await writeLongTrail();
    const verify = () =>
      run(['audit', 'verify', path, '--anchors', log], { DATA_DIR: folder, ...HEAP }).ended;
    const intact = await verify();
    expect([intact.code, intact.out]).toEqual([
      0,
      `${LINES.toLocaleString('en-US')} lines of 1 process: intact\n`,
    ]);
    const trail = await open(path, 'r+');
    await trail.write('y', 75_000_000);
    await trail.close();
    const changed = await verify();
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/: NOT intact\nline (\d+) of the file: line \1 of process p was changed\n$/);
  });
});
