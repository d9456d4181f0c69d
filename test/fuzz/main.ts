import { parseArgs } from 'node:util';
import { setup } from '../kit/build-processes.js';
import { KINDS } from './kinds.js';
import { runFuzz } from './run-fuzz.js';
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
const run = await runFuzz(server, {
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
await server.close();
console.log(`${run} cases of seed ${seed}, ${seen.size} kinds of findings.`);
process.exitCode = seen.size === 0 ? 0 : 1;
