import type { RateClass } from './quota/quota-ledger.js';

/** What the REST catalogue says of one operation, as far as calling it needs to know. */
export interface Operation {
  /** The catalogue's name, such as `listMachines`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Reads may be repeated; writes only when they provably never arrived. */
  readonly kind: 'read' | 'write';
  /** Which host and audience serve it. */
  readonly api: 'defender' | 'graph';
  /** Application permissions, any of which is enough. */
  readonly permissions: readonly string[];
  readonly rateClass: RateClass;
}

interface OperationOptions {
  readonly api?: Operation['api'];
  readonly kind?: Operation['kind'];
  readonly perMinute?: number;
  readonly perHour?: number;
  readonly per?: RateClass['per'];
}

/** Defender's limit for operations that document no other: 100 calls a minute and 1,500 an hour. */
const DEFAULT_RATE = { perMinute: 100, perHour: 1_500, per: 'application' } as const;

export function readOperation(
  id: string,
  permissions: readonly string[],
  { api = 'defender', ...rate }: OperationOptions & { readonly method?: Operation['method'] } = {},
): Operation {
  const { method = 'GET', perMinute, perHour, per } = rate;
  return {
    id,
    method,
    kind: 'read',
    api,
    permissions,
    rateClass: rateClassOf(id, { perMinute, perHour, per }),
  };
}

export function writeOperation(
  id: string,
  permissions: readonly string[],
  {
    method = 'POST',
    perMinute,
    perHour,
    per,
  }: OperationOptions & { readonly method?: Operation['method'] } = {},
): Operation {
  return {
    id,
    method,
    kind: 'write',
    api: 'defender',
    permissions,
    rateClass: rateClassOf(id, { perMinute, perHour, per }),
  };
}

function rateClassOf(
  name: string,
  {
    perMinute = DEFAULT_RATE.perMinute,
    perHour = DEFAULT_RATE.perHour,
    per = DEFAULT_RATE.per,
  }: Loose<Omit<RateClass, 'name'>>,
): RateClass {
  return { name, perMinute, perHour, per };
}

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };
