import fc from 'fast-check';
import { oddText, oddValue } from '../odd-values.js';
import { LIMITS } from '../../../src/config/limits.js';
import { dearDocument } from './dear-documents.js';

/** A frame of RFC 6455, right or wrong. */
interface Frame {
  readonly opcode: number;
  readonly payload: string | Buffer;
  readonly isLast?: boolean;
  readonly isMasked?: boolean;
  readonly reserved?: number;
  /** The length in its header, if that is wrong. */
  readonly declared?: number;
}

const [CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG] = [0, 1, 2, 8, 9, 10];
const MASK = Buffer.from([1, 2, 3, 4]);

function encodeFrame({
  opcode,
  payload,
  isLast = true,
  isMasked = true,
  reserved = 0,
  declared,
}: Frame): Buffer {
  const data = Buffer.from(payload);
  const length = declared ?? data.length;
  const extended = Buffer.alloc(length < 126 ? 0 : length < 65_536 ? 2 : 8);
  if (extended.length === 2) extended.writeUInt16BE(length);
  if (extended.length === 8) extended.writeBigUInt64BE(BigInt(length));
  const short = length < 126 ? length : extended.length === 2 ? 126 : 127;
  const first = (isLast ? 0x80 : 0) | (reserved << 4) | opcode;
  const head = Buffer.from([first, (isMasked ? 0x80 : 0) | short]);
  if (!isMasked) return Buffer.concat([head, extended, data]);
  const masked = data.map((byte, index) => byte ^ MASK[index % 4]!);
  return Buffer.concat([head, extended, MASK, masked]);
}

const message = (value: unknown): Frame => ({ opcode: TEXT, payload: JSON.stringify(value) ?? '' });
const many = (count: number, make: (index: number) => Frame) =>
  Array.from({ length: count }, (_, index) => make(index));
const subscribe = (query: string, id: number, variables?: unknown) =>
  message({ id: `s${id}`, type: 'subscribe', payload: { query, variables } });

const STREAMS = [
  'subscription { alertChanged { cursor alert { id title machine { id } } } }',
  'subscription { defenderChanges { cursor } }',
  'subscription ($a: String) { defenderChanges(after: $a) { cursor } }',
  '{ __typename }',
  '{ __schema { types { name fields { name args { name } } } } }',
  'mutation { __typename }',
];

const broken: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ opcode: fc.constantFrom(3, 7, 11, 15), payload: oddText }),
  fc.record({ opcode: fc.constantFrom(TEXT, PING), payload: oddText, isMasked: fc.constant(false) }),
  fc.record({ opcode: fc.constant(TEXT), payload: oddText, reserved: fc.integer({ min: 1, max: 7 }) }),
  fc.record({
    opcode: fc.constantFrom(TEXT, CONTINUATION, PING),
    payload: oddText,
    isLast: fc.constant(false),
  }),
  fc.record({
    opcode: fc.constantFrom(TEXT, BINARY, PING, CLOSE),
    payload: fc.constant('x'),
    declared: fc.constantFrom(126, 65_536, LIMITS.maxSocketMessageBytes + 1, 2 ** 31, 2 ** 52),
  }),
  fc.record({
    opcode: fc.constantFrom(CLOSE, PONG),
    payload: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  }),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => ({ opcode: TEXT, payload: Buffer.from(bytes) })),
);

const odd: fc.Arbitrary<Frame> = fc.oneof(
  oddValue.map(message),
  oddText.map((payload) => ({ opcode: TEXT, payload })),
  fc
    .tuple(
      fc.constantFrom('subscribe', 'ping', 'pong', 'complete', 'connection_init', 'next', '__proto__'),
      oddValue,
      oddValue,
    )
    .map(([type, id, payload]) => message({ type, id, payload })),
  fc.tuple(oddValue, oddValue, oddValue).map(([variables, operationName, extensions]) =>
    message({
      id: 'odd',
      type: 'subscribe',
      payload: { query: STREAMS[2], variables, operationName, extensions },
    }),
  ),
);

const floods: fc.Arbitrary<readonly Frame[]> = fc.oneof(
  fc
    .integer({ min: 1, max: 3_000 })
    .map((count) => many(count, () => ({ opcode: PING, payload: 'x'.repeat(125) }))),
  fc
    .tuple(fc.integer({ min: 1, max: 250 }), fc.integer({ min: 0, max: 100_000 }))
    .map(([count, length]) =>
      many(Math.min(count, Math.ceil(4_000_000 / (length + 1))), () =>
        message({ type: 'ping', payload: { x: 'x'.repeat(length) } }),
      ),
    ),
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(...STREAMS))
    .map(([count, query]) => many(count, (index) => subscribe(query, index))),
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), dearDocument)
    .map(([count, { query, variables }]) =>
      many(count, (index) => subscribe(`${query}#${index}`, index, variables)).filter(
        ({ payload }) => payload.length < LIMITS.maxSocketMessageBytes,
      ),
    ),
  fc
    .constantFrom(9_000, 120_000, 130_000, 1_000_000)
    .map((length) => [message({ type: 'ping', payload: { x: 'x'.repeat(length) } })]),
  // A message in many pieces.
  fc.integer({ min: 2, max: 5_000 }).map((count) =>
    many(count, (index) => ({
      opcode: index === 0 ? TEXT : CONTINUATION,
      payload: ' ',
      isLast: index === count - 1,
    })),
  ),
  fc
    .constantFrom('[', '{"a":')
    .map((open) => [{ opcode: TEXT, payload: open.repeat(Math.floor(9_900 / open.length)) }]),
);

/** The frames of one socket. `@authorization@` stands for a caller's token. */
export const socketFrames = fc
  .tuple(
    fc.constantFrom('known', 'known', 'known', 'anonymous', 'none'),
    fc.array(
      fc.oneof(
        odd.map((one) => [one]),
        broken.map((one) => [one]),
        floods,
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([start, parts, isCut]) => ({ start, frames: parts.flat(), isCut }));

export type SocketFrames = typeof socketFrames extends fc.Arbitrary<infer T> ? T : never;

/** As bytes, with a close at the end, so that the other side ends the connection. */
export function encodeFrames(
  { start, frames, isCut }: SocketFrames,
  authorization: string,
): readonly Buffer[] {
  const payload = start === 'known' ? { authorization } : {};
  return [
    ...(start === 'none' ? [] : [message({ type: 'connection_init', payload })]),
    ...frames,
    ...(isCut ? [] : [{ opcode: CLOSE, payload: Buffer.from([0x03, 0xe8]) }]),
  ].map(encodeFrame);
}

/** For a report: how much of each. */
export function describeFrames({ start, frames, isCut }: SocketFrames): string {
  const shown = frames.slice(0, 3).map(({ payload, ...rest }) => ({
    ...rest,
    bytes: payload.length,
    payload: String(payload).slice(0, 300),
  }));
  return JSON.stringify({ start, isCut, count: frames.length, shown });
}
