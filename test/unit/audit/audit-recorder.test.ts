import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/audit/audit-event.js';
import { createAuditRecorder, createStreamSink } from '../../../src/audit/audit-recorder.js';
import { createFileSink } from '../../../src/audit/file-sink.js';
import { verifyTrail } from '../../kit/writes/verify-trail.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { newFolder } from '../../kit/new-folder.js';

const EVENT: AuditEvent = {
  type: 'accessRefused',
  requestId: 'request',
  tenantId: 'tenant',
  actor: { kind: 'user', tenantId: 'tenant', oid: 'oid', name: 'Ada', clientId: 'client' },
  coordinate: 'Mutation.isolateMachine',
  requiredRoles: ['Defender.ActiveRemediation'],
};

function collect() {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  return { stream, text: () => text };
}

function brokenStream(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done(new Error('EPIPE'));
    },
  });
}

describe('the audit recorder', () => {
  it('writes one JSON line with the time to every sink', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    const output = collect();
    const clock = new ManualClock(Date.UTC(2026, 4, 1));
    const sinks = [createStreamSink(output.stream), createFileSink(path)];
    const recorder = createAuditRecorder(sinks, clock, createLogger('silent'));
    await recorder.record(EVENT);
    clock.advance(1_500);
    await recorder.record(EVENT);
    await recorder.close();
    const lines = output.text().trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { at: '2026-05-01T00:00:00.000Z', ...EVENT, sequence: 1 },
      { at: '2026-05-01T00:00:01.500Z', ...EVENT, sequence: 2 },
      { type: 'auditEnded', sequence: 3 },
    ]);
    expect(await readFile(path, 'utf8')).toBe(output.text());
    expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600');
  });

  it('appends to what the file holds', async () => {
    const path = join(newFolder(), 'audit.jsonl');
    for (let run = 1; run <= 2; run += 1) {
      const recorder = createAuditRecorder([createFileSink(path)], new ManualClock(), createLogger('silent'));
      await recorder.record(EVENT);
      await recorder.close();
    }
    const text = await readFile(path, 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(4);
    expect(verifyTrail(text)).toMatchObject({ processes: 2, problems: [], openEnds: [] });
  });

  it('keeps a line a line whatever an event holds', async () => {
    const output = collect();
    const sinks = [createStreamSink(output.stream)];
    const recorder = createAuditRecorder(sinks, new ManualClock(), createLogger('silent'));
    const name = 'Ada\n{"type":"actionSettled"}\r\u2028';
    await recorder.record({ ...EVENT, actor: { ...EVENT.actor, name } });
    expect(output.text().split('\n')).toHaveLength(2);
    expect(JSON.parse(output.text())).toMatchObject({ actor: { name } });
  });

  it.each(['file', 'stream'])(
    'goes on with the other sink when the %s fails, and logs which',
    async (broken) => {
      const folder = newFolder();
      const [output, log] = [collect(), collect()];
      const path = broken === 'file' ? join(folder, 'missing', 'audit.jsonl') : join(folder, 'audit.jsonl');
      const stream = broken === 'file' ? output.stream : brokenStream();
      const sinks = [createStreamSink(stream), createFileSink(path)];
      const recorder = createAuditRecorder(sinks, new ManualClock(), createLogger('error', log.stream));
      await recorder.record(EVENT);
      await recorder.record(EVENT);
      await recorder.close();
      const text = broken === 'file' ? output.text() : await readFile(path, 'utf8');
      expect(text.trimEnd().split('\n')).toHaveLength(3);
      expect(log.text().trimEnd().split('\n')).toHaveLength(2);
      expect(log.text()).toContain(broken === 'file' ? path : 'standard output');
    },
  );

  it('refuses when no sink works', async () => {
    const path = join(newFolder(), 'missing', 'audit.jsonl');
    const sinks = [createStreamSink(brokenStream()), createFileSink(path)];
    const recorder = createAuditRecorder(sinks, new ManualClock(), createLogger('silent'));
    await expect(recorder.record(EVENT)).rejects.toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      message: "The audit trail can't be written, so nothing was done.",
    });
    await recorder.close();
  });
});
