import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fc from 'fast-check';
import { systemClock } from '../../src/lib/clock.js';
import { createFileStore } from '../../src/store/file-store.js';
import { createSealedStore } from '../../src/store/sealed-store.js';
import { StoreUnavailableError, type Store } from '../../src/store/store.js';
import { createLogger } from '../../src/telemetry/logger.js';
import { createMetrics } from '../../src/telemetry/metrics.js';
import { oddText, oddValue } from './odd-values.js';

/** The damage to a file, or to an entry in Redis. */
export type Damage = (content: Buffer, another: Buffer) => Buffer;

const replaced = (content: Buffer, place: number, put: Buffer) =>
  Buffer.concat([
    content.subarray(0, place % content.length),
    put,
    content.subarray((place % content.length) + 1),
  ]);

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.nat().map(
    (end): Damage =>
      (content) =>
        content.subarray(0, end % (content.length + 1)),
  ),
  fc.constant<Damage>((_content, another) => another),
  fc.constant<Damage>((content) => Buffer.concat([content, content])),
  fc.tuple(fc.nat(), fc.nat(255)).map(
    ([place, byte]): Damage =>
      (content) =>
        replaced(content, place, Buffer.from([byte])),
  ),
  oddText.map(
    (text): Damage =>
      () =>
        Buffer.from(text),
  ),
  oddValue.map(
    (value): Damage =>
      () =>
        Buffer.from(JSON.stringify(value) ?? ''),
  ),
  fc.tuple(fc.constantFrom('key', 'value', 'endTime'), oddValue).map(
    ([name, value]): Damage =>
      (content) =>
        Buffer.from(JSON.stringify({ ...(JSON.parse(content.toString()) as object), [name]: value })),
  ),
);

const MINUTE = 60_000;
const nowhere = new Writable({
  write: (_chunk, _encoding, done) => {
    done();
  },
});

/** A store that believes nothing of what lies in another one unless it put it there. */
export function sealed(store: Store): Store {
  const key = createSecretKey(randomBytes(32));
  return createSealedStore({
    store,
    keys: { current: () => [key] },
    clock: systemClock,
    logger: createLogger('silent', nowhere),
    metrics: createMetrics(),
  });
}

/** The allowed results of a store while somebody else writes to it: nothing, a value that was written to it, or an error. */
export async function findLie(
  store: Store,
  told: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const keys = Object.keys(told);
  const expected = (key: string, value: unknown) =>
    value === undefined || value === told[key] ? undefined : `${key} was ${JSON.stringify(value)}`;
  const attempts: readonly (() => Promise<string | undefined>)[] = [
    ...keys.map((key) => async () => expected(key, await store.get(key))),
    async () => {
      const values = await store.getMany(keys);
      if (values.length !== keys.length) return `${values.length} values for ${keys.length} keys`;
      return keys.map((key, index) => expected(key, values[index])).find((lie) => lie !== undefined);
    },
    ...keys.map((key) => async () => {
      const isReplaced = await store.replaceIf(key, 'never written', 'x', MINUTE);
      return isReplaced ? `${key} held what nobody wrote` : undefined;
    }),
    ...keys.map((key) => async () => {
      await store.setIfAbsent(key, told[key] ?? '', MINUTE);
      await store.deleteIf(key, told[key] ?? '');
      return undefined;
    }),
  ];
  for (const attempt of attempts) {
    const lie = await attempt().catch((error: unknown) =>
      error instanceof StoreUnavailableError ? undefined : `thrown: ${String(error)}`,
    );
    if (lie !== undefined) return lie;
  }
  return undefined;
}

/** Keeps two entries in files, damages one of them, and asks for both. */
export async function checkFiles(change: Damage): Promise<string | undefined> {
  const directory = mkdtempSync(join(tmpdir(), 'fuzz-files-'));
  try {
    const told = { 'approval one': '{"decision":null}', 'approval two': '{"decision":"APPROVED"}' };
    const store = sealed(createFileStore({ directory, clock: systemClock }));
    for (const [key, text] of Object.entries(told)) await store.set(key, text, MINUTE);
    const [one = '', other = ''] = readdirSync(directory).map((name) => join(directory, name));
    writeFileSync(one, change(readFileSync(one), readFileSync(other)));
    return await findLie(store, told);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
