import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADVERSARIAL_DOCUMENTS } from '../kit/adversarial/documents.js';
import { ADVERSARIAL_HEADERS } from '../kit/adversarial/headers.js';
import { ADVERSARIAL_HUNTS } from '../kit/adversarial/queries.js';
import { LARGE_REQUESTS } from '../kit/adversarial/large-requests.js';
import { ADVERSARIAL_VARIABLES } from '../kit/adversarial/variables.js';
import { KINDS, SCARCE_KINDS } from './kinds.js';
import { caseOf, describeCase, runFuzz, type FuzzFinding } from './run-fuzz.js';
import { startServerUnderFuzz, type ServerUnderFuzz } from './server-under-fuzz.js';

/** Of processor time, which no other process of the machine takes away; on a slow machine so many times as long as it is slow. */
const MAX_TURN_MS = 50;
const ATTEMPTS = 5;
const ROUNDS = 5;
/** Documents and answers that are remembered, and what connections that were cut still hold. */
const MAX_KEPT_BYTES = 300_000_000;
const VIEWER = '{"query":"{ defenderViewer { oid } }"}';
const DOORS = ['frames', 'heads', 'gets', 'events', 'schemas', 'bodies', 'limits', 'unread'];

describe('the server, asked for the oddest things', () => {
  let server: ServerUnderFuzz;
  beforeAll(async () => {
    server = await startServerUnderFuzz();
  });
  afterAll(async () => {
    await server.close();
  });

  it.each([1, 2])('neither fails nor reveals internals: seed %i', async (seed) => {
    const findings: FuzzFinding[] = [];
    const before = await server.heldBytes();
    const kinds = Object.keys(KINDS).filter((kind) => !(kind in SCARCE_KINDS));
    const run = await runFuzz(server, {
      kinds,
      seed,
      from: 0,
      goesOn: (number) => number < ROUNDS,
      onFinding: (finding) => findings.push(finding),
    });
    expect(findings).toEqual([]);
    expect(run).toBe(ROUNDS * kinds.length);
    expect(await server.heldBytes()).toBeLessThan(before + MAX_KEPT_BYTES);
  });

  it.each(Object.keys(SCARCE_KINDS))(
    'loses nothing and starves nobody where something is scarce: %s',
    async (kind) => {
      const findings: FuzzFinding[] = [];
      await runFuzz(server, {
        kinds: [kind],
        seed: 1,
        from: 0,
        goesOn: (number) => number < 1,
        onFinding: (finding) => findings.push(finding),
      });
      expect(findings).toEqual([]);
    },
  );

  it('answers a known caller after each attack on its doors', async () => {
    const asked = async () => {
      const { status, text } = await server.send(VIEWER, {
        'content-type': 'application/json',
        ...server.headersOf('whole'),
      });
      return [status, text.includes('"oid"')];
    };
    for (const kind of DOORS) {
      const made = caseOf(kind, 11, 1);
      if ('raw' in made) await server.write(made.raw);
      if ('socket' in made) await server.openSocket(made.socket);
      expect(await asked(), kind).toEqual([200, true]);
    }
  });

  it.each([
    ['variables', ADVERSARIAL_VARIABLES],
    ['documents', ADVERSARIAL_DOCUMENTS],
    ['headers', ADVERSARIAL_HEADERS],
    ['queries', ADVERSARIAL_HUNTS],
    ['large requests', LARGE_REQUESTS],
  ])('is held by none of the adversarial %s for longer than 50 ms', async (_kind, requests) => {
    const slow: { readonly name: string; readonly least: number }[] = [];
    let longest = MAX_TURN_MS * (await server.slowness());
    for (const { name, query, variables, headers, isAnonymous, needsRows } of requests) {
      const sent = {
        'content-type': 'application/json',
        ...(isAnonymous !== true && server.headersOf(needsRows === true ? 'stranger' : 'whole')),
        ...headers,
      };
      const body = JSON.stringify({ query, variables });
      let least = Infinity;
      // A collection of garbage or a compilation comes once; what an input costs comes each time.
      for (let attempt = 0; attempt < ATTEMPTS && least > longest; attempt += 1) {
        least = Math.min(least, (await server.send(body, sent)).longestTurn);
        if (least > longest) longest = Math.max(longest, MAX_TURN_MS * (await server.slowness()));
      }
      if (least > longest) slow.push({ name, least });
    }
    expect(slow).toEqual([]);
  });

  it('makes the same case of the same seed and number', () => {
    for (const kind of Object.keys(KINDS)) {
      expect(describeCase(caseOf(kind, 7, 3))).toBe(describeCase(caseOf(kind, 7, 3)));
    }
  });
});
