import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { startSubgraph, type SubgraphUnderTest } from '../servers/start-subgraph.js';
import { PATIENCE_MS } from '../time/patience.js';

export const EXPORT_ROLES = ['Defender.ViewVulnerabilities'];

const FIELDS = `id kind format status snapshotTime rowCount byteCount startTime endTime expirationTime downloadPath
  failure { code message }`;

/** An export in a response. */
export interface AnsweredExport {
  readonly id: string;
  readonly kind: string;
  readonly format: string;
  readonly status: string;
  readonly snapshotTime: string | null;
  readonly rowCount: number;
  readonly byteCount: number;
  readonly startTime: string;
  readonly endTime: string | null;
  readonly expirationTime: string | null;
  readonly downloadPath: string | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
}

type Answered = Awaited<ReturnType<SubgraphUnderTest['ask']>>;
type AskOptions = Parameters<SubgraphUnderTest['ask']>[1];

/** A DATA_DIR whose export files are in another folder, by a link: a volume that replicas share. */
export function withExportsIn(folder: string, dataDirectory?: string) {
  const directory = dataDirectory ?? mkdtempSync(join(tmpdir(), 'defender-subgraph-data-'));
  symlinkSync(folder, join(directory, 'exports'));
  onTestFinished(() => {
    if (dataDirectory === undefined) rmSync(directory, { recursive: true, force: true });
  });
  return { DATA_DIR: directory };
}

/** The names of the finished files of an export in its folder: one for each of its snapshots. */
export function exportFilesOf(folder: string, id: string): readonly string[] {
  return readdirSync(folder).filter(
    (name) => name.startsWith(`${id}.`) && /^\.[0-9a-f]{16}\.(?:ndjson|parquet)$/.test(name.slice(id.length)),
  );
}

/** Starts an export. */
export async function startExport(
  subgraph: SubgraphUnderTest,
  input: Readonly<Record<string, unknown>>,
  options: AskOptions = {},
) {
  const answer = await subgraph.ask(
    `mutation ($input: StartDefenderExportInput!) {
      startDefenderExport(input: $input) { outcome auditId refusal { code } export { ${FIELDS} } }
    }`,
    { roles: EXPORT_ROLES, ...options, variables: { input } },
  );
  return { answer, payload: answer.data?.startDefenderExport };
}

export async function askForExport(
  subgraph: SubgraphUnderTest,
  id: string,
  options: AskOptions = {},
): Promise<Answered> {
  return subgraph.ask(`query ($id: ID!) { defenderExport(id: $id) { ${FIELDS} } }`, {
    roles: EXPORT_ROLES,
    ...options,
    variables: { id },
  });
}

/** A caller may send 600 requests while the clock stands still (`CALLER_RATE`), so polls become less frequent. */
const MAX_PAUSE_MS = 1_000;

/** The export once it finished, whatever its status. */
export async function finishedExport(
  subgraph: SubgraphUnderTest,
  id: string,
  options: AskOptions = {},
): Promise<AnsweredExport> {
  const until = performance.now() + PATIENCE_MS;
  for (let pauseMs = 20; ; pauseMs = Math.min(1.2 * pauseMs, MAX_PAUSE_MS)) {
    const { data, errors } = await askForExport(subgraph, id, options);
    const found = data?.defenderExport as AnsweredExport | null | undefined;
    if (found?.endTime != null) return found;
    if (performance.now() > until)
      throw new Error(`The export is ${found?.status ?? JSON.stringify(errors)} after ${PATIENCE_MS} ms`);
    await pause(pauseMs);
  }
}

/** The same, with its download link. */
export async function readyExport(subgraph: SubgraphUnderTest, id: string, options: AskOptions = {}) {
  const found = await finishedExport(subgraph, id, options);
  return {
    ...found,
    download: (headers: Record<string, string> = {}): Promise<Response> =>
      download(subgraph, found.downloadPath ?? '', headers),
  };
}

/** Sends a GET as a caller with roles. */
export async function download(
  subgraph: SubgraphUnderTest,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  roles: readonly string[] = EXPORT_ROLES,
): Promise<Response> {
  const token = await subgraph.mintToken({ roles: [...roles] });
  return fetch(`${subgraph.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity', ...headers },
  });
}

/** A subgraph with a tenant of `rows` weaknesses; 0 uses those of its machines. */
export async function startWithRows(rows: number): Promise<SubgraphUnderTest> {
  const subgraph = await startSubgraph();
  subgraph.emulator.control.setSwitches({ exportRows: rows });
  return subgraph;
}

/** A finished export. */
export async function exportNow(subgraph: SubgraphUnderTest, input: Readonly<Record<string, unknown>>) {
  const { payload } = await startExport(subgraph, input);
  return readyExport(subgraph, payload.export.id as string);
}
