import { PLANS, isInEachPlan } from '../../../src/defender-api/plans.js';
import type { OperationUse } from '../operation-uses.js';
import type { CatalogueOperation } from '../read-catalogue.js';
import type { MetadataDifferences } from '../read-metadata.js';
import { code, table } from './render-text.js';

const KNOWN = /^known, not (?:served|sent): /;

/** Why a read has no field, where that is meant so. */
export const READS_WITHOUT_FIELD: Readonly<Record<string, string>> = {
  runHuntingQueryViaGet:
    'none: only a Power BI sample shows it, without permissions and limits; `runHuntingQuery` does the same',
};

/** The Markdown of docs/coverage.md: the whole REST API, and the field that serves each operation. */
export function renderCoveragePage(
  catalogue: readonly CatalogueOperation[],
  uses: readonly OperationUse[],
  { types, operations }: Pick<MetadataDifferences, 'types' | 'operations'>,
): string {
  const known = Object.entries({ ...operations, ...types }).filter(([, reason]) => KNOWN.test(reason));
  const families = [...new Set(catalogue.map(({ family }) => family))];
  return [
    '# Coverage of the REST API',
    '',
    'Every operation that Microsoft documents for Defender for Endpoint, and for incidents at Microsoft Graph, with the fields of',
    'this API that call it. An operation is _covered_ if another one returns the same data at lower cost. `npm run docs` generates',
    'this page.',
    '',
    ...renderPlans(),
    '',
    ...renderSummary(catalogue, uses),
    '',
    ...families.flatMap((family) => [
      `## ${family}`,
      '',
      ...table(
        ['operation', 'kind', 'plans', 'call', 'served by'],
        catalogue
          .filter((operation) => operation.family === family)
          .map((operation) => [
            `[${operation.id}](https://learn.microsoft.com/${pagesOf(operation)}/${operation.doc})`,
            operation.kind,
            isInEachPlan(operation) ? 'each' : operation.plans.map(code).join(', '),
            code(`${operation.method} ${operation.path}`),
            describeService(operation, uses),
          ]),
      ),
      '',
    ]),
    '## Known, not served',
    '',
    "Undocumented types and operations in the service's own metadata that this API doesn't serve. `doctor --metadata` lists what",
    "a tenant's service has in addition.",
    '',
    ...table(
      ['type or operation', 'why'],
      known.map(([name, reason]) => [code(name), reason.replace(KNOWN, '')]),
    ),
    '',
  ].join('\n');
}

function renderPlans(): string[] {
  return [
    'A tenant needs one of the plans in the column _plans_; _each_ means any of the first three. Without one, a field returns',
    "[`LICENSE_REQUIRED`](errors.md#license_required). Microsoft's pages contradict each other about plans;",
    '[the catalogue](catalogue/operations.yaml) states the rules that decide. `VULNERABILITY_MANAGEMENT` is the add-on to Plan 2, or',
    'the standalone product.',
    '',
    ...table(
      ['plan', 'name'],
      Object.entries(PLANS).map(([plan, name]) => [code(plan), name]),
    ),
  ];
}

/** How many operations are called or covered, of how many. */
export function countServed(catalogue: readonly CatalogueOperation[], uses: readonly OperationUse[]): string {
  const served = catalogue.filter(
    ({ id }) => fieldsThatCall(id, uses).length > 0 || fieldsThatCover(id, uses).length > 0,
  );
  return `${served.length} of ${catalogue.length}`;
}

function renderSummary(catalogue: readonly CatalogueOperation[], uses: readonly OperationUse[]): string[] {
  const kinds = [...new Set(catalogue.map(({ kind }) => kind))];
  const count = (kind: string) => catalogue.filter((operation) => operation.kind === kind);
  return table(
    ['kind', 'documented', 'called', 'covered', 'not served'],
    kinds.map((kind) => {
      const all = count(kind);
      const called = all.filter(({ id }) => fieldsThatCall(id, uses).length > 0);
      const covered = all.filter(
        ({ id }) => fieldsThatCall(id, uses).length === 0 && fieldsThatCover(id, uses).length > 0,
      );
      const rest = all.length - called.length - covered.length;
      return [kind, all.length, called.length, covered.length, rest].map(String);
    }),
  );
}

/** Where Microsoft's pages are. */
function pagesOf({ path }: CatalogueOperation): string {
  return path.startsWith('/v1.0/') ? 'graph/api' : 'defender-endpoint/api';
}

function describeService({ id, kind }: CatalogueOperation, uses: readonly OperationUse[]): string {
  const calling = fieldsThatCall(id, uses);
  if (calling.length > 0) return calling.map(code).join(', ');
  const covering = fieldsThatCover(id, uses);
  if (covering.length > 0) return `covered by ${covering.map(code).join(', ')}`;
  return READS_WITHOUT_FIELD[id] ?? (kind === 'read' ? 'not yet' : 'planned');
}

function fieldsThatCall(id: string, uses: readonly OperationUse[]): string[] {
  return [...new Set(uses.filter(({ operation }) => operation === id).map(({ coordinate }) => coordinate))];
}

function fieldsThatCover(id: string, uses: readonly OperationUse[]): string[] {
  return [...new Set(uses.filter(({ covers }) => covers.includes(id)).map(({ coordinate }) => coordinate))];
}
