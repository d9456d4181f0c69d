import { describe, expect, it } from 'vitest';
import { change } from '../kit/machine-writes.js';
import { auditWords, posts, RESPONDER, startWithMachine, write } from '../kit/response-actions.js';

/** Endings that name themselves. A host without an address says nothing about its end. */
describe.each(['gone', 'forbidden'] as const)('after the end of the API (%s)', (ending) => {
  const startAfterEnd = async (operations?: readonly string[]) => {
    const { subgraph, machine, other } = await startWithMachine();
    subgraph.emulator.control.retire({ at: 0, ending, ...(operations !== undefined && { operations }) });
    subgraph.forgetCalls();
    return { subgraph, ids: [machine.id, other.id] as const };
  };

  it('fields without a second source are null with SOURCE_RETIRED, and others are whole', async () => {
    const { subgraph } = await startAfterEnd();
    const query = '{ investigations(first: 2) { nodes { id } } alerts(first: 5) { nodes { id } } }';
    const { data, errors } = await subgraph.ask(query);
    expect([data.investigations, data.alerts.nodes.length]).toEqual([null, 5]);
    expect(errors).toMatchObject([
      {
        path: ['investigations'],
        message: expect.stringMatching(
          /^Microsoft has ended listInvestigations, and no other permitted source replaces it\. Nothing was changed\. The service says: ./,
        ),
        extensions: { code: 'SOURCE_RETIRED' },
      },
    ]);
  });

  it('a write is refused before it sends anything, and recorded', async () => {
    const { subgraph, ids } = await startAfterEnd();
    const { errors } = await write(subgraph, 'isolateMachine', { machineId: ids[0] });
    expect(errors).toMatchObject([{ path: ['isolateMachine'], extensions: { code: 'SOURCE_RETIRED' } }]);
    expect(posts(subgraph)).toEqual([]);
    expect(auditWords(subgraph).at(-1)).toBe('actionSettled SOURCE_RETIRED');
  });

  it('of one write alone, each machine of a bulk write is refused with the reason', async () => {
    const { subgraph, ids } = await startAfterEnd(['isolateMachine']);
    const { payload } = await change(
      subgraph,
      'isolateMachines',
      { machineIds: ids, comment: 'contain' },
      { roles: RESPONDER },
    );
    expect(payload.outcome).toBe('REFUSED');
    expect(payload.results).toMatchObject(
      ids.map((machineId) => ({ machineId, outcome: 'REFUSED', refusal: { code: 'SOURCE_RETIRED' } })),
    );
    expect(posts(subgraph)).toHaveLength(2);
  });
});
