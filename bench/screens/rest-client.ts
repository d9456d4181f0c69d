import type { Upstream } from '../naive/upstream.js';

/** The fields of a row that link to other rows. */
export interface RestRow {
  readonly id: string;
  readonly machineId?: string | null;
  readonly lastUpdateTime?: string;
  readonly accountName?: string;
}

/** A strategy of a REST client to read the data of a screen. */
export interface RestClient {
  /** Rows of a collection: the service's default page, or all that match a filter. */
  readonly list: (path: string, filter?: string) => Promise<readonly RestRow[]>;
  /** Reads a path: one object or its children. */
  readonly read: (path: string) => Promise<readonly RestRow[]>;
  /** The machines of rows that reference them. */
  readonly machinesById: (ids: readonly string[]) => Promise<void>;
  /** The newest actions of each of these machines. */
  readonly actionsOf: (machineIds: readonly string[]) => Promise<void>;
  /** Marks the start of the next screen. */
  readonly turnTo: () => void;
}

type Get = Upstream['get'];

const MACHINES = '/api/machines';
const ACTIONS = '/api/machineactions';
/** The maximum number of ids in a filter. */
const IDS_OF_A_CONDITION = 50;

async function rowsAt(get: Get, path: string, filter?: string): Promise<readonly RestRow[]> {
  const answer = (await get(path, filter === undefined ? {} : { $filter: filter })) as
    (RestRow & { readonly value?: readonly RestRow[] }) | null;
  if (answer === null) return [];
  return answer.value ?? [answer];
}

/** A gateway generated from an OpenAPI document: a GET per edge, repeated none within a screen. */
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
 * A program written for these screens alone: it caches all rows of its session by id, and combines many ids in one
 * filter.
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
 * The minimum of calls if all requests are known in advance: reads each collection whole when it is first needed, and
 * each path of a single object once.
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
