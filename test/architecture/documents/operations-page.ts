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
  /** Its calls when it was repeated at once. */
  readonly again: number;
}

/** The Markdown of docs/operations.md: the everyday operations with what they need and what they cost. */
export function renderOperationsPage(measured: readonly MeasuredExample[]): string {
  return [
    '# Everyday operations and their cost',
    '',
    'This page lists the most frequent operations, with the roles that they need and the Defender calls that they make. It is for developers',
    'of clients. The [explorer](explorer.md) offers the same operations, and `npm run operations` writes them',
    '[for gateways and language models](persisted-documents.md#as-tools-for-language-models).',
    '',
    '- _planned_: the upper estimate of [`x-defender-explain: 1`](what-queries-cost.md#explain), which makes no call.',
    '- _taken_: the number of calls that `x-defender-cost: 1` counts in the demo, with an empty cache.',
    '- _again_: the number of calls when the operation is repeated at once.',
    '',
    'A test measures all three. `npm run docs` generates this page.',
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
