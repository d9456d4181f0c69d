import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from 'graphql';
import { renameDocument } from '../../src/subgraph/rename-document.js';
import type { ServedNames } from '../../src/subgraph/served-names.js';
import { readServedTypes } from '../../src/subgraph/type-defs.js';
import type { SubgraphUnderTest } from '../kit/servers/start-subgraph.js';
import { NOTHING_KNOWN, startTrialNeighbours, type TrialData } from '../kit/trial/neighbours.js';
import { ROUTER_SECRET, startApollo, startHive, writeSupergraphs } from './gateway-processes.js';
import { Recorder, startRecorder, type RecordedRequest } from './recorder.js';

/** Six subgraphs behind three gateways. The Defender subgraph can be replaced. */
export interface Trial {
  readonly gateways: readonly { readonly gateway: string; readonly url: string }[];
  readonly names: ServedNames;
  /** Settings of a Defender subgraph behind these gateways. */
  readonly env: Readonly<Record<string, string>>;
  /** Renames an operation of the schema to the served names. */
  document(text: string): string;
  /** Selects the Defender subgraph and its neighbors' data, and clears the recorded requests. */
  pointAt(subgraph: SubgraphUnderTest, known: TrialData): Promise<void>;
  /** The gateways' requests to the Defender subgraph. */
  sent(): Promise<readonly RecordedRequest[]>;
  close(): Promise<void>;
}

export async function startTrial(prefix: string | undefined): Promise<Trial> {
  const { typeDefs, names } = readServedTypes({ prefix });
  let known = NOTHING_KNOWN;
  const neighbours = await startTrialNeighbours(names, () => known);
  const recorder = await startRecorder();
  const defender = new Recorder(recorder.url);
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  const { hive, apollo } = writeSupergraphs(folder, [
    { name: 'defender', url: `${recorder.url}/graphql`, sdl: print(typeDefs) },
    ...neighbours,
  ]);
  const [hiveJs, hiveRust, apolloGateway] = await Promise.all([
    startHive(hive),
    startHive(hive, { rustPlanner: true }),
    startApollo(apollo),
  ]);
  return {
    gateways: [
      { gateway: 'Hive Gateway', url: hiveJs.url },
      { gateway: "Hive Gateway with Hive Router's planner", url: hiveRust.url },
      { gateway: '@apollo/gateway', url: apolloGateway.url },
    ],
    names,
    env: { ROUTER_SECRET, ...(prefix !== undefined && { SCHEMA_PREFIX: prefix }) },
    document: (text) => renameDocument(text, names),
    pointAt: async (subgraph, knows) => {
      known = knows;
      await defender.pointAt(`${subgraph.url}/graphql`);
    },
    sent: () => defender.requests(),
    close: async () => {
      await Promise.all(
        [hiveJs, hiveRust, apolloGateway, recorder, ...neighbours].map((started) => started.close()),
      );
      rmSync(folder, { recursive: true });
    },
  };
}
