import { format, type Options } from 'prettier';
import { expect, it } from 'vitest';
import { SCREENS, type ScreenSubjects } from '../../../bench/screens/screens.js';
import { SOURCES } from '../../../src/config/source-table.js';
import {
  nameOfSource,
  offerOfOther,
  otherSourceOf,
  SOURCE_FAMILIES,
  type SourceFamily,
} from '../../../src/config/sources.js';
import { readExamples } from '../../../src/server/explorer/example-operations.js';
import { readSource } from '../../architecture/source-files.js';
import { ALL_ROLES } from '../../kit/reads/explain.js';
import {
  startSubgraph,
  type GraphQLAnswer,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

interface Shown {
  readonly name: string;
  readonly missing: readonly string[];
  readonly failed: readonly string[];
}

async function findSubjects(subgraph: SubgraphUnderTest): Promise<ScreenSubjects> {
  const { alerts, machines, logons, vulnerabilities, products } = onlyTenant(subgraph);
  const isSeen = (id: string) =>
    machines.some(
      (one) => one.id === id && Date.parse(one.lastSeen) > subgraph.clock.now() - 20 * 86_400_000,
    );
  const alert = alerts.find((one) => isSeen(one.machineId))!;
  const { data } = await subgraph.ask('{ recommendations(first: 1) { nodes { id } } }', { roles: ALL_ROLES });
  return {
    alertId: alert.id,
    machineId: alert.machineId,
    accountName: logons[0]!.accountName,
    vulnerabilityId: vulnerabilities[0]!.id,
    softwareId: products[0]!.id,
    recommendationId: data.recommendations.nodes[0].id as string,
  };
}

const namesOf = (path: readonly (string | number)[]) =>
  path.filter((step) => typeof step === 'string' && step !== 'nodes' && step !== 'edges').join('.');
const unique = (texts: readonly string[]) => [...new Set(texts)].sort();

function read(name: string, { errors = [], extensions }: GraphQLAnswer): Shown {
  const missing = (extensions?.['missing'] ?? []) as readonly { readonly path: string[] }[];
  const codes = new Set(errors.map(({ extensions: { code } }) => code));
  expect(
    [...codes].filter((code) => code !== 'SOURCE_RETIRED'),
    name,
  ).toEqual([]);
  return {
    name,
    missing: unique(missing.map(({ path }) => namesOf(path))),
    failed: unique(errors.map(({ path = [] }) => namesOf(path))),
  };
}

/** Every screen and every example operation that reads, after the end. */
async function showAll(): Promise<{
  readonly screens: readonly Shown[];
  readonly examples: readonly Shown[];
}> {
  const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 60 } });
  const subjects = await findSubjects(subgraph);
  subgraph.emulator.control.retire({ at: 0 });
  const ask = async (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    subgraph.clock.advance(61_000);
    return subgraph.passTime(subgraph.ask(query, { variables, roles: ALL_ROLES }));
  };
  const screens: Shown[] = [];
  for (const { name, request } of SCREENS) {
    const { query, variables } = request(subjects);
    screens.push(read(name, await ask(query, variables)));
  }
  const [file] = onlyTenant(subgraph).alerts.flatMap(({ evidence }) =>
    evidence.flatMap(({ sha1 }) => sha1 ?? []),
  );
  const variables = {
    since: new Date(subgraph.clock.now() - 7 * 86_400_000).toISOString(),
    id: subjects.alertId,
    machineId: subjects.machineId,
    hash: file,
  };
  const examples: Shown[] = [];
  for (const { name, document } of readExamples()) {
    if (/^\s*(?:#.*\n)*\s*(?:mutation|subscription)/.test(document)) continue;
    examples.push(read(name, await ask(document, variables)));
  }
  return { screens, examples };
}

const list = (names: readonly string[]) =>
  names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function describeSource(family: SourceFamily): readonly string[] {
  const { permissions, lacks, filters, sorts, rowsPerCall, cachedMs } = offerOfOther(family);
  const missing = Object.entries(lacks)
    .filter(([, fields]) => Object.keys(fields).length > 0)
    .map(([type, fields]) => `of \`${type}\`: ${list(Object.keys(fields))}`);
  return [
    family,
    nameOfSource(otherSourceOf(family)!),
    `\`${permissions[0]!}\``,
    rowsPerCall?.toLocaleString('en-US') ?? '',
    cachedMs === undefined ? '' : `${String(cachedMs / 3_600_000)} h`,
    filters === undefined ? '' : list(filters),
    sorts === undefined ? '' : list(sorts),
    missing.join('; ') || 'none',
  ];
}

function render({ screens, examples }: Awaited<ReturnType<typeof showAll>>): string {
  const results = (shown: readonly Shown[]) =>
    table(
      ['operation', 'fields with no or fewer data', 'fields that fail with `SOURCE_RETIRED`'],
      shown.map(({ name, missing, failed }) => [name, list(missing), list(failed)]),
    );
  return `# After 2027, field by field

This page is for teams who plan beyond the end of Defender's API: it lists what the second sources lack, and what everyday operations
then return. \`npm run docs\` generates it from operations against an emulated tenant without Defender's API. [After 2027](after-2027.md)
explains the sources.

## Second sources

${table(
  ['family', 'source', 'permission', 'rows a call', 'cached for', 'filters', 'sorts', 'fields that it lacks'],
  SOURCE_FAMILIES.map(describeSource),
)}

Lists that a source doesn't sort are sorted by the service. Alerts from Defender's API lack
${list(Object.values(SOURCES.alerts.defender.lacks).flatMap((fields) => Object.keys(fields)))}.

## Everyday screens

${results(screens)}

## Example operations

The operations of \`examples/operations/\` that read.

${results(examples)}
`;
}

// `npm run docs` writes the page again.
it('docs/after-2027-fields.md lists the fields that each operation lacks', { tags: 'slow' }, async () => {
  const options = JSON.parse(readSource('.prettierrc.json')) as Options;
  const text = await format(render(await showAll()), { ...options, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot(
    new URL('../../../docs/after-2027-fields.md', import.meta.url).pathname,
  );
});
