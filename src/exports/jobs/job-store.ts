import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import { StoreUnavailableError, UnverifiedEntryError, type Store } from '../../store/store.js';
import { isOpen, readJob, type ExportJob } from './export-job.js';
import type { ExportKind } from '../rows/export-kind.js';

/** How long a job is told of. */
const KEPT_MS = 24 * 3_600_000;
/** Jobs of a tenant that are told of. */
const MAX_LISTED = 200;
const MAX_TRIES = 20;

const idList = z.array(z.guid());

/** The jobs of exports, in the store that outlives this process. Nothing here holds a signed link. */
export class ExportJobStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async find(id: string): Promise<ExportJob | undefined> {
    return (await this.#read(id))?.job;
  }

  /** Those of a tenant, the newest first. */
  async list(tenantId: string): Promise<readonly ExportJob[]> {
    return this.#findAll(await this.#ids(listOf(tenantId)));
  }

  /** Those of all tenants that are queued or running, or whose end was not {@link settle}d. */
  async unsettled(): Promise<readonly ExportJob[]> {
    const ids = await this.#ids(UNSETTLED);
    const jobs = await this.#findAll(ids);
    if (jobs.length < ids.length) await this.#forgetEnded(ids);
    return jobs;
  }

  async isUnsettled(id: string): Promise<boolean> {
    return (await this.#ids(UNSETTLED)).includes(id);
  }

  /** The end of a job was told to whom it concerns: nothing is left to do. */
  async settle(id: string): Promise<void> {
    await this.#changeIds(UNSETTLED, (ids) => ids.filter((one) => one !== id));
  }

  /**
   * Adds a job, unless the tenant has one of its kind that is not finished.
   *
   * @returns the job that there is: this one, or that
   */
  async add(job: ExportJob): Promise<ExportJob> {
    await this.#store.set(nameOf(job.id), JSON.stringify(job), KEPT_MS);
    const claim = claimOf(job);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (await this.#store.setIfAbsent(claim, job.id, KEPT_MS)) {
        await this.#enlist(job);
        return job;
      }
      const holder = await this.#store.get(claim);
      const held = holder === undefined ? undefined : await this.find(holder);
      if (held !== undefined && isOpen(held)) {
        await this.#store.delete(nameOf(job.id));
        // Its process may have ended before it was listed.
        await this.#enlist(held);
        return held;
      }
      if (holder !== undefined) await this.#store.deleteIf(claim, holder);
    }
    throw new StoreUnavailableError('An export could not be put down: others are, all the time.');
  }

  /**
   * Changes a job that is queued or running.
   *
   * @returns the job as it is now: unchanged, if it was finished before
   */
  async update(id: string, change: Partial<ExportJob>): Promise<ExportJob | undefined> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const found = await this.#read(id);
      if (found === undefined || !isOpen(found.job)) return found?.job;
      const job = { ...found.job, ...change };
      if (!(await this.#store.replaceIf(nameOf(id), found.text, JSON.stringify(job), KEPT_MS))) continue;
      if (!isOpen(job)) await this.#store.deleteIf(claimOf(job), job.id);
      return job;
    }
    throw new StoreUnavailableError('An export could not be changed: others do, all the time.');
  }

  /** Jobs whose time is over. What can't be read just now stays in the list. */
  async #forgetEnded(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const text = await this.#store.get(nameOf(id)).catch(() => '');
      if (text === undefined) await this.settle(id);
    }
  }

  async #enlist(job: ExportJob): Promise<void> {
    await this.#changeIds(listOf(job.tenantId), (ids) => withId(ids, job.id).slice(0, MAX_LISTED));
    await this.#changeIds(UNSETTLED, (ids) => withId(ids, job.id));
  }

  async #read(id: string): Promise<{ readonly text: string; readonly job: ExportJob } | undefined> {
    const text = await this.#store.get(nameOf(id));
    const job = readJobOf(id, text);
    return text === undefined || job === undefined ? undefined : { text, job };
  }

  /** One that somebody else has written keeps nobody from the others. */
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

  /** A list that somebody else has written gives way to ours. */
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
    throw new StoreUnavailableError('The list of exports could not be changed: others do, all the time.');
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

/** Undefined also for a job that lies in the place of another. */
function readJobOf(id: string | undefined, text: string | undefined): ExportJob | undefined {
  const job = text === undefined ? undefined : readJob(text);
  return job?.id === id ? job : undefined;
}

function readIds(text: string | undefined): readonly string[] {
  return text === undefined ? [] : (idList.safeParse(parseJson(text)).data ?? []);
}
