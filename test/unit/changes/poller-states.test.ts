import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import {
  POLLER_TRANSITIONS,
  type PollerEvent,
  type PollerState,
} from '../../../src/changes/poller-states.js';

const PAGE = new URL('../../../docs/changes.md', import.meta.url);

it('are in the page as they are in the code', async () => {
  const page = await readFile(PAGE, 'utf8');
  const shown = /<!-- poller -->\n([^]*)<!-- \/poller -->/.exec(page)?.[1];
  const states = Object.keys(POLLER_TRANSITIONS) as PollerState[];
  const events = Object.keys(POLLER_TRANSITIONS.IDLE) as PollerEvent[];
  const rows = events.map((event) => {
    const cells = states.map((state) => {
      const next = POLLER_TRANSITIONS[state][event];
      return next === state ? '' : `\`${next}\``;
    });
    return `| \`${event}\` | ${cells.join(' | ')} |`;
  });
  const head = `| event | ${states.map((state) => `\`${state}\``).join(' | ')} |`;
  const table = [head, `|${' --- |'.repeat(states.length + 1)}`, ...rows].join('\n');
  expect(shown?.trim()).toBe((await format(table, { parser: 'markdown' })).trim());
});

it('let nobody read or write without the lease', () => {
  for (const [state, row] of Object.entries(POLLER_TRANSITIONS)) {
    if (['OPENING', 'WAITING', 'READING', 'APPENDING'].includes(state)) {
      expect([row.LEASE_LOST, row.FENCED]).toEqual(['STANDBY', 'STANDBY']);
    }
    expect(row.STOP).toBe('STOPPED');
  }
  expect(new Set(Object.values(POLLER_TRANSITIONS.STOPPED))).toEqual(new Set(['STOPPED']));
});
