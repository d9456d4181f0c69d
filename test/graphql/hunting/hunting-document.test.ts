import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const document = readFileSync(new URL('../../../docs/hunting.md', import.meta.url), 'utf8');
const [hiddenPowerShell = '', whereSeen = ''] = [...document.matchAll(/```graphql\n([\s\S]*?)```/g)].map(
  ([, text]) => text ?? '',
);
const HUNTER = ['Defender.Hunting', 'Defender.ViewData'];

it('the first example of docs/hunting.md finds the processes of a person', async () => {
  const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 120 } });
  const processes = onlyTenant(subgraph).alerts.flatMap((alert) =>
    alert.evidence
      .filter(({ entityType }) => entityType === 'Process')
      .map((evidence) => ({ alert, evidence })),
  );
  const user = processes[0]!.evidence.accountName!;
  const own = processes.filter(({ evidence }) => evidence.accountName === user);
  const variables = { user: user.toUpperCase() };
  const { data, errors } = await subgraph.ask(hiddenPowerShell, { roles: HUNTER, variables });
  expect(errors).toBeUndefined();
  const rows = data.defenderHunt.rows as { values: { DeviceId: string; Processes: number } }[];
  expect(rows.reduce((sum, { values }) => sum + values.Processes, 0)).toBe(own.length);
  expect(data.defenderHunt).toMatchObject({ isTruncated: false, warnings: [], rowCount: rows.length });
  expect(subgraph.calls().length).toBeLessThanOrEqual(2);
});

it('the second example of docs/hunting.md finds where files were seen', async () => {
  const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 120 } });
  const [file] = onlyTenant(subgraph)
    .alerts.filter(
      ({ alertCreationTime }) => Date.parse(alertCreationTime) > subgraph.clock.now() - 10 * 86_400_000,
    )
    .flatMap(({ evidence }) => evidence.filter(({ entityType }) => entityType === 'File'));
  const variables = { hashes: [file!.sha256, '"; EmailEvents //'] };
  const { data, errors } = await subgraph.ask(whereSeen, { roles: HUNTER, variables });
  expect(errors).toBeUndefined();
  expect(data.defenderHunt.rows).toMatchObject([
    { values: { SHA256: file!.sha256 }, file: { sha256: file!.sha256 } },
  ]);
  expect(subgraph.calls()).toHaveLength(1);
});
