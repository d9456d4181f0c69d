import { operations as defenderOperations } from '../../../emulator/defender/operations.js';
import { graphOperations } from '../../../emulator/graph/graph-route.js';
import { FLOWS } from '../../../emulator/conformance/flows.js';
import type { CatalogueOperation } from '../read-catalogue.js';
import type { WireType } from '../read-fields.js';
import { nameOfType, type Metadata } from '../read-metadata.js';

const EMULATED = new Set([...defenderOperations, ...graphOperations].map(({ id }) => id)).add(
  'graphRunHuntingQuery',
);

/** Generates docs/conformance.md: what each emulated operation rests on. */
export function renderConformancePage(
  operations: readonly CatalogueOperation[],
  metadata: Metadata,
  fields: ReadonlyMap<string, WireType>,
): string {
  const missing = operations.filter(({ id }) => !EMULATED.has(id)).map(({ id }) => `\`${id}\``);
  return [
    '# Conformance of the emulator',
    '',
    'This page is for people who test a client with the [emulator](../emulator/README.md) and ask how far to trust it. It lists what',
    'each operation rests on, and the public clients whose requests it answers. `npm run docs` generates it.',
    '',
    '```sh',
    'npx defender-emulator conform    # sends the requests of the clients below, and prints what they would not accept',
    '```',
    '',
    '## Clients',
    '',
    'These clients run unmodified in tests:',
    '',
    "- MSAL for Node and Microsoft's Graph client for JavaScript sign in, page, change and hunt, behind a proxy that terminates TLS",
    '  ([test](../test/emulator/graph-client.process.test.ts)). MSAL for Node also signs in by certificate',
    '  ([test](../test/emulator/msal-sign-in.test.ts));',
    '- MSAL for Python signs in, `requests` and `curl` read ([test](../test/emulator/readme.process.test.ts)).',
    '',
    'Of the others, `conform` sends the requests that their published code or recordings contain, and checks the status and the members',
    'that they read:',
    '',
    '| client | source | requests |',
    '| --- | --- | --- |',
    ...FLOWS.map(({ client, source, steps }) => {
      const [repository = ''] = source.split(' ');
      const names = [...new Set(steps.map(({ operation }) => operation))];
      return `| ${client} | [${repository}](https://github.com/${repository}) | ${names.join(', ')} |`;
    }),
    '',
    '## Operations',
    '',
    "Every operation follows its page on Learn. _Metadata_ is the name in the service's own `$metadata`. _Recorded_ counts the",
    "response's fields that are in a recorded response of the service, or in others' test data made of one.",
    '[Differences](../emulator/differences.md) lists where the emulator is known to differ on purpose.',
    '',
    '| operation | page | metadata | recorded | clients |',
    '| --- | --- | --- | --- | --- |',
    ...operations
      .filter(({ id }) => EMULATED.has(id))
      .map((operation) => renderRow(operation, metadata, fields)),
    '',
    `Documented, but not emulated, because another operation has the same data: ${missing.join(', ')}.`,
    '',
  ].join('\n');
}

function renderRow(
  { id, path, doc }: CatalogueOperation,
  metadata: Metadata,
  fields: ReadonlyMap<string, WireType>,
): string {
  const isGraph = path.startsWith('/v1.0/');
  const page = isGraph
    ? `https://learn.microsoft.com/graph/api/${doc}`
    : `https://learn.microsoft.com/defender-endpoint/api/${doc}`;
  const found = isGraph ? undefined : findInMetadata(path, metadata);
  const clients = FLOWS.filter(({ steps }) => steps.some(({ operation }) => operation === id));
  return `| ${id} | [page](${page}) | ${found?.name ?? '–'} | ${countRecorded(found?.type, fields)} | ${
    clients.map(({ client }) => client).join(', ') || '–'
  } |`;
}

interface Found {
  /** `Machine.Isolate`, or the entity set. */
  readonly name: string;
  readonly type: string | undefined;
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Walks a path through entity sets, keys, navigation, functions and actions. Undefined if it leaves the metadata. */
export function findInMetadata(path: string, { sets, types, operations }: Metadata): Found | undefined {
  const [first = '', ...rest] = path.replace(/^\/api\//i, '').split('/');
  const set = Object.keys(sets).find((name) => isSame(name, first.replace(/\(.*$/, '')));
  if (set === undefined) return undefined;
  let found: Found = { name: set, type: nameOfType(sets[set] ?? '') };
  for (const segment of rest) {
    if (segment.startsWith('{')) continue;
    const type: string = found.type ?? '';
    const navigation = Object.entries(types[type]?.navigation ?? {}).find(([name]) => isSame(name, segment));
    const bound = [...operations.functions, ...operations.actions].find(
      ({ name, on }) => isSame(name, segment.replace(/\(.*$/, '')) && nameOfType(on) === type,
    );
    if (navigation !== undefined)
      found = { name: `${type}.${navigation[0]}`, type: nameOfType(navigation[1]) };
    else if (bound !== undefined)
      found = { name: `${type}.${bound.name}`, type: nameOfType(bound.gives ?? '') };
    else return undefined;
  }
  return found;
}

function countRecorded(type: string | undefined, fields: ReadonlyMap<string, WireType>): string {
  const wire = [...fields.values()].find(({ metadata }) => type !== undefined && metadata.includes(type));
  if (wire === undefined) return '–';
  const all = [...wire.fields.values()];
  const recorded = all.filter(({ seen }) => seen === 'recording' || seen === 'both');
  return `${recorded.length} of ${all.length}`;
}
