import { describe, expect, it } from 'vitest';
import { readyExport, startExport } from '../kit/exports.js';
import { startSubgraph } from '../kit/start-subgraph.js';

describe('an export', () => {
  it('is made of the files that Defender gives links to, and downloaded with a token of the caller', async () => {
    const subgraph = await startSubgraph();
    subgraph.emulator.control.setSwitches({ exportRows: 2_500 });
    const { payload } = await startExport(subgraph, { kind: 'SOFTWARE_VULNERABILITIES' });
    expect(payload).toMatchObject({
      outcome: 'CREATED',
      refusal: null,
      export: { kind: 'SOFTWARE_VULNERABILITIES' },
    });
    const made = await readyExport(subgraph, payload.export.id);
    const response = await made.download();
    const text = await response.text();
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    expect(made).toMatchObject({ status: 'READY', format: 'NDJSON', rowCount: rows.length, failure: null });
    expect(rows).toHaveLength(2_500);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2_500);
    expect(subgraph.calls('exportSoftwareVulnerabilitiesFiles')).toHaveLength(1);
  });
});
