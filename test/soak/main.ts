import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT } from '../../bench/folders.js';
import { isRedisInstalled } from '../../bench/processes/redis-process.js';
import { writeIntoPage } from '../../bench/report/write-page.js';
import { setup } from '../kit/processes/build-processes.js';
import type { Evidence } from './invariants/invariant.js';
import { readOptions, USAGE, type SoakOptions } from './options.js';
import { startArena } from './parts/arena.js';
import { writeReport } from './report/write-report.js';
import { runSoak } from './run-soak.js';

const progress = (message: string) => console.warn(`… ${message}`);

async function soak(options: SoakOptions): Promise<void> {
  progress(`seed ${options.seed}`);
  await setup({ onTestsRerun: () => undefined });
  const arena = await startArena(options.seed);
  if (arena.gateway === undefined)
    progress('without a gateway: npm ci --prefix examples/supergraph/hive-gateway');
  const stop = () => void arena.close().then(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const result = await runSoak(arena, options, progress);
    const report = writeReport(result);
    writeEvidence(`${ROOT}dist/soak`, report, result.evidence);
    if (options.publish) writeIntoPage(`${ROOT}docs/soak.md`, report, 'soak');
    console.log(report);
    const breaches = result.verdicts.reduce((sum, verdict) => sum + verdict.breaches.length, 0);
    console.log(`\nSeed ${options.seed}: ${breaches === 0 ? 'all held' : `${breaches} breaches`}.`);
    if (breaches > 0) process.exitCode = 1;
  } finally {
    await arena.close();
  }
}

/** Evidence for the investigation of a breach. */
function writeEvidence(folder: string, report: string, { replicas }: Evidence): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/report.md`, `${report}\n`);
  for (const { name, trail, output, log } of replicas) {
    writeFileSync(`${folder}/${name} audit.jsonl`, trail);
    writeFileSync(`${folder}/${name} output.jsonl`, output);
    writeFileSync(`${folder}/${name} log.jsonl`, log);
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(USAGE);
  else if (!isRedisInstalled()) throw new Error('redis-server is missing');
  else await soak(options);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
