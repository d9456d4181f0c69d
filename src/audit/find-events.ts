import { open, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { readChainedLine } from './audit-chain.js';
import { linesBackwards, readBytes } from './read-backwards.js';
import { codeOf } from '../lib/code-of.js';

const actorModel = z.object({
  kind: z.string(),
  tenantId: z.string(),
  oid: z.string(),
  name: z.string(),
  clientId: z.string(),
  tokenId: z.string().optional(),
});

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
  decision: z.string().optional(),
  comment: z.string().optional(),
  approvalId: z.string().optional(),
  approver: actorModel.optional(),
  actor: actorModel,
});

export type StoredActor = z.infer<typeof actorModel>;

export interface StoredEvent extends z.infer<typeof eventModel> {
  readonly process: string;
  readonly sequence: number;
  /** Whether the line matches its hash. */
  readonly isIntact: boolean;
  readonly position: EventPosition;
}

/** The position of an event in the file, with its hash, which detects a replaced file. */
export interface EventPosition {
  readonly offset: number;
  /** In bytes, without the line feed. */
  readonly length: number;
  readonly hash: string;
}

/** Filters, all of which must match. Times are epoch milliseconds. */
export interface EventQuery {
  readonly tenantId: string;
  readonly types?: readonly string[] | undefined;
  readonly auditId?: string | undefined;
  readonly actions?: readonly string[] | undefined;
  readonly outcomes?: readonly string[] | undefined;
  readonly actorOid?: string | undefined;
  readonly machineId?: string | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

export interface EventPage {
  readonly events: readonly StoredEvent[];
  readonly hasMore: boolean;
  /** The position where the search stopped before the page was full. The next page continues after it. */
  readonly reached?: EventPosition;
}

/** A page among the matching events. */
export interface EventPageRange {
  readonly first: number;
  /** Continues after this event. */
  readonly after?: EventPosition | undefined;
  readonly mostBytes?: number;
}

/** Takes about one second. */
const MAX_SEARCHED_BYTES = 64 * 1_024 * 1_024;

/** The searched part of the file contains no event from which a next page could continue. */
export class SearchTooLongError extends Error {}
/** The file lacks the event at the end of the previous page: it was changed or replaced. */
export class TrailReplacedError extends Error {}

/**
 * Events of a trail's file, newest first; none if the file doesn't exist. Skips events from `until` on. Searches a
 * limited part of a long file, and then returns the position that it reached.
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
  const oldest = (wanted.since ?? -Infinity) - DISORDER_MS;
  const events: StoredEvent[] = [];
  let reached: EventPosition | undefined;
  let oldFrom: number | undefined;
  for await (const { offset, text } of linesBackwards(file, { before, notBefore })) {
    const event = readEvent(text, offset);
    if (event === undefined) continue;
    if (isWanted(event, wanted)) events.push(event);
    if (events.length > first) return { events: events.slice(0, first), hasMore: true };
    reached = event.position;
    // A single line may have the time of a wrong clock.
    oldFrom = Date.parse(event.at) < oldest ? (oldFrom ?? offset) : undefined;
    if (oldFrom !== undefined && oldFrom - offset > OVERLAP_BYTES) return { events, hasMore: false };
  }
  if (notBefore === 0) return { events, hasMore: false };
  if (reached === undefined) throw new SearchTooLongError('No line of this part of the file is an event.');
  return { events, hasMore: true, reached };
}

/** Skips lines that are no caller's event; `audit verify` reports them. */
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
    isOneOf(event.outcome ?? event.decision, wanted.outcomes) &&
    (wanted.auditId === undefined ||
      [event.auditId, event.bulkId, event.approvalId].includes(wanted.auditId)) &&
    (wanted.actorOid === undefined || event.actor.oid === wanted.actorOid) &&
    (wanted.machineId === undefined || namesMachine(event, wanted.machineId)) &&
    at >= (wanted.since ?? -Infinity) &&
    at < (wanted.until ?? Infinity)
  );
}

/** Whether the input has the id as `machineId`, in `machineIds`, or as its own id. */
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
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Maximum disorder of lines: concurrent lines can be written a little later than their time, and clocks can be set back
 * a little.
 */
const DISORDER_MS = 5 * 60_000;
/** The number of bytes to search beyond the first line outside of the requested period. */
const OVERLAP_BYTES = 256 * 1_024;

const PROBE_BYTES = 64 * 1_024;
/** The number of bytes to search for a line with a time. */
const MAX_PROBED_BYTES = 16 * 1_024 * 1_024;
/** Every line begins with its time, and strings contain no line feeds. */
const DATED_LINE = /\n\{"at":"([^"\n]{1,40})"/g;
const MAX_MATCH_LENGTH = 64;

/**
 * Returns the offset from which to read backwards to find all lines dated before `until`. A binary search in few reads:
 * lines are in order of time up to {@link DISORDER_MS}. Lines without a time are ignored.
 *
 * @param until epoch milliseconds
 */
async function seekTime(file: FileHandle, size: number, until: number): Promise<number> {
  let [low, high] = [0, size];
  while (high - low > PROBE_BYTES) {
    const middle = Math.floor((low + high) / 2);
    const time = await timeAround(file, middle, high);
    if (time === 'not found') return size;
    if (time === 'none' || time > until + DISORDER_MS) high = middle;
    else low = middle;
  }
  return Math.min(size, high + OVERLAP_BYTES);
}

/**
 * The median time of several lines between an offset and `end`, because a single line may have the time of a wrong
 * clock. `none` if no line has a time, `not found` if the search limit was reached.
 */
async function timeAround(
  file: FileHandle,
  offset: number,
  end: number,
): Promise<number | 'none' | 'not found'> {
  for (let start = offset; start < end; start += PROBE_BYTES - MAX_MATCH_LENGTH) {
    if (start - offset > MAX_PROBED_BYTES) return 'not found';
    const text = (await readBytes(file, start, Math.min(PROBE_BYTES, end - start))).toString('latin1');
    const times = [...text.matchAll(DATED_LINE)]
      .map(([, at = '']) => Date.parse(at))
      .filter((time) => !Number.isNaN(time))
      .sort((one, other) => one - other);
    const middle = times[Math.floor(times.length / 2)];
    if (middle !== undefined) return middle;
  }
  return 'none';
}
