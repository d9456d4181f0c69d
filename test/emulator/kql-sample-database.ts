import { createDatabase } from '../../emulator/kql/database.js';
import type { Database, Table } from '../../emulator/kql/database.js';
import { runKql } from '../../emulator/kql/run.js';
import type { KqlResult } from '../../emulator/kql/run.js';

export const NOW = new Date('2026-03-10T12:00:00.000Z');

export const EVENTS: Table = {
  columns: [
    { name: 'Timestamp', type: 'DateTime' },
    { name: 'Device', type: 'String' },
    { name: 'User', type: 'String' },
    { name: 'Port', type: 'Int32' },
    { name: 'Size', type: 'Int64' },
    { name: 'Score', type: 'Double' },
    { name: 'Local', type: 'SByte' },
    { name: 'Session', type: 'Guid' },
  ],
  rows: [
    createEvent('2026-03-10T11:59:59.9999999Z', 'alpha', 'Ada', 443, 10, 0.5, true, 1),
    createEvent('2026-03-10T06:00:00.0000000Z', 'ALPHA', 'Bob', 80, 20, 1.5, false, 2),
    createEvent('2026-03-09T12:00:00.0000000Z', 'beta', 'Ada', null, 30, null, null, 3),
    createEvent('2026-03-03T12:00:00.0000001Z', 'beta-2', null, 443, null, -1, true, 4),
    createEvent('2026-03-03T11:59:59.9999999Z', 'a"b\\c', '', 22, 9_007_199_254_740_991, 2, false, 5),
  ],
};

function createEvent(
  Timestamp: string,
  Device: string,
  User: string | null,
  Port: number | null,
  Size: number | null,
  Score: number | null,
  Local: boolean | null,
  session: number,
): Record<string, unknown> {
  const Session = `00000000-0000-0000-0000-00000000000${session}`;
  return { Timestamp, Device, User, Port, Size, Score, Local, Session };
}

export const SAMPLE_DATABASE: Database = createDatabase({
  Events: () => EVENTS,
  Empty: () => ({ columns: EVENTS.columns, rows: [] }),
});

export function runSample(query: string): KqlResult {
  return runKql(query, SAMPLE_DATABASE, NOW);
}

/** The rows' values in column order. */
export function readCells(query: string): unknown[][] {
  const { schema, results } = runSample(query);
  return results.map((row) => schema.map(({ Name }) => row[Name]));
}

/** The values of the first column. */
export function readColumn(query: string): unknown[] {
  return readCells(query).map(([cell]) => cell);
}
