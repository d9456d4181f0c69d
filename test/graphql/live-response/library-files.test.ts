import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const FIELDS =
  'fileName sha256 description creationTime lastUpdatedTime createdBy hasParameters parametersDescription';

describe('the live response library', () => {
  it('is returned whole in one call, to callers with its role', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data, errors } = await subgraph.ask(`{ defenderLibraryFiles { ${FIELDS} } }`, {
      roles: ['Defender.LiveResponse.Library'],
    });
    expect(errors).toBeUndefined();
    const expected = onlyTenant(subgraph).libraryFiles.map((file) => ({
      parametersDescription: null,
      ...file,
    }));
    expect(data.defenderLibraryFiles).toEqual(expected);
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(['listLibraryFiles']);
  });

  it('is refused to others before any call', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 3 } });
    const { data, errors } = await subgraph.ask('{ defenderLibraryFiles { fileName } }');
    expect(data).toEqual({ defenderLibraryFiles: null });
    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', requiredRoles: ['Defender.LiveResponse.Library'] } },
    ]);
    expect(subgraph.calls()).toEqual([]);
  });
});
