import { parseArgs } from 'node:util';
import { setup } from '../kit/processes/build-processes.js';
import { KINDS } from './kinds.js';
import { describeCase, measureAgain, runFuzz, type FuzzTurn } from './run-fuzz.js';
import { startServerUnderFuzz } from './server-under-fuzz.js';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kind: { type: 'string' },
    case: { type: 'string' },
  },
});

await setup({ onTestsRerun: () => undefined });
const server = await startServerUnderFuzz();
const end = Date.now() + Number(values.seconds) * 1_000;
const single = values.case === undefined ? undefined : Number(values.case);
const seen = new Set<string>();
const seed = Number(values.seed);
/** The longest turns, by kind. */
const longest = new Map<string, FuzzTurn>();
/** Of a quiet machine. */
const MAX_OF_A_TURN_MS = 50;
const heldBefore = await server.heldBytes();
const run = await runFuzz(server, {
  onTurn: async (turn) => {
    const limit = MAX_OF_A_TURN_MS * (await server.slowness());
    const known = longest.get(turn.kind)?.longestTurn ?? 0;
    if (turn.longestTurn <= known) return;
    const least =
      turn.longestTurn > limit ? await measureAgain(turn.made, server, turn.longestTurn) : turn.longestTurn;
    if (least > known) longest.set(turn.kind, { ...turn, longestTurn: least });
  },
  kinds: values.kind === undefined ? Object.keys(KINDS) : values.kind.split(','),
  seed,
  from: single ?? 0,
  goesOn: (number) => (single === undefined ? Date.now() < end : number === single),
  onFinding: ({ kind, number, what, input }) => {
    // The same fault comes back with other values.
    const key = `${kind} ${what.replace(/\d+/g, '0').slice(0, 50)}`;
    if (seen.has(key)) return;
    seen.add(key);
    console.log(
      `${what}\n  ${input.slice(0, 2_000)}\n  again: npm run fuzz -- --seed ${seed} --kind ${kind} --case ${number}`,
    );
  },
});
const held = await server.heldBytes();
const slowness = await server.slowness();
await server.close();
const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
console.log(
  `Held: ${inMegabytes(heldBefore)} MB before, ${inMegabytes(held)} MB after. This machine is ${slowness.toFixed(1)} times as slow as the limit of ${MAX_OF_A_TURN_MS} ms is meant for.`,
);
for (const { kind, number, made, longestTurn } of [...longest.values()].sort(
  (one, other) => other.longestTurn - one.longestTurn,
)) {
  console.log(
    `${longestTurn.toFixed(1)} ms ${kind}: npm run fuzz -- --seed ${seed} --kind ${kind} --case ${number}\n  ${describeCase(made).slice(0, 200)}`,
  );
}
console.log(`${run} cases of seed ${seed}, ${seen.size} kinds of findings.`);
process.exitCode = seen.size === 0 ? 0 : 1;
