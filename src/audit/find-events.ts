import { open, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { readChainedLine } from './audit-chain.js';
import { linesBackwards, readBytes } from './read-backwards.js';
import { DISORDER_MS, OVERLAP_BYTES, seekTime } from './seek-time.js';

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
export interface StoredEvent extends z.infer<typeof eventModel> {
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
export interface EventQuery {
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
  readonly events: readonly StoredEvent[];
  readonly hasMore: boolean;
  /** Where the search went no further, though the page isn't full: the next page goes on behind it. */
  readonly reached?: EventPosition;
}

/** Which events of those that are wanted. */
export interface EventPageRange {
  /** So many at most. */
  readonly first: number;
  /** Behind this one. */
  readonly after?: EventPosition | undefined;
  /** So much of the file is searched at most. */
  readonly mostBytes?: number;
}

/** About a second's work. */
const MAX_SEARCHED_BYTES = 64 * 1_024 * 1_024;

/** So much of the file holds no event that a next page could go on behind. */
export class SearchTooLongError extends Error {}
/** The file doesn't hold what a page ended with: it was changed, or another one took its place. */
export class TrailReplacedError extends Error {}

/**
 * Events of a trail's file, newest first. What is dated from `until` on is not read; of a long file only a part, and then
 * the page says how far. A file that isn't there has none.
 */
export async function findEvents(
  path: string,
  wanted: EventQuery,
  range: EventPageRange,
): Promise<EventPage> {
  const file = await openIfThere(path);
  if (file === undefined) {
    if (range.after !== undefined) throw new TrailReplacedError('The file is not there.');
    return { events: [], hasMore: false };
  }
  try {
    return await search(file, await findBeginning(file, wanted, range.after), wanted, range);
  } finally {
    await file.close();
  }
}

async function findBeginning(
  file: FileHandle,
  { until }: EventQuery,
  after: EventPosition | undefined,
): Promise<number> {
  if (after !== undefined) {
    await checkPosition(file, after);
    return after.offset;
  }
  const { size } = await file.stat();
  return until === undefined ? size : seekTime(file, size, until);
}

async function search(
  file: FileHandle,
  before: number,
  wanted: EventQuery,
  { first, mostBytes = MAX_SEARCHED_BYTES }: EventPageRange,
): Promise<EventPage> {
  const notBefore = Math.max(0, before - mostBytes);
  const oldest = (wanted.from ?? -Infinity) - DISORDER_MS;
  const events: StoredEvent[] = [];
  let reached: EventPosition | undefined;
  let oldFrom: number | undefined;
  for await (const { offset, text } of linesBackwards(file, { before, notBefore })) {
    const event = readEvent(text, offset);
    if (event === undefined) continue;
    if (isWanted(event, wanted)) events.push(event);
    if (events.length > first) return { events: events.slice(0, first), hasMore: true };
    reached = event.position;
    // One line alone may come from a clock that was wrong.
    oldFrom = Date.parse(event.at) < oldest ? (oldFrom ?? offset) : undefined;
    if (oldFrom !== undefined && oldFrom - offset > OVERLAP_BYTES) return { events, hasMore: false };
  }
  if (notBefore === 0) return { events, hasMore: false };
  if (reached === undefined) throw new SearchTooLongError('No line of this part of the file is an event.');
  return { events, hasMore: true, reached };
}

/** Whatever is no event of a caller is passed over: `audit verify` tells of it. */
function readEvent(text: string, offset: number): StoredEvent | undefined {
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

function isWanted(event: StoredEvent, wanted: EventQuery): boolean {
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
function namesMachine({ input = {} }: StoredEvent, machineId: string): boolean {
  return Object.values(input)
    .flat()
    .some((value) => typeof value === 'string' && value.toLowerCase() === machineId);
}

async function checkPosition(file: FileHandle, { offset, length, hash }: EventPosition): Promise<void> {
  const line = await readBytes(file, offset, length);
  if (readChainedLine(line.toString('utf8'))?.hash === hash) return;
  throw new TrailReplacedError('The file is another one.');
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
