import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import type { Asserted } from '../../kit/servers/start-subgraph.js';
import { callingWrites, changesOf, plannedBy, startWrites, type Write } from '../../kit/writes/writes.js';

const TAGS = { tags: ['slow', 'defender-first'] };
const DONE = /^(CREATED|DONE)$/;
/** Each machine has its own call, and its own lines in the trail. */
const ONE_BY_ONE = /^(isolateMachines|runDefenderAntiVirusScans)$/;
/** Links are never stored: the same key returns a new one. */
const LINKS = /Link$/;
/** Their payload is about another write, whose roles they need. */
const ABOUT_WRITES = /^(request|approve|reject)Defender/;

/** Without the secrets that dry runs hide, and without the audit id in comments. */
const shown = (calls: readonly object[]) =>
  calls
    .map((call) =>
      JSON.stringify(call, (_, value: unknown) =>
        typeof value === 'string' ? value.replaceAll(/\w+-hidden-word|[0-9a-f-]{36}/g, '***') : value,
      ),
    )
    .sort();

/** An id, or an indicator, that Defender doesn't accept. */
function unlike(item: unknown): unknown {
  if (typeof item !== 'string') return { ...(item as object), indicatorValue: 'no_dots' };
  return item.replaceAll(/[0-9a]/g, '7');
}

const named = <T>({ name }: Write, value: T) => [name, value] as const;

describe('every mutation', () => {
  it('has a valid input, and sends one call for each target', TAGS, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites();
    for (const write of writes) {
      const input = await inputOf(write);
      subgraph.clock.advance(60_000);
      const { outcome, sent, events, errors } = await run(write, input);
      expect(named(write, errors)).toEqual(named(write, undefined));
      expect(named(write, outcome)).toEqual(named(write, expect.stringMatching(DONE)));
      const most = ONE_BY_ONE.test(write.name) ? 3 : 1;
      expect(named(write, sent.length)).toEqual(named(write, 'dryRun' in write.fields ? most : 0));
      if (sent.length > 0) expect(events.at(-1)).toBe(`actionSettled ${outcome}`);
    }
  });

  it('needs its role, and records who lacked it', TAGS, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites();
    for (const write of writes.filter(({ name }) => !ABOUT_WRITES.test(name))) {
      const input = await inputOf(write);
      const roles = ALL_ROLES.filter((role) => !write.roles.includes(role));
      const { outcome, errors, events } = await run(write, input, { roles });
      expect(named(write, outcome)).toEqual(named(write, 'FORBIDDEN'));
      expect(errors![0]!.extensions['requiredRoles']).toEqual(write.roles);
      // A started export calls on.
      const calls = subgraph.calls().filter(({ path }) => !/^\/storage\/|Export$/.test(path));
      expect(named(write, [events, calls])).toEqual(named(write, [['accessRefused'], []]));
      expect(subgraph.audit().at(-1)).toMatchObject({ coordinate: `Mutation.${write.name}` });
    }
  });

  it('sends nothing in a dry run, and then the call that it showed', TAGS, async () => {
    const { subgraph, writes, inputOf, run } = await startWrites();
    for (const write of callingWrites(writes)) {
      const input = await inputOf(write);
      subgraph.clock.advance(60_000);
      const dry = await run(write, { ...input, dryRun: true });
      expect(named(write, [dry.outcome, dry.sent])).toEqual(named(write, ['DRY_RUN', []]));
      expect(dry.events.at(-1)).toBe('actionSettled DRY_RUN');
      const { sent } = await run(write, input);
      const calls = sent.map(({ operation, method, path, requestBody: body }) => {
        return { operation, method, path, body: body ?? null };
      });
      expect(named(write, shown(calls))).toEqual(named(write, shown(plannedBy(dry))));
    }
  });

  it(
    'is sent once under one key, also by two requests at once, for each caller and input',
    TAGS,
    async () => {
      const { subgraph, writes, inputOf, send, run } = await startWrites();
      const other = await subgraph.mintToken({ oid: randomUUID(), name: 'Zoe', roles: [...ALL_ROLES] });
      // The audit id of a write of many machines is that of the request.
      const part = (write: Write, payload: object) =>
        ONE_BY_ONE.test(write.name) ? { ...payload, auditId: null } : payload;
      for (const write of callingWrites(writes).filter(({ name }) => !LINKS.test(name))) {
        const input = { ...(await inputOf(write)), idempotencyKey: 'k' };
        subgraph.clock.advance(60_000);
        const before = changesOf(subgraph).length;
        const [one, two] = await subgraph.passTime(Promise.all([send(write, input), send(write, input)]));
        const sent = changesOf(subgraph).length - before;
        expect(named(write, sent)).toEqual(named(write, ONE_BY_ONE.test(write.name) ? 3 : 1));
        expect(part(write, two.payload as object)).toEqual(part(write, one.payload as object));
        const again = await run(write, input);
        expect(named(write, again.sent)).toEqual(named(write, []));
        expect(part(write, again.payload as object)).toEqual(part(write, one.payload as object));
        const next = { ...(await inputOf(write)), idempotencyKey: 'k' };
        const refused = await run(write, next);
        expect(named(write, [refused.outcome, refused.sent])).toEqual(named(write, ['BAD_USER_INPUT', []]));
        expect(refused.errors![0]!.extensions['argumentName']).toBe('input.idempotencyKey');
        const { outcome } = await run(write, next, { token: other });
        expect(named(write, outcome)).toEqual(named(write, expect.stringMatching(DONE)));
      }
    },
  );

  it(
    'has a result for each item in the order of the input, and records which were changed',
    TAGS,
    async () => {
      const { subgraph, writes, inputOf, run } = await startWrites();
      subgraph.emulator.control.setSwitches({ unknownIdInBatchUpdate: 'refused' });
      for (const write of callingWrites(writes)) {
        const input = await inputOf(write);
        const [list, items] =
          Object.entries(input).find(([, value]) => Array.isArray(value) && value.length === 3) ?? [];
        if (list === undefined) continue;
        subgraph.clock.advance(60_000);
        const [one, two, three] = items as readonly unknown[];
        const twice = await run(write, { ...input, [list]: [one, two, one], dryRun: true });
        if (twice.outcome === 'BAD_USER_INPUT') expect(twice.errors![0]!.message).toContain(`${list}[2]`);
        else expect(named(write, JSON.stringify(plannedBy(twice)).split(String(one))).length).toBe(2);
        const { payload, outcome } = await run(write, { ...input, [list]: [three, unlike(one), two] });
        const results = payload.results as readonly Asserted[];
        expect(
          named(
            write,
            results.map((each) => DONE.test(each.outcome)),
          ),
        ).toEqual(named(write, [true, false, true]));
        const ids = results.map((each) => Object.values(each as object)[0] as unknown);
        const given = typeof one === 'string' && ids[0] !== 0 ? [three, unlike(one), two] : [0, 1, 2];
        expect(named(write, ids)).toEqual(named(write, given));
        expect(named(write, outcome)).toEqual(
          named(write, expect.stringMatching(/^(PARTIALLY_DONE|OUTCOME_UNKNOWN)$/)),
        );
        const settled = subgraph.audit().filter((event) => event.type === 'actionSettled');
        const recorded = ONE_BY_ONE.test(write.name)
          ? settled.slice(-4, -1).filter((event) => event.outcome === 'CREATED')
          : settled.at(-1)!.resultIds;
        expect(named(write, recorded)).toEqual(named(write, expect.objectContaining({ length: 2 })));
      }
    },
  );
});
