import { expect, it } from 'vitest';
import { send, startForWrites } from '../../kit/writes/alert-and-scan-writes.js';
import { skipPauses } from '../../kit/writes/response-actions.js';

it('tags that Graph returns in other capitals, and in another order, show the change of an incident', async () => {
  const { subgraph, tenant } = await startForWrites();
  const incidentId = String(tenant.alerts[0]!.incidentId);
  tenant.incidents.set(incidentId, { status: 'active', assignedTo: null, customTags: ['old'] });
  const body = { id: incidentId, customTags: ['B', 'a'] };
  subgraph.emulator.control.addFault({ operation: 'updateIncident' }, { status: 200, body });
  const { payload } = await send(subgraph, 'updateDefenderIncident', { incidentId, tags: ['A', 'b'] });
  const codes = payload.warnings.map(({ code }: { readonly code: string }) => code);
  expect([payload.outcome, codes]).toEqual(['DONE', ['ATTRIBUTION_NOT_STORED']]);
});

it.each([{}, { status: 'RESOLVED' }])(
  'a comment that was added is DONE, though another comment has an unknown form (%o)',
  async (change) => {
    const { subgraph, tenant } = await startForWrites();
    const incidentId = String(tenant.alerts[0]!.incidentId);
    const value = [{ comment: 'by another', createdDateTime: { unknown: 'form' } }, { comment: 'why' }];
    subgraph.emulator.control.addFault(
      { operation: 'createIncidentComment' },
      { status: 200, body: { value } },
    );
    const input = { incidentId, ...change, comment: 'why' };
    const { payload } = await skipPauses(subgraph, send(subgraph, 'updateDefenderIncident', input));
    expect(payload).toMatchObject({ outcome: 'DONE', warnings: [] });
  },
);
