import type { Upstream } from '../naive/upstream.js';

/** As much of a row as leads on. */
export interface RestRow {
  readonly id: string;
  readonly machineId?: string | null;
  readonly lastUpdateTime?: string;
  readonly accountName?: string;
}

/** How a client of the REST API comes by what a screen shows. */
export interface RestClient {
  /** Rows of a collection, as many as Defender gives in one answer, or all that meet a condition. */
  readonly list: (path: string, filter?: string) => Promise<readonly RestRow[]>;
  /** What has a path of its own: one thing, or what belongs to one. */
  readonly read: (path: string) => Promise<readonly RestRow[]>;
  /** The machines of rows that name them. */
  readonly machinesById: (ids: readonly string[]) => Promise<void>;
  /** The newest actions of each of these machines. */
  readonly actionsOf: (machineIds: readonly string[]) => Promise<void>;
  /** The next screen begins. */
  readonly turnTo: () => void;
}

type Get = Upstream['get'];

const MACHINES = '/api/machines';
const ACTIONS = '/api/machineactions';
/** As many ids as a condition takes. */
const IDS_OF_A_CONDITION = 50;

async function rowsAt(get: Get, path: string, filter?: string): Promise<readonly RestRow[]> {
  const answer = (await get(path, filter === undefined ? {} : { $filter: filter })) as
    (RestRow & { readonly value?: readonly RestRow[] }) | null;
  if (answer === null) return [];
  return answer.value ?? [answer];
}

/** A gateway that is made of an OpenAPI document: a GET for each edge, the same one once a screen. */
export function createGenericGateway(get: Get): RestClient {
  let known = new Map<string, Promise<readonly RestRow[]>>();
  const once = (path: string, filter?: string) => {
    const key = `${path} ${filter ?? ''}`;
    const rows = known.get(key) ?? rowsAt(get, path, filter);
    known.set(key, rows);
    return rows;
  };
  return {
    list: once,
    read: once,
    machinesById: async (ids) => void (await Promise.all(ids.map((id) => once(`${MACHINES}/${id}`)))),
    actionsOf: async (ids) =>
      void (await Promise.all(ids.map((id) => once(ACTIONS, `machineId eq '${id}'`)))),
    turnTo: () => {
      known = new Map();
    },
  };
}

/**
 * A program that is written with care for these screens alone: it remembers all that it has read in its session, by id too,
 * and asks for many ids with one condition.
 */
export function createCarefulClient(get: Get): RestClient {
  const answers = new Map<string, Promise<readonly RestRow[]>>();
  const machines = new Set<string>();
  const once = async (path: string, filter?: string) => {
    const key = `${path} ${filter ?? ''}`;
    const asked = answers.get(key) ?? rowsAt(get, path, filter);
    answers.set(key, asked);
    const rows = await asked;
    if (path.startsWith(MACHINES) && !path.slice(MACHINES.length + 1).includes('/'))
      for (const { id } of rows) machines.add(id);
    return rows;
  };
  const inParts = async (path: string, property: string, ids: readonly string[]) => {
    for (let start = 0; start < ids.length; start += IDS_OF_A_CONDITION) {
      const part = ids.slice(start, start + IDS_OF_A_CONDITION).map((id) => `'${id}'`);
      await once(path, `${property} in (${part.join(',')})`);
    }
  };
  return {
    list: once,
    read: (path) => (machines.has(path.slice(MACHINES.length + 1)) ? Promise.resolve([]) : once(path)),
    machinesById: async (ids) => {
      await inParts(
        MACHINES,
        'id',
        [...new Set(ids)].filter((id) => !machines.has(id)),
      );
    },
    actionsOf: (ids) => inParts(ACTIONS, 'machineId', ids),
    turnTo: () => undefined,
  };
}

/**
 * As few calls as the API allows whoever knows beforehand what will be asked: each collection is read whole once, by when it is
 * first needed, and what only a path of its own gives is read once.
 */
export function createFloor(get: Get): RestClient {
  const whole = new Map<string, Promise<readonly RestRow[]>>();
  const once = (path: string) => {
    const rows = whole.get(path) ?? rowsAt(get, path);
    whole.set(path, rows);
    return rows;
  };
  const collectionOf = (path: string) =>
    /^(\/api\/(?:machines|alerts|vulnerabilities|Software|recommendations))\/[^/]+$/.exec(path)?.[1];
  return {
    list: (path) => once(path),
    read: (path) => once(collectionOf(path) ?? path),
    machinesById: async () => void (await once(MACHINES)),
    actionsOf: async () => void (await once(ACTIONS)),
    turnTo: () => undefined,
  };
}
