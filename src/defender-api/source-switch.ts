import type { Logger } from 'pino';
import { choiceFor, nameOfSource, otherSourceOf, type SourceChoices } from '../config/sources.js';
import { CircuitOpenError, RetiredError, UpstreamForbiddenError } from '../errors/upstream-errors.js';
import type { Clock } from '../lib/clock.js';
import { ExpiringMap } from '../lib/expiring-map.js';
import { LengtheningPause } from '../lib/lengthening-pause.js';
import type { Metrics } from '../telemetry/metrics.js';
import { readNoted } from './cache/read-record.js';
import type { CallContext } from './call-context.js';
import type { Operation } from './operation.js';
import { HostGoneError } from './transport/send.js';
import type { FetchCall, SortMemory, SourcedCall } from './upstream-call.js';

/** Time until the next trial of a source that ended: it may be a mistake of one response. Doubles with each trial. */
const FIRST_TRIAL_MS = 60_000;
/** The longest time until the next trial, and the time until Graph may be asked to sort again. */
const HOUR_MS = 3_600_000;

interface SourceSwitchOptions {
  readonly choices: SourceChoices;
  /** Whether writes use the caller's own permissions. */
  readonly writesAsCaller: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'sourceResponses'>;
}

/**
 * Chooses between Defender's API and the second source by operation and tenant: Microsoft Graph, or hunts. With `auto`, the
 * second source replaces Defender's API once that reports its retirement or its host is unreachable, if the second source
 * responds. Defender's API is retried after a minute, then after 2, 4 and so on, up to an hour.
 */
export class SourceSwitch {
  readonly #options: SourceSwitchOptions;
  /** By family, operation and tenant: operations retire independently. */
  readonly #retired = new Map<string, LengtheningPause>();
  /** Operations whose last response came from the second source, with the same keys. */
  readonly #onSecond = new Set<string>();
  /** Operations -> the number of reads that switch to the second source. Their nested reads skip Defender's API. */
  readonly #switching = new Map<string, number>();
  /** Tenants in which Graph doesn't sort. */
  readonly #unsorted: ExpiringMap<string, true>;

  constructor(options: SourceSwitchOptions) {
    this.#options = options;
    this.#unsorted = new ExpiringMap(options.clock, HOUR_MS);
  }

  /** Whether the second source answers this operation for now. */
  usesSecond(
    operation: Pick<Operation, 'family' | 'id' | 'isOnlyAtDefender'>,
    context: CallContext,
  ): boolean {
    if (operation.isOnlyAtDefender === true) return false;
    const choice = choiceFor(this.#options.choices, operation.family);
    if (choice === undefined || choice === 'defender' || isDecision(operation.family, context.lane))
      return false;
    const key = keyOf(operation, context.tenantId);
    const isOnSecond = () => this.#onSecond.has(key) || this.#switching.has(key);
    return choice !== 'auto' || readNoted(`second source of ${key}`, context, isOnSecond);
  }

  /** Families of which some operation uses the second source, because Defender's API is retired. */
  retiredFamilies(): readonly string[] {
    return [...new Set([...this.#retired.keys()].map((key) => key.split(' ')[0] ?? ''))].sort();
  }

  /** Families of which some operation uses the second source in the tenant. */
  replacedFamilies(tenantId: string): ReadonlySet<string> {
    const ofTenant = [...this.#onSecond].filter((key) => key.endsWith(` ${tenantId}`));
    return new Set(ofTenant.map((key) => key.split(' ')[0] ?? ''));
  }

  /** Sends a call to the source of its family. @throws as `send` does */
  sendCall<T>(
    { operation, otherwise, confirm }: Pick<SourcedCall<T>, 'operation' | 'otherwise' | 'confirm'>,
    context: CallContext,
    first: () => Promise<T>,
    fetch: FetchCall,
  ): Promise<T> {
    const { family, api } = operation;
    const second = otherwise && (() => otherwise(confirmParts(fetch, confirm), this.sortingOf(context)));
    const isCounted = choiceFor(this.#options.choices, family) !== undefined;
    return this.send(operation, context, isCounted ? this.#counted(family, api, first) : first, second);
  }

  /**
   * Reads or writes at the source of a family. Without a second one, that is the first. Reads of the first source send calls by
   * {@link sendCall}, which counts them.
   *
   * @throws the error of the first source if the application may use neither
   */
  async send<T>(
    operation: Pick<Operation, 'family' | 'id' | 'kind'>,
    context: CallContext,
    first: () => Promise<T>,
    readSecond: (() => Promise<T>) | undefined,
  ): Promise<T> {
    const { choices, writesAsCaller } = this.#options;
    const { tenantId, actor, lane, generationSnapshot: { record } = {} } = context;
    const { family, kind } = operation;
    const choice = choiceFor(choices, family);
    if (choice === undefined) return first();
    const second = readSecond && this.#counted(family, otherSourceOf(family) ?? 'defender', readSecond);
    if (second === undefined || choice === 'defender' || isDecision(family, lane)) return first();
    if (choice !== 'auto') return second();
    const key = keyOf(operation, tenantId);
    // Until the next trial of Defender's API.
    if (readNoted(`source of ${key}`, context, () => this.#hasSwitched(key))) record?.spoil();
    if (this.#switching.has(key) || this.#isRetired(key)) return second();
    try {
      const value = await first();
      this.#learn(key, undefined);
      return value;
    } catch (error) {
      if (isRetirement(error)) {
        const value = await this.#switchOver(key, second);
        this.#learn(key, error);
        return value;
      }
      record?.spoil();
      // Graph must not do for a person what Defender's API denies that person.
      const isOfPerson = kind === 'write' && actor !== undefined && writesAsCaller;
      if (isOfPerson || !(error instanceof UpstreamForbiddenError)) throw error;
      return this.#switchOver(key, second).catch((other: unknown) => {
        throw other instanceof UpstreamForbiddenError ? error : other;
      });
    }
  }

  #counted<T>(family: string, source: string, read: () => Promise<T>): () => Promise<T> {
    return async () => {
      const value = await read();
      this.#options.metrics.sourceResponses.inc({ family, source });
      return value;
    };
  }

  #hasSwitched(key: string): boolean {
    return this.#retired.has(key) || this.#onSecond.has(key) || this.#switching.has(key);
  }

  async #switchOver<T>(key: string, second: () => Promise<T>): Promise<T> {
    this.#switching.set(key, (this.#switching.get(key) ?? 0) + 1);
    try {
      const value = await second();
      this.#onSecond.add(key);
      return value;
    } finally {
      const others = (this.#switching.get(key) ?? 1) - 1;
      if (others > 0) this.#switching.set(key, others);
      else this.#switching.delete(key);
    }
  }

  sortingOf({ tenantId }: CallContext): SortMemory {
    return {
      isRefused: () => this.#unsorted.has(tenantId),
      noteRefusal: () => {
        this.#unsorted.set(tenantId, true);
      },
    };
  }

  /** Postpones the next trial, so that only one read makes it. */
  #isRetired(key: string): boolean {
    const retirement = this.#retired.get(key);
    const isSkipped = retirement?.isOn === true;
    retirement?.begin();
    return isSkipped;
  }

  #learn(key: string, error: Error | undefined): void {
    const { logger, clock } = this.#options;
    const before = this.#retired.get(key);
    if (error === undefined) {
      this.#retired.delete(key);
      this.#onSecond.delete(key);
    } else if (before === undefined) {
      const retirement = new LengtheningPause(clock, FIRST_TRIAL_MS, HOUR_MS);
      retirement.begin();
      this.#retired.set(key, retirement);
    }
    if ((before !== undefined) === (error !== undefined)) return;
    const [family = '', operation, tenantId] = key.split(' ');
    if (error === undefined)
      logger.info({ family, operation, tenantId }, `Defender's API returns ${family} again`);
    else
      logger.warn(
        { family, operation, tenantId, err: error },
        `Defender's API no longer returns ${family}: they come from ${nameOfSource(otherSourceOf(family) ?? 'defender')}, and Defender's API is retried later`,
      );
  }
}

/** Sends the calls that replace one. Its confirmation is required until one of its writes has succeeded, and after each wait. */
function confirmParts(send: FetchCall, confirm: SourcedCall<unknown>['confirm']): FetchCall {
  if (confirm === undefined) return send;
  let hasBegun = false;
  return async (part) => {
    if (part.operation.kind !== 'write') return send(part);
    const confirmed = async (waitedMs: number) => {
      if (!hasBegun || waitedMs > 0) await confirm(waitedMs, hasBegun);
    };
    const value = await send({ ...part, confirm: confirmed });
    hasBegun = true;
    return value;
  };
}

function keyOf({ family, id }: Pick<Operation, 'family' | 'id'>, tenantId: string): string {
  return `${family} ${id} ${tenantId}`;
}

/** Hunted rows are up to hours old, so decisions about writes don't use them. */
function isDecision(family: string, lane: CallContext['lane']): boolean {
  return lane === 'action' && otherSourceOf(family) === 'hunting';
}

/** Parallel reads of an unreachable host can open its circuit before any of them has used all of its attempts. */
function isRetirement(error: unknown): error is Error {
  const found = error instanceof CircuitOpenError ? error.cause : error;
  return found instanceof RetiredError || found instanceof HostGoneError;
}
