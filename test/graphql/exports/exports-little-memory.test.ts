import { expect, it } from 'vitest';
import { exportNow, finishedExport, startExport } from '../../kit/exports/exports.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

it(
  'exports run one by one if the memory has no room for any',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const subgraph = await startSubgraph({ limits: { maxBytesInFlight: 1_000_000 } });
    subgraph.emulator.control.setSwitches({ exportRows: 100 });
    const { payload } = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    expect(await exportNow(subgraph, { kind: 'CERTIFICATES' })).toMatchObject({ status: 'READY' });
    const first = await finishedExport(subgraph, payload.export.id as string);
    expect(first).toMatchObject({ status: 'READY', rowCount: 100 });
  },
);
