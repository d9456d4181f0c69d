import type { Dispatcher } from 'undici';
import type { Owner, Scheduler } from '../scheduler.js';
import { CallWindows, CHANGES, FILES, type Overrun, type Rate } from './call-windows.js';
import { ACTION_TYPES, SimulatedActions, type AcceptedAction, type Operation } from './simulated-actions.js';
import { SimulatedAlerts } from './simulated-alerts.js';
import { operationOfEdit, SimulatedEdits, type AcceptedEdit } from './simulated-edits.js';
import { GRAPH_ALERTS, operationOfGraph, SimulatedGraph } from './simulated-graph.js';
import { SimulatedIndicators } from './simulated-indicators.js';
import { SimulatedMachines } from './simulated-machines.js';
import { SimulatedStorage, STORAGE_ORIGIN } from './simulated-storage.js';
import { answerRow, errorBody, issueToken, list, type Answer } from './wire-rows.js';

export const TENANT_ID = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';

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
  /** Whether Defender's API no longer returns alerts: 0 or 1. */
  retired: number;
}

export const FAIR: Weather = {
  slowMs: 0,
  lostBefore: 0,
  lostAfter: 0,
  failed: 0,
  refused: 0,
  retryAfter: 5,
  lateMs: 2_000,
  retired: 0,
};

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** The service's side of a run, which the oracles watch. */
export interface DefenderEvents {
  readonly onOverrun: (overrun: Overrun) => void;
  readonly onAccepted: (action: AcceptedAction) => void;
  readonly onEdit: (edit: AcceptedEdit) => void;
  readonly onCall: (line: string) => void;
}

/** A small model of Entra, Defender and Microsoft Graph: tokens, machines, actions on machines, alerts, indicators and exports. */
export class SimulatedDefender {
  readonly owner: Owner = { name: 'defender', isDead: false, pausedUntil: 0 };
  readonly weather: Weather = { ...FAIR };
  readonly windows = new CallWindows();
  readonly actions: SimulatedActions;
  readonly alerts: SimulatedAlerts;
  readonly indicators: SimulatedIndicators;
  readonly machines: SimulatedMachines;
  readonly storage: SimulatedStorage;
  readonly #edits: SimulatedEdits;
  readonly #graph: SimulatedGraph;
  readonly #scheduler: Scheduler;
  readonly #events: DefenderEvents;

  constructor(scheduler: Scheduler, events: DefenderEvents) {
    this.#scheduler = scheduler;
    this.#events = events;
    this.actions = new SimulatedActions(scheduler);
    this.alerts = new SimulatedAlerts(scheduler);
    this.indicators = new SimulatedIndicators(scheduler);
    this.machines = new SimulatedMachines(scheduler);
    this.#edits = new SimulatedEdits(this, () => scheduler.now(), events.onEdit);
    this.#graph = new SimulatedGraph(this.alerts);
    this.storage = new SimulatedStorage(scheduler);
  }

  /** From then on, there are machines, and alerts about them. */
  begin(): void {
    this.machines.begin();
    this.alerts.begin(this.machines.ids);
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
    const { window, rate } = windowOf(name);
    const full = this.windows.fullWindow(window, now, rate);
    if (full === undefined && random() >= weather.refused) {
      this.windows.count(window, now, sender);
      return weather.retired === 1 && RETIRING.has(name)
        ? { status: 410, body: errorBody('Gone', 'This API is retired') }
        : undefined;
    }
    if (full !== undefined) this.#events.onOverrun({ operation: window, ...full, at: now, sender });
    const seconds = full !== undefined ? 5 : weather.retryAfter;
    return {
      status: 429,
      body: errorBody('429', `API calls quota exceeded! You can send requests again in ${seconds} seconds.`),
      headers: { 'retry-after': String(seconds) },
    };
  }

  #carryOut(operation: Operation, url: URL, { body }: Request, client: Owner): Answer {
    const { name, id } = operation;
    if (OF_GRAPH.test(name)) return this.#graph.answer(operation, url, body);
    if (EXPORT_PATH.test(name)) return { status: 200, body: this.storage.list(name) };
    switch (name) {
      case CHANGES_PATH:
        return this.#answerPage(name, url);
      case 'getMachine':
        return { status: 200, body: this.machines.row(id) };
      case 'getMachineAction':
        return answerRow(this.actions.find(id), 'action');
      case 'listMachines':
        return list(this.machines.list(url));
      case 'addOrRemoveMachineTag':
        return { status: 200, body: this.machines.addTag(id, body) };
      case 'listAlerts':
        return list(this.alerts.list(url));
      case 'getAlert':
        return answerRow(this.alerts.find(id), 'alert');
      case 'updateAlert':
        return { status: 200, body: this.alerts.assign(id, body) };
      case 'listMachineAlerts':
        return list(this.alerts.ofMachine(id));
      case 'listMachineActions':
        return list(this.actions.list(url));
      case 'listIndicators':
        return list(this.indicators.list(url));
      default:
        return this.#edits.answer(operation, body, client) ?? this.#act(operation, body, client);
    }
  }

  #act(operation: Operation, body: string, client: Owner): Answer {
    const action = this.actions.accept(operation, body, client, this.weather.lateMs);
    this.#events.onAccepted(action);
    return { status: 201, body: this.actions.row(action) };
  }

  #answerPage(name: string, { searchParams }: URL): Answer {
    const page = this.storage.page(name, searchParams.get('$skiptoken'));
    if (page === undefined) return { status: 400, body: errorBody('BadRequest', 'The token has expired') };
    const link = `https://service.invalid${name}?$skiptoken=${encodeURIComponent(page.next ?? '')}`;
    const next = page.next === null ? {} : { '@odata.nextLink': link };
    return { status: 200, body: { '@odata.context': '', value: page.rows, ...next } };
  }
}

/** Learn: 5 calls a minute and 20 an hour for the files of each kind. */
const EXPORT_PATH = /^\/api\/machines\/\w+Export$/i;
const CHANGES_PATH = '/api/machines/SoftwareVulnerabilityChangesByMachine';

/** Operations that Defender's API retires. */
const RETIRING: ReadonlySet<string> = new Set(['listAlerts', 'getAlert', 'updateAlert']);
const OF_GRAPH = /Graph/;

/** The window in which a call counts, and its limits. */
function windowOf(operation: string): { readonly window: string; readonly rate: Rate | undefined } {
  if (OF_GRAPH.test(operation)) return { window: 'graphAlerts', rate: GRAPH_ALERTS };
  const rate = operation === CHANGES_PATH ? CHANGES : EXPORT_PATH.test(operation) ? FILES : undefined;
  return { window: operation, rate };
}

function operationOf(method: string, path: string): Operation {
  const atGraph = operationOfGraph(method, path);
  if (atGraph !== undefined) return atGraph;
  if (EXPORT_PATH.test(path) || path === CHANGES_PATH) return { name: path, id: '' };
  const edit = method === 'POST' ? operationOfEdit(path) : undefined;
  if (edit !== undefined) return edit;
  if (path === '/api/indicators') return { name: 'listIndicators', id: '' };
  const [, id = '', verb] = /^\/api\/machines\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (method === 'POST' && verb !== undefined && verb in ACTION_TYPES) return { name: verb, id };
  if (method === 'POST' && verb === 'tags') return { name: 'addOrRemoveMachineTag', id };
  if (method === 'GET' && id !== '' && verb === undefined) return { name: 'getMachine', id };
  if (method === 'GET' && verb === 'alerts') return { name: 'listMachineAlerts', id };
  const [, alertId] = /^\/api\/alerts\/([^/]+)$/.exec(path) ?? [];
  if (alertId !== undefined) return { name: method === 'GET' ? 'getAlert' : 'updateAlert', id: alertId };
  if (path === '/api/alerts') return { name: 'listAlerts', id: '' };
  if (path === '/api/machines') return { name: 'listMachines', id: '' };
  const [, actionId] = /^\/api\/machineactions\/([^/]+)$/.exec(path) ?? [];
  if (actionId !== undefined) return { name: 'getMachineAction', id: actionId };
  if (path === '/api/machineactions') return { name: 'listMachineActions', id: '' };
  throw new Error(`The model of Defender has no ${method} ${path}`);
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
  if (body !== undefined) handler.onData?.(Buffer.from(JSON.stringify(body)));
  handler.onComplete?.([]);
}
