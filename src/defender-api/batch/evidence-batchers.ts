import { z } from 'zod';
import { LicenseRequiredError, UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { quoteKqlList } from '../../lib/quote-kql.js';
import type { CallContext } from '../call-context.js';
import { runGraphHuntingQuery } from '../endpoints/hunting.js';
import { MAX_IDS_PER_HUNT, readPart, type Hunt, type SentRow } from '../endpoints/shared/inventory-hunt.js';
import { PLANS } from '../plans.js';
import type { ExplainedRefusal } from '../upstream-call.js';
import { batchersOf, type KeyBatchersOptions } from './batchers-of.js';
import { fetchTogether } from './deferred-reads.js';
import type { KeyBatcher } from './key-batcher.js';

/** The host of a URL with or without scheme. */
const HOST = String.raw`tolower(extract(@"^(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?:[^/?#@]*@)?([^/?#:]+)", 1, RemoteUrl))`;

/** An address of a column, IPv6 without abbreviations: it has many spellings. */
const FULL_ADDRESS = (column: string) => `iff(${column} contains ":", parse_ipv6(${column}), ${column})`;

/** Entities in the evidence of alerts: the rows of the table AlertEvidence that can name one, and the columns that do. */
const ENTITIES = {
  machine: (keys: string) => ({ rows: `DeviceId in~ (${keys})`, value: 'DeviceId' }),
  // Some evidence has one of the hashes only.
  file: (keys: string) => ({ rows: `SHA1 in~ (${keys}) or SHA256 in~ (${keys})`, value: 'SHA1, SHA256' }),
  account: (keys: string) => ({ rows: `AccountName in~ (${keys})`, value: 'AccountName' }),
  host: (keys: string) => ({ rows: `RemoteUrl has_any (${keys})`, value: HOST }),
  // Keys and values are compared in one form.
  address: (keys: string) => ({
    rows: `${FULL_ADDRESS('RemoteIP')} in (${keys}) or ${FULL_ADDRESS('LocalIP')} in (${keys})`,
    value: `${FULL_ADDRESS('RemoteIP')}, ${FULL_ADDRESS('LocalIP')}`,
  }),
} as const;

/** The kinds of entities by which alerts are found. */
export type EvidenceEntity = keyof typeof ENTITIES;

/** With the time of the first evidence. */
const mention = z.object({ id: z.string(), value: z.string(), time: z.string() });
export type EvidenceMention = z.infer<typeof mention>;

/** The service may cut more than 100,000 rows silently. */
const MAX_MENTIONS = 50_000;

/**
 * Ids of alerts by an entity in their evidence, from hunts: the second source of the alerts of a machine, a file, an
 * account, a host or an address. Reaches back 30 days.
 */
export function createEvidenceBatchers({ dataSource, ...common }: KeyBatchersOptions) {
  const mentions = batchersOf({ ...common, largestBatch: MAX_IDS_PER_HUNT }, 'alerts', mention);
  const by = (entity: EvidenceEntity) => {
    const read = async (
      keys: readonly string[],
      context: CallContext,
    ): Promise<readonly EvidenceMention[]> => {
      const { rows, isTruncated } = await dataSource.fetchNow(findAlerts(entity, keys), context);
      if (!isTruncated) return [...rows];
      if (keys.length === 1) throw tooMany(entity);
      const half = Math.ceil(keys.length / 2);
      const parts = [keys.slice(0, half), keys.slice(half)];
      return (await Promise.all(parts.map((part) => read(part, context)))).flat();
    };
    return mentions(`alerts by ${entity}`, { keyOf: ({ value }) => value, ...fetchTogether(read) });
  };
  return {
    machine: by('machine'),
    file: by('file'),
    account: by('account'),
    host: by('host'),
    address: by('address'),
  } satisfies Record<EvidenceEntity, KeyBatcher<EvidenceMention>>;
}

/** Finds the alerts of Defender for Endpoint with these entities. Learn: advanced-hunting-alertevidence-table. */
function findAlerts(entity: EvidenceEntity, keys: readonly string[]): Hunt<EvidenceMention> {
  const list = quoteKqlList(keys);
  const { rows, value } = ENTITIES[entity](list);
  const { notFound: _found, ...call } = runGraphHuntingQuery(
    `AlertEvidence
| where ServiceSource =~ "Microsoft Defender for Endpoint"
| where ${rows}
| mv-expand Value = pack_array(${value})
| project AlertId, Timestamp, Value = tostring(Value)
| where Value in~ (${list})
| summarize Time = min(Timestamp) by AlertId, Value
| take ${String(MAX_MENTIONS + 1)}`,
  );
  return {
    ...call,
    read: (body, onUnrecognized) =>
      readPart(call.read(body, onUnrecognized), MAX_MENTIONS, readMention, onUnrecognized),
    explain: (refusal) => (refusal.status === 400 ? explainBadRequest(refusal) : call.explain?.(refusal)),
  };
}

/** A tenant without the table's license gets the same error as a misspelled table. */
function explainBadRequest({ message }: ExplainedRefusal): Error | undefined {
  if (!/\bAlertEvidence\b/.test(message)) return undefined;
  return new LicenseRequiredError(
    'While alerts come from Microsoft Graph, these are found by hunting over the table AlertEvidence, which this tenant lacks.',
    [PLANS.PLAN_2],
  );
}

function tooMany(entity: EvidenceEntity): UpstreamUnavailableError {
  const most = MAX_MENTIONS.toLocaleString('en-US');
  return new UpstreamUnavailableError(
    `More than ${most} alerts of the last 30 days name this ${entity}, so their list would be incomplete.`,
  );
}

function readMention(sent: SentRow): EvidenceMention | undefined {
  const [id, value, time] = ['AlertId', 'Value', 'Time'].map((column) => sent.text(column));
  return id === undefined || value === undefined || time === undefined ? undefined : { id, value, time };
}
