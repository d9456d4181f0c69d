import { z } from 'zod';
import { readChainedLine } from './audit-chain.js';
import { linesBackwards, readPart } from './read-backwards.js';

const eventModel = z.looseObject({
  type: z.string(),
  at: z.string(),
  requestId: z.string().optional(),
  tenantId: z.string(),
  auditId: z.string().optional(),
  bulkId: z.string().optional(),
  action: z.string().optional(),
  outcome: z.string().optional(),
  machineActionId: z.string().optional(),
  detail: z.string().optional(),
  reason: z.string().optional(),
  input: z.record(z.string(), z.unknown()).optional(),
  actor: z.object({
    kind: z.string(),
    tenantId: z.string(),
    oid: z.string(),
    name: z.string(),
    clientId: z.string(),
    tokenId: z.string().optional(),
  }),
});

/** An event as its line in the file has it. */
export interface KeptEvent extends z.infer<typeof eventModel> {
  readonly process: string;
  readonly sequence: number;
  /** Whether the line has the hash that was written with it. */
  readonly isIntact: boolean;
  readonly position: EventPosition;
}

/** Where an event stands in the file, and which it is: another file may have taken the place of that one. */
export interface EventPosition {
  readonly offset: number;
  /** In bytes, without its end. */
  readonly length: number;
  readonly hash: string;
}

/** Which events are wanted: all that is given must fit. Times are epoch milliseconds. */
export interface WantedEvents {
  readonly tenantId: string;
  readonly types?: readonly string[] | undefined;
  readonly auditId?: string | undefined;
  readonly actions?: readonly string[] | undefined;
  readonly outcomes?: readonly string[] | undefined;
  readonly actorOid?: string | undefined;
  readonly machineId?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

export interface EventPage {
  readonly events: readonly KeptEvent[];
  readonly hasMore: boolean;
}

/** So much of a file is searched for one page. */
const MOST_SEARCHED_BYTES = 256 * 1_024 * 1_024;
/** Lines of one process, and of several, can come to the file a little later than they are dated. */
const DISORDER_MS = 5 * 60_000;

/** The trail was searched as far as one request may, and the page isn't full. */
export class SearchTooLongError extends Error {}
/** The file doesn't hold what a page ended with: it was changed, or another one took its place. */
export class TrailReplacedError extends Error {}

/** So many events of a trail's file, newest first, behind the one at `after`. A file that isn't there has none. */
export async function findEvents(
  path: string,
  wanted: WantedEvents,
  { first, after }: { readonly first: number; readonly after?: EventPosition | undefined },
): Promise<EventPage> {
  if (after !== undefined) await checkPosition(path, after);
  const found: KeptEvent[] = [];
  let begin: number | undefined;
  try {
    for await (const { offset, text } of linesBackwards(path, after?.offset)) {
      begin ??= offset;
      const event = readEvent(text, offset);
      if (event !== undefined && isWanted(event, wanted)) found.push(event);
      if (found.length > first) return { events: found.slice(0, first), hasMore: true };
      if (event !== undefined && Date.parse(event.at) < (wanted.from ?? 0) - DISORDER_MS) break;
      if (begin - offset > MOST_SEARCHED_BYTES) throw new SearchTooLongError('The file is too long.');
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return { events: found, hasMore: false };
}

/** Whatever is no event of a caller is passed over: `audit verify` tells of it. */
function readEvent(text: string, offset: number): KeptEvent | undefined {
  const line = readChainedLine(text);
  const { data } = eventModel.safeParse(line?.event);
  if (line === undefined || data === undefined) return undefined;
  const { process, sequence, hash, computedHash } = line;
  return {
    ...data,
    process,
    sequence,
    isIntact: hash === computedHash,
    position: { offset, length: Buffer.byteLength(text), hash },
  };
}

function isWanted(event: KeptEvent, wanted: WantedEvents): boolean {
  const at = Date.parse(event.at);
  const isOneOf = (value: string | undefined, values: readonly string[] | undefined) =>
    values === undefined || (value !== undefined && values.includes(value));
  return (
    event.tenantId === wanted.tenantId &&
    isOneOf(event.type, wanted.types) &&
    isOneOf(event.action, wanted.actions) &&
    isOneOf(event.outcome, wanted.outcomes) &&
    (wanted.auditId === undefined || event.auditId === wanted.auditId || event.bulkId === wanted.auditId) &&
    (wanted.actorOid === undefined || event.actor.oid === wanted.actorOid) &&
    (wanted.machineId === undefined || namesMachine(event, wanted.machineId)) &&
    at >= (wanted.from ?? -Infinity) &&
    at < (wanted.until ?? Infinity)
  );
}

/** As `machineId`, among `machineIds`, or by itself. */
function namesMachine({ input = {} }: KeptEvent, machineId: string): boolean {
  return Object.values(input)
    .flat()
    .some((value) => typeof value === 'string' && value.toLowerCase() === machineId);
}

async function checkPosition(path: string, { offset, length, hash }: EventPosition): Promise<void> {
  try {
    if (readChainedLine(await readPart(path, offset, length))?.hash === hash) return;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  throw new TrailReplacedError('The file is another one.');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
