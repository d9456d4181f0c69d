import { execFile } from 'node:child_process';
import { readSource, repositoryRoot } from './source-files.js';
import { installedPackages, type LockedPackages } from './documents/sbom.js';

/** The result of a check of the installed packages. Nobody to ask is no finding. */
export interface SupplyReport {
  readonly code: 0 | 1;
  readonly report: string;
}

const OSV = 'https://api.osv.dev';
/** As many as OSV takes at a time. */
const BATCH = 1_000;
const TIMEOUT_MS = 120_000;

/** Reads the answer of `npm audit signatures --json`: without lists in it, the registry has no keys or can't be reached. */
export function judgeSignatures(stdout: string): SupplyReport {
  const { invalid, missing } = readLists(stdout);
  if (invalid === undefined || missing === undefined)
    return {
      code: 0,
      report: 'Signatures not checked: the registry offers none, or its keys are out of reach.',
    };
  const findings = [...invalid, ...missing].map(({ name, version }) => `  ${name}@${version}`);
  if (findings.length === 0) return { code: 0, report: 'Each package has a valid signature.' };
  return { code: 1, report: ['These packages have no valid signature:', ...findings].join('\n') };
}

type Lists = Readonly<Partial<Record<'invalid' | 'missing', readonly { name: string; version: string }[]>>>;

function readLists(stdout: string): Lists {
  try {
    return (JSON.parse(stdout) as Lists | null) ?? {};
  } catch {
    return {};
  }
}

/** Asks OSV for known vulnerabilities of what runs in production, and for malware in everything that is installed. */
export async function checkOsv(packages: LockedPackages, origin = OSV): Promise<SupplyReport> {
  const locked = installedPackages(packages).flatMap(([path, { name, version, dev }]) =>
    version === undefined
      ? []
      : { name: name ?? path.split('node_modules/').at(-1) ?? path, version, isDev: dev === true },
  );
  const findings: string[] = [];
  for (let start = 0; start < locked.length; start += BATCH) {
    const batch = locked.slice(start, start + BATCH);
    const queries = batch.map(({ name, version }) => ({ package: { ecosystem: 'npm', name }, version }));
    const results = await ask(`${origin}/v1/querybatch`, queries);
    if (results === undefined) return { code: 0, report: 'OSV not checked: it is out of reach.' };
    for (const [index, { vulns = [] }] of results.entries()) {
      const { name, version, isDev } = batch[index]!;
      const ids = vulns.map(({ id }) => id).filter((id) => !isDev || id.startsWith('MAL-'));
      if (ids.length > 0) findings.push(`  ${name}@${version}: ${ids.join(', ')}`);
    }
  }
  if (findings.length === 0)
    return { code: 0, report: `OSV knows nothing against ${locked.length} packages.` };
  return { code: 1, report: ['OSV knows of:', ...findings].join('\n') };
}

interface OsvResult {
  readonly vulns?: readonly { readonly id: string }[];
}

async function ask(url: string, queries: readonly object[]): Promise<readonly OsvResult[] | undefined> {
  try {
    const body = JSON.stringify({ queries });
    const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) return undefined;
    return ((await response.json()) as { readonly results: readonly OsvResult[] }).results;
  } catch {
    return undefined;
  }
}

function askNpm(): Promise<string> {
  return new Promise((resolve) => {
    const args = ['audit', 'signatures', '--json', '--fetch-retries=0'];
    const options = { cwd: repositoryRoot, timeout: TIMEOUT_MS, maxBuffer: 64_000_000 };
    // Its exit code is 1 for findings and for failures alike.
    execFile('npm', args, options, (_error, stdout) => {
      resolve(stdout);
    });
  });
}

if (process.argv[1] === import.meta.filename) {
  const { packages } = JSON.parse(readSource('package-lock.json')) as { readonly packages: LockedPackages };
  const reports = await Promise.all([askNpm().then(judgeSignatures), checkOsv(packages)]);
  for (const { report } of reports) process.stdout.write(`${report}\n`);
  process.exitCode = Math.max(...reports.map(({ code }) => code));
}
