import type { Dispatcher } from 'undici';
import type { Owner, Scheduler } from '../scheduler.js';
import { CallWindows, CHANGES, FILES, type Overrun } from './call-windows.js';
import { SimulatedAlerts } from './simulated-alerts.js';
import { SimulatedMachines } from './simulated-machines.js';
import { SimulatedStorage, STORAGE_ORIGIN } from './simulated-storage.js';
import { alert, idsIn, issueToken, selectByTime } from './wire-rows.js';

export const TENANT_ID = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';

/** An action that the service accepted. */
export interface AcceptedAction {
  readonly id: string;
  readonly type: string;
  readonly machineId: string;
  readonly comment: string;
  readonly externalId: string | undefined;
  readonly acceptedAt: number;
  /** When lists show it. */
  readonly shownAt: number;
  readonly endsAt: number;
}

/** How the service treats calls, by the plan of faults. */
export interface Weather {
  /** Milliseconds that responses take in addition. */
  slowMs: number;
  /** Probabilities. */
  lostBefore: number;
  lostAfter: number;
  failed: number;
  refused: number;
  /** `Retry-After` of refused calls, in seconds. */
  retryAfter: number;
  /** How late lists show new actions. */
  lateMs: number;
}

export const FAIR: Weather = {
  slowMs: 0,
  lostBefore: 0,
  lostAfter: 0,
  failed: 0,
  refused: 0,
  retryAfter: 5,
  lateMs: 2_000,
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** The service's side of a run, which the oracles watch. */
export interface DefenderEvents {
  readonly onOverrun: (overrun: Overrun) => void;
  readonly onAccepted: (action: AcceptedAction, sender: Owner) => void;
  readonly onCall: (line: string) => void;
}

/** A small model of Entra and Defender: tokens, machines, and actions on machines. */
export class SimulatedDefender {
  readonly owner: Owner = { name: 'defender', isDead: false, pausedUntil: 0 };
  readonly actions: AcceptedAction[] = [];
  readonly weather: Weather = { ...FAIR };
  readonly windows = new CallWindows();
  readonly alerts: SimulatedAlerts;
  readonly machines: SimulatedMachines;
  readonly storage: SimulatedStorage;
  readonly #scheduler: Scheduler;
  readonly #events: DefenderEvents;
  #actions = 0;

  constructor(scheduler: Scheduler, events: DefenderEvents) {
    this.#scheduler = scheduler;
    this.#events = events;
    this.alerts = new SimulatedAlerts(scheduler);
    this.machines = new SimulatedMachines(scheduler);
    this.storage = new SimulatedStorage(scheduler);
  }

  /** In place of undici's dispatcher. */
  dispatch(client: Owner, options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (options.origin === STORAGE_ORIGIN) return this.storage.dispatch(client, options, handler);
    const { method, path, body } = options;
    const scheduler = this.#scheduler;
    const { weather } = this;
    let isAborted = false;
    handler.onConnect?.((error?: Error) => {
      if (isAborted) return;
      isAborted = true;
      handler.onError?.(error ?? new Error('aborted'));
    });
    const fail = () => {
      const error = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
      if (!isAborted) handler.onError?.(error);
    };
    void readBody(body).then((text) => {
      if (isAborted) return;
      if (scheduler.random() < weather.lostBefore) {
        scheduler.after(scheduler.between(1, 200), client, fail);
        return;
      }
      scheduler.after(scheduler.between(5, 150), this.owner, () => {
        const answer = this.#answer({ method, path, body: text }, client);
        const sentAt = scheduler.now();
        const isLost = scheduler.random() < weather.lostAfter;
        const delay = scheduler.between(20, 250) + scheduler.random() * weather.slowMs;
        scheduler.after(delay, client, () => {
          if (isAborted) return;
          if (isLost) fail();
          else deliver(handler, answer, sentAt);
        });
      });
    });
    return true;
  }

  /** The actions that lists show. */
  shown(): readonly AcceptedAction[] {
    const now = this.#scheduler.now();
    return this.actions.filter(({ shownAt }) => shownAt <= now);
  }

  /** The status of each action as lists show it, by id. */
  shownStatuses(): (readonly [id: string, status: string])[] {
    return this.shown().map((action) => [action.id, this.#show(action).status]);
  }

  #answer(request: Request, client: Owner): Answer {
    const now = this.#scheduler.now();
    if (request.path.includes('/oauth2/v2.0/token')) return { status: 200, body: issueToken(TENANT_ID, now) };
    const url = new URL(request.path, 'https://service.invalid');
    const operation = operationOf(request.method, url.pathname);
    const answer = this.#refusalOf(operation, now, client) ?? this.#carryOut(operation, url, request, client);
    this.#events.onCall(`${operation.name} ${answer.status}`);
    return answer;
  }

  #refusalOf({ name }: Operation, now: number, sender: Owner): Answer | undefined {
    const { random } = this.#scheduler;
    const { weather } = this;
    if (random() < weather.failed)
      return { status: 503, body: errorBody('ServiceUnavailable', 'Unavailable') };
    const rate = name === CHANGES_PATH ? CHANGES : EXPORT_PATH.test(name) ? FILES : undefined;
    const full = this.windows.fullWindow(name, now, rate);
    if (full === undefined && random() >= weather.refused) {
      this.windows.count(name, now, sender);
      return undefined;
    }
    if (full !== undefined) this.#events.onOverrun({ operation: name, ...full, at: now, sender });
    const seconds = full !== undefined ? 5 : weather.retryAfter;
    return {
      status: 429,
      body: errorBody('429', `API calls quota exceeded! You can send requests again in ${seconds} seconds.`),
      headers: { 'retry-after': String(seconds) },
    };
  }

  #carryOut({ name, machineId }: Operation, url: URL, { body }: Request, client: Owner): Answer {
    if (EXPORT_PATH.test(name)) return { status: 200, body: this.storage.list(name) };
    switch (name) {
      case CHANGES_PATH:
        return this.#answerPage(name, url);
      case 'getMachine':
        return { status: 200, body: this.machines.row(machineId) };
      case 'getMachineAction':
        return { status: 404, body: errorBody('ResourceNotFound', 'There is no such action') };
      case 'listMachines':
        return list(this.machines.list(url));
      case 'addOrRemoveMachineTag':
        return { status: 200, body: this.machines.addTag(machineId, body) };
      case 'listAlerts':
        return list(selectByTime(this.alerts.shown(), ({ time }) => time, url).map(alert));
      case 'listMachineActions': {
        const ids = idsIn(url);
        const rows = this.shown();
        const found =
          ids.size > 0
            ? rows.filter(({ machineId }) => ids.has(machineId))
            : selectByTime(rows, (one) => this.#updatedAt(one), url);
        return list(found.map((one) => this.#show(one)));
      }
      default:
        return { status: 201, body: this.#show(this.#accept(name, machineId, body, client)) };
    }
  }

  #answerPage(name: string, { searchParams }: URL): Answer {
    const page = this.storage.page(name, searchParams.get('$skiptoken'));
    if (page === undefined) return { status: 400, body: errorBody('BadRequest', 'The token has expired') };
    const link = `https://service.invalid${name}?$skiptoken=${encodeURIComponent(page.next ?? '')}`;
    const next = page.next === null ? {} : { '@odata.nextLink': link };
    return { status: 200, body: { '@odata.context': '', value: page.rows, ...next } };
  }

  #accept(name: string, machineId: string, text: string, client: Owner): AcceptedAction {
    const { Comment: comment, ExternalId: externalId } = JSON.parse(text) as Record<string, string>;
    const now = this.#scheduler.now();
    this.#actions += 1;
    const action: AcceptedAction = {
      id: `00000000-0000-4000-8000-${String(this.#actions).padStart(12, '0')}`,
      type: TYPES[name] ?? name,
      machineId,
      comment: comment ?? '',
      externalId,
      acceptedAt: now,
      shownAt: now + this.#scheduler.random() * this.weather.lateMs,
      endsAt: now + this.#scheduler.between(2_000, 30_000),
    };
    this.actions.push(action);
    this.#events.onAccepted(action, client);
    return action;
  }

  #updatedAt({ acceptedAt, endsAt }: AcceptedAction): number {
    return endsAt <= this.#scheduler.now() ? endsAt : acceptedAt;
  }

  #show(action: AcceptedAction) {
    const { id, type, machineId, comment, externalId, acceptedAt, endsAt } = action;
    return {
      ...{ id, type, machineId, requestorComment: comment, externalId: externalId ?? null },
      status: endsAt <= this.#scheduler.now() ? 'Succeeded' : 'Pending',
      scope: type === 'Isolate' ? 'Full' : null,
      creationDateTimeUtc: new Date(acceptedAt).toISOString(),
      lastUpdateDateTimeUtc: new Date(this.#updatedAt(action)).toISOString(),
    };
  }
}

/** Types of actions by the last part of their path. */
const TYPES: Readonly<Record<string, string>> = {
  isolate: 'Isolate',
  unisolate: 'Unisolate',
  unrestrictCodeExecution: 'UnrestrictCodeExecution',
};

interface Operation {
  readonly name: string;
  readonly machineId: string;
}

/** Learn: 5 calls a minute and 20 an hour for the files of each kind. */
const EXPORT_PATH = /^\/api\/machines\/\w+Export$/i;
const CHANGES_PATH = '/api/machines/SoftwareVulnerabilityChangesByMachine';

function operationOf(method: string, path: string): Operation {
  if (EXPORT_PATH.test(path) || path === CHANGES_PATH) return { name: path, machineId: '' };
  const [, id = '', verb] = /^\/api\/machines\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (method === 'POST' && verb !== undefined && verb in TYPES) return { name: verb, machineId: id };
  if (method === 'POST' && verb === 'tags') return { name: 'addOrRemoveMachineTag', machineId: id };
  if (method === 'GET' && id !== '') return { name: 'getMachine', machineId: id };
  if (path === '/api/alerts') return { name: 'listAlerts', machineId: '' };
  if (path === '/api/machines') return { name: 'listMachines', machineId: '' };
  if (path.startsWith('/api/machineactions/')) return { name: 'getMachineAction', machineId: '' };
  if (path === '/api/machineactions') return { name: 'listMachineActions', machineId: '' };
  throw new Error(`The model of Defender has no ${method} ${path}`);
}

function list(value: readonly unknown[]): Answer {
  return { status: 200, body: { '@odata.context': '', value } };
}

function errorBody(code: string, message: string) {
  return { error: { code, message, target: 'simulated' } };
}

/** Bodies are short texts, which arrive at once. */
async function readBody(body: unknown): Promise<string> {
  if (body === null || body === undefined) return '';
  if (typeof body === 'string') return body;
  const chunks: Buffer[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

function deliver(
  handler: Dispatcher.DispatchHandler,
  { status, body, headers = {} }: Answer,
  sentAt: number,
): void {
  const date = new Date(sentAt).toUTCString();
  const raw = Object.entries({ 'content-type': 'application/json', date, ...headers }).flat();
  handler.onHeaders?.(
    status,
    raw.map((text) => Buffer.from(text)),
    () => undefined,
    '',
  );
  handler.onData?.(Buffer.from(JSON.stringify(body)));
  handler.onComplete?.([]);
}
