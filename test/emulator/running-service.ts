import { onTestFinished } from 'vitest';
import {
  DEFAULT_TENANT_ID,
  startEmulator,
  type Emulator,
  type EmulatorOptions,
} from '../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../emulator/entra/app-registrations.js';
import type { TenantData } from '../../emulator/tenants/model.js';

export const defenderScope = 'https://api.securitycenter.microsoft.com/.default';
export const graphScope = 'https://graph.microsoft.com/.default';

/** An answer whose body was read; `json` is null when the body is empty or no JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** A started emulator and what tests do with it over HTTP, as the default app with all permissions. */
export interface RunningService {
  readonly emulator: Emulator;
  /** The first tenant. */
  readonly tenant: TenantData;
  readonly token: (scope?: string) => Promise<string>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly patch: (path: string, body: unknown) => Promise<Answer>;
  /** A list filtered: the ids of its rows. Throws when the service refuses. */
  readonly ids: (path: string, query: Record<string, string>) => Promise<string[]>;
}

/** Starts an emulator that ends with the test. Small unless the options say otherwise. */
export async function startService(options: EmulatorOptions = {}): Promise<RunningService> {
  const emulator = await startEmulator({ machines: 40, alerts: 120, ...options });
  onTestFinished(() => emulator.close());
  const [tenant] = emulator.tenants.values();
  if (tenant === undefined) throw new Error('The emulator has no tenant');

  const token = async (scope = defenderScope): Promise<string> => {
    const answer = await requestToken(emulator, { scope }, tenant.tenantId);
    const { access_token: accessToken } = answer.json as { access_token: string };
    return accessToken;
  };
  const call = async (path: string, init: RequestInit, scope: string): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${await token(scope)}`);
    return readAnswer(await fetch(`${emulator.url}${path}`, { ...init, headers }));
  };
  const scopeOf = (path: string): string => (path.startsWith('/v1.0/') ? graphScope : defenderScope);
  const get: RunningService['get'] = async (path, headers = {}) => call(path, { headers }, scopeOf(path));
  const send = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(
      path,
      { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) },
      scopeOf(path),
    );
  return {
    emulator,
    tenant,
    token,
    get,
    post: async (path, body, headers) => send('POST', path, body, headers),
    patch: async (path, body) => send('PATCH', path, body),
    ids: async (path, query) => {
      const answer = await get(`${path}?${new URLSearchParams(query).toString()}`);
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
      return (answer.json as { value: { id: string }[] }).value.map(({ id }) => id);
    },
  };
}

/** How the default app asks for a token. */
export const TOKEN_FORM: Readonly<Record<string, string>> = {
  grant_type: 'client_credentials',
  client_id: DEFAULT_CLIENT_ID,
  client_secret: DEFAULT_CLIENT_SECRET,
  scope: defenderScope,
};

/** Asks the token endpoint, as the default app with its secret unless the fields say otherwise; null leaves a field out. */
export async function requestToken(
  emulator: Emulator,
  fields: Readonly<Record<string, string | null>> = {},
  tenantId: string = DEFAULT_TENANT_ID,
): Promise<Answer> {
  const form: Readonly<Record<string, string | null>> = { ...TOKEN_FORM, ...fields };
  const sent = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== null);
  const response = await fetch(`${emulator.url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(sent),
  });
  return readAnswer(response);
}

/** Reads an answer to its end. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  return { status: response.status, headers: response.headers, text, json };
}

/** The error object of a Defender or Graph answer. */
export function errorOf(answer: Answer): {
  code: string;
  message: string;
  target?: string;
  details?: unknown[];
} {
  return (answer.json as { error: { code: string; message: string } }).error;
}

/** The value at an index; throws when there is none. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${index}`);
  return item;
}
