import { countOf } from '../lib/texts.js';
import { SERVICE_METADATA } from '../defender-api/generated/service-metadata.js';
import { describeOperation } from '../defender-api/operation.js';
import { callOf } from '../defender-api/endpoints/shared/list-query.js';
import type { UpstreamCall } from '../defender-api/upstream-call.js';
import { UpstreamForbiddenError, UpstreamRejectedError } from '../errors/upstream-errors.js';
import { passed, skipped, warned, type Check } from './check.js';
import { probeCall } from './check-calls.js';
import type { CheckContext } from './check-context.js';
import { readMetadata, UnreadableMetadataError } from './read-metadata.js';

const NAME = 'metadata';
const MAX_LINES = 500;

/** Undocumented, so its required permission is unknown. */
const GET_METADATA = describeOperation('getMetadata', 'metadata', {
  kind: 'read',
  method: 'GET',
  path: '/api/$metadata',
  api: 'defender',
  permissions: [],
  plans: [],
  rate: {},
});

/**
 * Compares the service's OData `$metadata` with this build. Differences are warnings, not failures. The report contains names
 * of the service's model and no data of the tenant.
 */
export async function checkMetadata({ connection, tenantId, clock }: CheckContext): Promise<Check> {
  let document = '';
  const call: UpstreamCall<void> = {
    ...callOf(GET_METADATA),
    accept: 'application/xml',
    read: (body) => {
      document = String(body);
    },
  };
  const result = await probeCall(connection, tenantId, clock, call);
  if (result instanceof UpstreamForbiddenError)
    return skipped(NAME, 'not compared: Defender does not allow this application to read the document');
  if (result instanceof UpstreamRejectedError)
    return skipped(NAME, `not compared: Defender returned HTTP ${String(result.rejection.status)}`);
  if (result !== 'answered')
    return skipped(NAME, `not compared: Defender returned no document (${result.code})`);
  try {
    return toCheck(findDifferences(new Map(Object.entries(SERVICE_METADATA)), readMetadata(document)));
  } catch (error) {
    if (!(error instanceof UnreadableMetadataError)) throw error;
    return skipped(NAME, `not compared: the response is invalid: ${error.message}`);
  }
}

function toCheck(differences: readonly string[]): Check {
  if (differences.length === 0) return passed(NAME, "Defender's $metadata matches this build");
  const more = differences.length - MAX_LINES;
  const lines = [
    `${countOf(differences.length, 'difference')} between Defender's $metadata and this build:`,
    ...differences.slice(0, MAX_LINES),
    ...(more > 0 ? [`and ${String(more)} more`] : []),
  ];
  return warned(
    NAME,
    lines.join('\n'),
    'Attach these lines to an issue. They contain no data of your tenant.',
  );
}

/** One line per difference. Members of a removed type are omitted. */
function findDifferences(known: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  const isGone = (fact: string) => known.has(fact) && !now.has(fact);
  const lines: string[] = [];
  for (const [fact, value] of now) {
    const before = known.get(fact);
    if (before === undefined) lines.push(`new: ${fact}${value === '' ? '' : ` = ${value}`}`);
    else if (before !== value)
      lines.push(`changed: ${fact}, from ${before || 'nothing'} to ${value || 'nothing'}`);
  }
  for (const fact of known.keys()) {
    if (isGone(fact) && !ownersOf(fact).some(isGone)) lines.push(`gone: ${fact}`);
  }
  return lines;
}

/** `type Alert` of `property Alert.severity`. */
function ownersOf(fact: string): readonly string[] {
  const [, kind = '', owner = ''] = /^(\w+) (.+)\.\w+$/.exec(fact) ?? [];
  return (OWNERS[kind] ?? []).map((name) => `${name} ${owner}`);
}

const OWNERS: Readonly<Record<string, readonly string[]>> = {
  property: ['type'],
  navigation: ['type'],
  member: ['enum'],
  parameter: ['action', 'function'],
};
