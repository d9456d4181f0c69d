import { describe, expect, it } from 'vitest';
import type { FaultEffect } from '../../../emulator/http/faults.js';
import {
  callingWrites,
  plannedBy,
  startWrites,
  warningsIn,
  type Ran,
  type Write,
} from '../../kit/writes/writes.js';

interface Fault {
  readonly effect: FaultEffect;
  /** The outcome of the write. */
  readonly outcome: RegExp;
  /** Mutations for which this response is complete, because Defender documents no body. */
  readonly isComplete?: RegExp;
}

const MOST_BYTES = 2_000_000;
const DONE = /^(CREATED|DONE)$/;
const UNKNOWN = /^OUTCOME_UNKNOWN$/;
const REFUSED = /^(UPSTREAM_REJECTED|NOT_FOUND|REFUSED)$/;
const NO_BODY = /^(batchUpdateAlerts|delete\w+|(addTagTo|removeTagFrom)Machines)$/;
const NO_BODY_OR_ALERT = new RegExp(`^updateAlert$|${NO_BODY.source}`);
/** Links are read again after a failure, and change nothing. */
const LINKS = /Link$/;
const NO_LINK = /^(UPSTREAM_UNAVAILABLE|RATE_LIMITED|UPSTREAM_FORBIDDEN|REFUSED|UPSTREAM_REJECTED)$/;
const error = (code: string) => ({ error: { code, message: 'No' } });

const FAULTS: Readonly<Record<string, Fault>> = {
  'rejects it with 400': { effect: { status: 400, body: error('BadRequest') }, outcome: REFUSED },
  'rejects it with 409': { effect: { status: 409, body: error('Conflict') }, outcome: REFUSED },
  'has no quota': {
    effect: { status: 429, headers: { 'retry-after': '300' } },
    outcome: /^(RATE_LIMITED|REFUSED)$/,
  },
  'fails with 500': { effect: { status: 500, body: {} }, outcome: UNKNOWN },
  'fails with 503': { effect: { status: 503, headers: { 'retry-after': '20' } }, outcome: UNKNOWN },
  'ends the connection': { effect: 'reset', outcome: UNKNOWN },
  'sends a page': { effect: { html: 200 }, outcome: UNKNOWN },
  'sends no body': { effect: { status: 200 }, outcome: UNKNOWN, isComplete: NO_BODY_OR_ALERT },
  'sends an empty object': { effect: { status: 200, body: {} }, outcome: UNKNOWN, isComplete: NO_BODY },
  'sends too much': {
    effect: { status: 200, body: JSON.stringify({ id: 'x'.repeat(MOST_BYTES) }) },
    outcome: UNKNOWN,
  },
  'does it, and its response is lost': { effect: 'processThenReset', outcome: DONE },
  'does it, and its response breaks off': { effect: 'cutBody', outcome: DONE, isComplete: NO_BODY },
};

/** The trail has an intent before, and one outcome after it; also for each part of a write of many machines. */
function expectRecorded(write: Write, { events, outcome }: Ran) {
  expect([write.name, events[0], events.at(-1)]).toEqual([
    write.name,
    'actionIntended',
    `actionSettled ${outcome}`,
  ]);
  const intents = events.filter((event) => event === 'actionIntended');
  expect([write.name, events.length]).toEqual([write.name, 2 * intents.length]);
}

describe.each(Object.entries(FAULTS))('every write, if Defender %s', (_, { effect, outcome, isComplete }) => {
  it('is sent once, recorded, and reported as it is', { tags: ['slow', 'defender-first'] }, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites({
      limits: { maxResponseBytes: MOST_BYTES },
    });
    const { control } = subgraph.emulator;
    for (const write of callingWrites(writes)) {
      const { name } = write;
      const input = { ...(await inputOf(write)), idempotencyKey: 'k' };
      subgraph.clock.advance(400_000);
      const planned = plannedBy(await run(write, { ...input, dryRun: true }));
      const fault = control.addFault({ operation: planned[0].operation as string }, effect);
      const first = await run(write, input);
      control.removeFault(fault);
      subgraph.clock.advance(400_000);
      const hasNoBody = isComplete?.test(name) === true;
      const expected = LINKS.test(name) ? NO_LINK : hasNoBody ? DONE : outcome;
      expect([name, first.outcome]).toEqual([name, expect.stringMatching(expected)]);
      expectRecorded(write, first);
      if (!LINKS.test(name)) expect([name, first.sent.length]).toEqual([name, planned.length]);
      const again = await run(write, input);
      if (UNKNOWN.test(first.outcome)) {
        expect([name, again.outcome, again.sent]).toEqual([name, first.outcome, []]);
        expect(first.payload.refusal.message).toMatch(/before you retry|You may send the same|no read/);
        const resent = await run(write, { ...input, resend: true });
        expect([name, resent.outcome]).toEqual([name, expect.stringMatching(DONE)]);
        expect([name, resent.sent.length]).toEqual([name, planned.length]);
      } else if (DONE.test(first.outcome)) {
        expect([name, again.outcome, again.sent]).toEqual([name, first.outcome, []]);
        if (!hasNoBody) expect([name, ...warningsIn(first)]).toContain('RESPONSE_LOST');
      } else {
        expect([name, again.outcome, again.sent.length]).toEqual([
          name,
          expect.stringMatching(DONE),
          planned.length,
        ]);
      }
    }
  });
});

describe('every write that Defender did, while no read shows it', () => {
  it('is found later with its key, and not sent again', { tags: ['slow', 'defender-first'] }, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites();
    const { control } = subgraph.emulator;
    for (const write of callingWrites(writes).filter(({ name }) => !LINKS.test(name))) {
      const { name } = write;
      const input = { ...(await inputOf(write)), idempotencyKey: 'k' };
      subgraph.clock.advance(400_000);
      const [{ operation }] = plannedBy(await run(write, { ...input, dryRun: true }));
      control.addFault({ operation }, 'processThenReset');
      control.addFault({ method: 'GET', from: subgraph.clock.now() + 1_000 }, { status: 503, body: {} });
      const first = await run(write, input);
      expect([name, first.outcome]).toEqual([name, 'OUTCOME_UNKNOWN']);
      control.clearFaults();
      subgraph.clock.advance(400_000);
      const found = await run(write, { ...input, resend: true });
      // An investigation names nobody, so it may be that of somebody else.
      const isAnybodys = name === 'startInvestigation';
      expect([name, found.outcome, found.sent]).toEqual([
        name,
        isAnybodys ? 'ALREADY_PENDING' : expect.stringMatching(DONE),
        [],
      ]);
      expect([name, found.events.at(-1)]).toEqual([name, `actionSettled ${found.outcome}`]);
      if (!isAnybodys) expect([name, ...warningsIn(found)]).toContain('RESPONSE_LOST');
      const again = await run(write, input);
      expect([name, again.outcome, again.sent]).toEqual([name, found.outcome, []]);
    }
  });
});

const GRAPH = { env: { DEFENDER_SOURCES: 'alerts=graph' } };
/** Each success of Graph is complete, whatever its body. */
const AT_GRAPH = Object.entries(FAULTS).filter(
  ([, { effect }]) => !/"status":200/.test(JSON.stringify(effect)),
);

describe.each(AT_GRAPH)('an alert at Graph, if that %s', (fault, { effect, outcome }) => {
  it('has its own outcome, and a comment that failed is a warning', { tags: ['slow'] }, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites(GRAPH);
    const { control } = subgraph.emulator;
    for (const write of callingWrites(writes).filter(({ name }) => /^(u|batchU)pdateAlerts?$/.test(name)))
      for (const part of ['', '/comments']) {
        const { comment, ...change } = await inputOf(write);
        const input = { ...change, idempotencyKey: `k${part}`, ...(part !== '' && { comment }) };
        const [id = ''] = [change['alertIds'] ?? change['alertId']].flat() as string[];
        const at = `${write.name}${part}`;
        subgraph.clock.advance(400_000);
        const method = part === '' ? 'PATCH' : 'POST';
        const added = control.addFault({ method, pathPattern: `/${id}${part}$` }, effect);
        const ran = await run(write, input);
        control.removeFault(added);
        const [first, ...others] = (ran.payload?.results ?? [ran]) as readonly Ran[];
        expect([at, first!.outcome]).toEqual([at, expect.stringMatching(part === '' ? outcome : DONE)]);
        const warned = part === '' ? /RESPONSE_LOST/ : /COMMENT_NOT_ADDED|RESPONSE_LOST/;
        if (DONE.test(first!.outcome))
          expect([at, warningsIn(ran).join()]).toEqual([at, expect.stringMatching(warned)]);
        // Alerts share their quota.
        const isAlone = fault !== 'has no quota';
        if (isAlone) expect([at, others.filter((other) => !DONE.test(other.outcome))]).toEqual([at, []]);
        subgraph.clock.advance(400_000);
        const again = await run(write, input);
        const isFree = ran.payload == null || ran.outcome === 'REFUSED';
        expect([at, again.sent.length > 0]).toEqual([at, isFree]);
      }
  });
});
