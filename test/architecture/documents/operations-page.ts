import { OPERATIONS } from '../../../src/defender-api/operation-table.js';
import type { Example } from '../../../src/server/explorer/example-operations.js';
import { code, table } from './render-text.js';

/** An operation of `examples/operations`, and what the demo measured of it. */
export interface MeasuredExample {
  readonly example: Example;
  readonly roles: readonly string[];
  readonly operations: readonly {
    readonly operation: string;
    readonly calls: number;
    readonly estimatedCalls: number;
  }[];
  /** Why it took another number of calls than planned. */
  readonly difference: string | undefined;
  /** What it took when it was asked again at once. */
  readonly again: number;
}

/** The Markdown of docs/operations.md: the everyday operations with what they need and what they cost. */
export function renderOperationsPage(measured: readonly MeasuredExample[]): string {
  return [
    '# Everyday operations and their cost',
    '',
    'The most frequent operations. The [explorer](explorer.md) offers them, and `npm run operations` writes them',
    '[for gateways and language models](persisted-documents.md#as-tools-for-language-models). _Planned_ is the upper estimate of',
    '`x-defender-explain: 1`, without a call ([how](what-queries-cost.md#explain)). _Taken_ is the count of `x-defender-cost: 1` in the demo,',
    'with an empty cache. _Again_ is the count of an immediate repeat. A test measures all three. `npm run docs` generates this page.',
    '',
    ...table(
      ['operation', 'roles', 'planned', 'taken', 'again'],
      measured.map((row) => [
        `[${row.example.title}](#${row.example.title.toLowerCase().replaceAll(' ', '-')})`,
        row.roles.map(code).join(', '),
        String(total(row, 'estimatedCalls')),
        String(total(row, 'calls')),
        String(row.again),
      ]),
    ),
    '',
    ...measured.flatMap(renderOne),
  ].join('\n');
}

function renderOne(row: MeasuredExample): string[] {
  const { example, operations, difference } = row;
  return [
    `## ${example.title}`,
    '',
    example.purpose,
    '',
    ...table(
      ['calls', 'planned', 'taken', 'permission of the application, any of'],
      operations.map(({ operation, estimatedCalls, calls }) => [
        code(operation),
        String(estimatedCalls),
        String(calls),
        permissionsOf(operation),
      ]),
    ),
    '',
    ...(difference === undefined ? [] : [`Why they differ: ${difference}`, '']),
    '```graphql',
    example.document.replaceAll(/^#.*\n/gm, '').trim(),
    '```',
    '',
    `In the demo: \`http://127.0.0.1:4000/explorer?example=${example.name}\`. [The file](../examples/operations/${example.name}.graphql).`,
    '',
  ];
}

function total({ operations }: MeasuredExample, of: 'calls' | 'estimatedCalls'): number {
  return operations.reduce((sum, operation) => sum + operation[of], 0);
}

function permissionsOf(id: string): string {
  const operation = Object.values(OPERATIONS).find((known) => known.id === id);
  if (operation === undefined) throw new Error(`No operation is called ${id}`);
  const graph = operation.api === 'graph' ? ' (Microsoft Graph)' : '';
  return `${operation.permissions.map(code).join(', ')}${graph}`;
}
