import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { LISTENER_TRANSITIONS } from '../../../src/changes/feed-listener.js';
import { POLLER_TRANSITIONS } from '../../../src/changes/poller-states.js';

const PAGE = new URL('../../../docs/changes.md', import.meta.url);

type Transitions = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

const TABLES: readonly (readonly [string, Transitions])[] = [
  ['poller', POLLER_TRANSITIONS],
  ['listener', LISTENER_TRANSITIONS],
];

/** The lines of a table, whatever the order of its rows. */
const inOrder = (table: string) => table.trim().split('\n').sort();

describe.each(TABLES)('the states of the %s', (name, transitions) => {
  const states = Object.keys(transitions);

  it('match the tables in the docs', async () => {
    const page = await readFile(PAGE, 'utf8');
    const shown = new RegExp(`<!-- ${name} -->\\n([^]*)<!-- /${name} -->`).exec(page)?.[1];
    const events = new Set(Object.values(transitions).flatMap((row) => Object.keys(row)));
    const rows = [...events].map((event) => {
      const cells = states.map((state) => {
        const next = transitions[state]![event] ?? state;
        return next === state ? '' : `\`${next}\``;
      });
      return `| \`${event}\` | ${cells.join(' | ')} |`;
    });
    const head = `| event | ${states.map((state) => `\`${state}\``).join(' | ')} |`;
    const table = [head, `|${' --- |'.repeat(states.length + 1)}`, ...rows].join('\n');
    expect(inOrder(shown ?? '')).toEqual(inOrder(await format(table, { parser: 'markdown' })));
  });

  it('are all reachable, and the last one is final', () => {
    const reached = new Set([states[0]!]);
    for (const state of reached) for (const next of Object.values(transitions[state]!)) reached.add(next!);
    expect([...reached].sort()).toEqual([...states].sort());
    const last = states.at(-1)!;
    expect(new Set(Object.values(transitions[last]!))).toEqual(new Set([last]));
  });
});

it('allow reads and writes only with the lease', () => {
  for (const [state, row] of Object.entries(POLLER_TRANSITIONS)) {
    if (['OPENING', 'WAITING', 'READING', 'APPENDING'].includes(state)) {
      expect([row.LEASE_LOST, row.FENCED]).toEqual(['STANDBY', 'STANDBY']);
    }
    expect(row.STOP).toBe('STOPPED');
  }
});
