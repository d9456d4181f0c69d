import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import type { FeedStore } from '../../../src/changes/feed-store.js';
import { FileFeedStore } from '../../../src/changes/file-feed-store.js';
import { beginGeneration, newTag, type LogEntry, type LogHead } from '../../../src/changes/log-entry.js';
import { StoreUnavailableError } from '../../../src/store/store.js';
import { runsOf } from '../../kit/runs.js';

const root = mkdtempSync(join(tmpdir(), 'feed-store-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const TENANT = 'tenant';
const FILE = '0000000000000001.log';
const PLAIN = { seal: (_name: string, text: string) => text, open: (_name: string, raw: string) => raw };

const open = (directory: string): FeedStore => new FileFeedStore(join(directory, 'feed', TENANT), PLAIN);

/** Appends entries, like a poller. @returns the new head */
async function add(store: FeedStore, count: number): Promise<LogHead> {
  const found = await store.readHead();
  let head: LogHead = found?.head ?? beginGeneration();
  const entries: LogEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const tag = newTag();
    const id = String(head.seq + 1);
    const change = {
      subject: 'ALERT',
      id,
      version: 'v',
      isNew: true,
      row: { id, title: 'ä\u2028'.repeat(9) },
    } as const;
    entries.push({ seq: head.seq + 1, tag, previousTag: head.tag, observationTime: 1, marks: {}, change });
    head = { ...head, seq: head.seq + 1, tag };
  }
  const fencingToken = (await store.acquireLease())!;
  const appending = await store.append({ before: found?.raw, head, entries, fencingToken, firstRetained: 1 });
  expect(appending.outcome).toBe('appended');
  return head;
}

async function chainOf(store: FeedStore): Promise<readonly number[]> {
  const head = (await store.readHead())?.head;
  if (head === undefined) return [];
  const entries = await store.read(head.generation, 1, head.seq);
  entries.forEach((entry, index) => {
    if (index > 0) expect(entry.previousTag).toBe(entries[index - 1]!.tag);
  });
  expect(entries.at(-1)?.tag).toBe(head.tag);
  return entries.map(({ seq }) => seq);
}

const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it('keeps complete entries when the file is truncated anywhere or ends with garbage, and continues from there', async () => {
  const whole = join(root, 'whole');
  const store = open(whole);
  /** File size after each append. */
  const ends: { readonly bytes: number; readonly seq: number }[] = [];
  for (const count of [2, 1, 0, 3]) {
    const { seq } = await add(store, count);
    ends.push({ bytes: readFileSync(join(whole, 'feed', TENANT, FILE)).length, seq });
  }
  await store.close();
  const { bytes: size } = ends.at(-1)!;
  const original = readFileSync(join(whole, 'feed', TENANT, FILE));
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: size }),
      fc.constantFrom('', '\n', 'E{"seq":', '\u0000\u0000\u0000', 'H\n', 'E{}\nH{}\n', 'x'.repeat(5_000)),
      async (cut, behind) => {
        const directory = join(root, `cut${(number += 1)}`);
        mkdirSync(join(directory, 'feed', TENANT), { recursive: true });
        const path = join(directory, 'feed', TENANT, FILE);
        copyFileSync(join(whole, 'feed', TENANT, FILE), path);
        truncateSync(path, cut);
        writeFileSync(path, behind, { flag: 'a' });
        // Truncated before its last byte and given a line feed, the line is complete again.
        const left = readFileSync(path);
        const isLeft = (bytes: number) => left.subarray(0, bytes).equals(original.subarray(0, bytes));
        const kept = ends.filter(({ bytes }) => isLeft(bytes)).at(-1)?.seq ?? 0;
        const restarted = open(directory);
        expect(await chainOf(restarted)).toEqual(numbersTo(kept));
        await add(restarted, 2);
        await restarted.close();
        const again = open(directory);
        expect(await chainOf(again)).toEqual(numbersTo(kept + 2));
        await again.close();
      },
    ),
    { numRuns: runsOf(60), examples: [[size - 1, '\n']] },
  );
});

it('never overwrites entries that another process appended to the same file, and appends after them', async () => {
  const directory = join(root, 'shared');
  const [one, two] = [open(directory), open(directory)];
  await add(one, 2);
  await add(two, 2);
  await expect(add(one, 1)).rejects.toBeInstanceOf(StoreUnavailableError);
  await add(one, 1);
  await expect(add(two, 3)).rejects.toBeInstanceOf(StoreUnavailableError);
  await add(two, 3);
  await Promise.all([one.close(), two.close()]);
  const restarted = open(directory);
  expect(await chainOf(restarted)).toEqual(numbersTo(8));
  await restarted.close();
});

it('leaves no new file behind each time that the disk is full', async () => {
  const directory = join(root, 'full');
  const probe = await openFile(join(root, 'probe'), 'w');
  const write = vi.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'write');
  await probe.close();
  write.mockRejectedValue(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  const store = open(directory);
  for (let attempt = 0; attempt < 3; attempt += 1)
    await expect(add(store, 1)).rejects.toBeInstanceOf(StoreUnavailableError);
  write.mockRestore();
  expect(readdirSync(join(directory, 'feed', TENANT))).toEqual([]);
  await add(store, 1);
  expect(await chainOf(store)).toEqual([1]);
  await store.close();
});
