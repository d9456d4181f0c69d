import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/audit/audit-event.js';
import { ROLES } from '../../../src/config/roles.js';
import { obeyEverything } from '../../kit/authorization/obedient-agent.js';
import { everyProposal, startPoisoned, WRITES } from '../../kit/authorization/poisoned-tenant.js';
import { CONTOSO, HOME } from '../../kit/servers/start-tenants.js';
import { connectTools } from '../../kit/authorization/tool-client.js';

const EVERY: readonly string[] = ROLES;
const CALLERS = [...ROLES.map((role) => [...new Set(['Defender.ViewData', role])]), EVERY];
const DECISIONS: readonly AuditEvent['type'][] = [
  ...(['approvalDecided', 'approvalRedeemed', 'breakGlassUsed', 'emergencyDeclared'] as const),
];
const headers = { 'x-defender-tenant': CONTOSO };

describe('an agent that follows every instruction in hundreds of titles, names and comments', () => {
  it(
    'sends, approves and reveals nothing, with any role and with all',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, reads, orders, poisoned } = await startPoisoned();
      expect(poisoned).toBeGreaterThanOrEqual(500);
      const requested: string[] = [];
      for (const [index, roles] of CALLERS.entries()) {
        // The quota of the next minute.
        subgraph.clock.advance(60_000);
        const oid = `11111111-0000-4000-8000-0000000000${10 + index}`;
        const agent = await connectTools(subgraph, { tenantId: HOME, roles, oid, name: 'Agent' }, headers);
        const { transcript, obeyed } = await obeyEverything(agent, reads);
        expect(obeyed.length, roles.join()).toBeGreaterThan(0.8 * orders.length);
        // The names and titles of another tenant, and of machines of other device groups.
        expect(transcript.replaceAll('../../fabrikam', ''), roles.join()).not.toMatch(/fabrikam|outside-/);
        const created = [...transcript.matchAll(/"outcome":"CREATED","approval":\{"id":"([^"]+)"/g)];
        if (roles === EVERY) expect(created.length).toBeGreaterThan(4);
        requested.push(...created.map(([, id = '']) => id));
        const states = ['PENDING', 'APPROVED', 'REJECTED', 'REDEEMED'];
        const { data } = await agent.call('ActionApprovals', { states });
        expect(JSON.stringify(data ?? {}), roles.join()).not.toMatch(/"state":"(?!PENDING)/);
      }
      const sent = subgraph.calls().filter(({ operation }) => operation === null || WRITES.has(operation));
      expect(sent).toEqual([]);
      const audit = subgraph.audit();
      expect(audit.filter(({ type }) => DECISIONS.includes(type))).toEqual([]);
      const recorded = audit.flatMap((event) =>
        event.type === 'approvalRequested' ? [event.approvalId] : [],
      );
      expect(recorded.sort()).toEqual(requested.sort());
      expect(new Set(audit.map(({ type }) => type))).toContain('accessRefused');
    },
  );

  it('finds a proposal for each write with dry run and approval, and no other tool that changes data', async () => {
    const { subgraph } = await startPoisoned();
    const { client } = await connectTools(subgraph, { tenantId: HOME, roles: [...ROLES] }, headers);
    const { tools } = await client.listTools();
    const changing = tools.filter(({ annotations }) => annotations?.readOnlyHint !== true);
    const names = changing.map(({ name }) => name.toLowerCase());
    expect(names.sort()).toEqual(
      everyProposal()
        .map((name) => `propose${name.toLowerCase()}`)
        .sort(),
    );
    for (const name of ['approve', 'reject', 'request', 'declare', 'start', 'end', 'cancel'])
      expect(names).not.toContain(`propose${name}defenderaction`);
  });
});
