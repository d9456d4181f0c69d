import { property, type PropertyModel } from '../../odata/entity-model.js';
import type { GraphAlert } from '../../tenants/graph-alert.js';
import { evidenceType } from '../../tenants/graph-alert.js';

/** `evidence/any(e: e/microsoft.graph.security.deviceEvidence/deviceDnsName eq 'name')` (Learn: alertsv1-alertsv2-migration). */
const ANY =
  /evidence\/any\((\w{1,20}): ?\1\/microsoft\.graph\.security\.(\w{1,60})\/([\w/]{1,120}) eq '((?:[^']|''){0,500})'\)/g;

/** A filter whose conditions on evidence have become flags. */
export interface EvidenceFilter {
  readonly filter: string;
  readonly properties: readonly PropertyModel[];
  /** The flags of an alert. */
  readonly flags: (alert: GraphAlert) => object;
}

/** Takes the conditions on evidence out of a filter, for the OData parser, which knows no paths. */
export function takeEvidence(filter: string): EvidenceFilter {
  const wanted: { readonly type: string; readonly path: readonly string[]; readonly value: string }[] = [];
  const rest = filter.replace(ANY, (_, _variable, type: string, path: string, value: string) => {
    wanted.push({ type: evidenceType(type), path: path.split('/'), value: value.replaceAll("''", "'") });
    return `(evidence${wanted.length} eq true)`;
  });
  return {
    filter: rest,
    properties: wanted.map((_, index) => property(`evidence${index + 1}`, 'boolean', { filterable: true })),
    flags: ({ evidence }) =>
      Object.fromEntries(
        wanted.map(({ type, path, value }, index) => [
          `evidence${index + 1}`,
          evidence.some((piece) => piece['@odata.type'] === type && valueAt(piece, path) === value),
        ]),
      ),
  };
}

function valueAt(piece: object, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined,
    piece,
  );
}
