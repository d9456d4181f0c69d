import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../store/store.js';
import { isOpen, readJob, type ExportJob } from './export-job.js';
import type { ExportKind } from '../rows/export-kind.js';

const KEPT_MS = 24 * 3_600_000;
const MAX_LISTED = 200;
const MAX_TRIES = 20;

const idList = z.array(z.guid());

/** Export jobs in the shared store. Contains no signed links. */
export class ExportJobStore {
  readonly #store: Store;
  /** Jobs that exist and could not be listed while the store was unavailable. */
  readonly #unlisted = new Map<string, ExportJob>();

  constructor(store: Store) {
    this.#store = store;
  }

  async find(id: string): Promise<ExportJob | undefined> {
    return (await this.#read(id))?.job;
  }

  async list(tenantId: string): Promise<readonly ExportJob[]> {
    return this.#findAll(await this.#ids(listOf(tenantId)));
  }

  /** Jobs of all tenants that are queued, running, or not yet {@link settle}d. */
  async unsettled(): Promise<readonly ExportJob[]> {
    for (const job of this.#unlisted.values()) await this.#enlist(job);
    const ids = await this.#ids(UNSETTLED);
    const jobs = await this.#findAll(ids);
    if (jobs.length < ids.length) await this.#forgetEnded(ids);
    return jobs;
  }

  async isUnsettled(id: string): Promise<boolean> {
    return (await this.#ids(UNSETTLED)).includes(id);
  }

  /** Marks a finished job as recorded in the audit trail. */
  async settle(id: string): Promise<void> {
    await this.#changeIds(UNSETTLED, (ids) => ids.filter((one) => one !== id));
  }

  /**
   * Adds a job, unless the tenant has an unfinished job of the same kind.
   *
   * @returns the added job or the unfinished one
   */
  async add(job: ExportJob): Promise<ExportJob> {
    await this.#store.set(nameOf(job.id), JSON.stringify(job), KEPT_MS);
    const claim = claimOf(job);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (await this.#store.setIfAbsent(claim, job.id, KEPT_MS)) {
        await this.#enlistSoon(job);
        return job;
      }
      const holder = await this.#store.get(claim);
      const held = holder === undefined ? undefined : await this.find(holder);
      if (held !== undefined && isOpen(held)) {
        await this.#store.delete(nameOf(job.id));
        // The process that added it may have ended before it was listed.
        await this.#enlistSoon(held);
        return held;
      }
      if (holder !== undefined) await this.#store.deleteIf(claim, holder);
    }
    throw new StoreUnavailableError('An export could not be stored: too many concurrent changes.');
  }

  /** Changes a queued or running job. @returns the job after the call; unchanged if it was already finished */
  async update(id: string, change: Partial<ExportJob>): Promise<ExportJob | undefined> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const found = await this.#read(id);
      if (found === undefined || !isOpen(found.job)) return found?.job;
      const job = { ...found.job, ...change };
      if (!(await this.#store.replaceIf(nameOf(id), found.text, JSON.stringify(job), KEPT_MS))) continue;
      if (!isOpen(job)) await this.#store.deleteIf(claimOf(job), job.id);
      return job;
    }
    throw new StoreUnavailableError('An export could not be changed: too many concurrent changes.');
  }

  /** Removes expired jobs from the list. Jobs that can't be read at the moment stay. */
  async #forgetEnded(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const text = await this.#store.get(nameOf(id)).catch(() => '');
      if (text === undefined) await this.settle(id);
    }
  }

  /** Lists a job that exists: now, or with the next read of the unsettled ones. */
  async #enlistSoon(job: ExportJob): Promise<void> {
    try {
      await this.#enlist(job);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      this.#unlisted.set(job.id, job);
    }
  }

  async #enlist(job: ExportJob): Promise<void> {
    await this.#changeIds(listOf(job.tenantId), (ids) => withId(ids, job.id).slice(0, MAX_LISTED));
    await this.#changeIds(UNSETTLED, (ids) => withId(ids, job.id));
    this.#unlisted.delete(job.id);
  }

  async #read(id: string): Promise<{ readonly text: string; readonly job: ExportJob } | undefined> {
    const text = await this.#store.get(nameOf(id));
    const job = readJobOf(id, text);
    return text === undefined || job === undefined ? undefined : { text, job };
  }

  /** A job that fails verification doesn't hide the others. */
  async #findAll(ids: readonly string[]): Promise<readonly ExportJob[]> {
    try {
      const texts = await this.#store.getMany(ids.map(nameOf));
      return texts.flatMap((text, index) => readJobOf(ids[index], text) ?? []);
    } catch (error) {
      if (!(error instanceof UnverifiedEntryError)) throw error;
      const found = await Promise.all(ids.map((id) => this.find(id).catch(asForged)));
      return found.flatMap((job) => job ?? []);
    }
  }

  async #ids(name: string): Promise<readonly string[]> {
    return readIds(await this.#store.get(name).catch(asForged));
  }

  /** A list that fails verification is replaced. */
  async #changeIds(name: string, change: (ids: readonly string[]) => readonly string[]): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const text = await this.#store.get(name).catch(async (error: unknown) => {
        asForged(error);
        await this.#store.delete(name);
        return undefined;
      });
      const before = readIds(text);
      const after = change(before);
      if (after.length === before.length && after.every((id, index) => id === before[index])) return;
      const value = JSON.stringify(after);
      const isDone =
        text === undefined
          ? await this.#store.setIfAbsent(name, value, KEPT_MS)
          : await this.#store.replaceIf(name, text, value, KEPT_MS);
      if (isDone) return;
    }
    throw new StoreUnavailableError('The list of exports could not be changed: too many concurrent changes.');
  }
}

const UNSETTLED = 'export open';

function nameOf(id: string): string {
  return `export job ${id}`;
}

function listOf(tenantId: string): string {
  return `export list ${tenantId}`;
}

function claimOf({ tenantId, kind }: { readonly tenantId: string; readonly kind: ExportKind }): string {
  return `export claim ${tenantId} ${kind}`;
}

function asForged(error: unknown): undefined {
  if (!(error instanceof UnverifiedEntryError)) throw error;
  return undefined;
}

function withId(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [id, ...ids];
}

/** Undefined if the stored job has another id. */
function readJobOf(id: string | undefined, text: string | undefined): ExportJob | undefined {
  const job = text === undefined ? undefined : readJob(text);
  return job?.id === id ? job : undefined;
}

function readIds(text: string | undefined): readonly string[] {
  return text === undefined ? [] : (idList.safeParse(parseJson(text)).data ?? []);
}
