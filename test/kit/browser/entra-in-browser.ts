import { createHash, randomUUID } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import type { SubgraphUnderTest } from '../servers/start-subgraph.js';

/** A user who can sign in, with their roles in the API's registration. */
export interface Person {
  readonly name: string;
  readonly roles: readonly string[];
}

/** An error of Entra that replaces the regular response. */
export interface EntraRefusal {
  readonly error: string;
  readonly description: string;
  readonly subcode?: string;
}

/** Entra as a page sees it, mocked at its real address: the sign-in page and the token endpoint. */
export interface EntraInBrowser {
  /** The error of the next sign-ins or renewals; undefined for none. */
  refusal: EntraRefusal | undefined;
  /** Whether its token endpoint is unreachable. */
  isAway: boolean;
  /** Lifetime of new access tokens, in seconds. The library renews those with less than five minutes left. */
  lifetimeSeconds: number;
  /** The audience of access tokens; default is the API's own. */
  audience: string | undefined;
  /** Parameters of requests to the authorization endpoint. */
  readonly authorizations: readonly URLSearchParams[];
  /** Parameters of requests to the token endpoint. */
  readonly exchanges: readonly URLSearchParams[];
}

interface Grant {
  readonly person: Person;
  readonly request: URLSearchParams;
}

/**
 * Handles the page's requests to `https://{host}`: authorization code with PKCE for the registered redirect address,
 * and refresh tokens that are valid once. Protocol violations get Entra's errors. Access tokens are signed with the
 * keys that the subgraph reads.
 *
 * @param redirectUri of the single-page application's registration
 */
export async function playEntra(
  page: Page,
  subgraph: SubgraphUnderTest,
  options: {
    readonly clientId: string;
    readonly redirectUri: string;
    readonly people: readonly Person[];
    readonly host?: string;
  },
): Promise<EntraInBrowser> {
  const { host = 'login.microsoftonline.com' } = options;
  const grants = new Map<string, Grant>();
  const authorizations: URLSearchParams[] = [];
  const exchanges: URLSearchParams[] = [];
  const entra: EntraInBrowser = {
    refusal: undefined,
    isAway: false,
    lifetimeSeconds: 3_599,
    audience: undefined,
    authorizations,
    exchanges,
  };
  const issue = (grant: Grant) => {
    const ticket = randomUUID();
    grants.set(ticket, grant);
    return ticket;
  };

  await page.route(`https://${host}/*/oauth2/v2.0/authorize?*`, async (route) => {
    const request = new URL(route.request().url()).searchParams;
    authorizations.push(request);
    const fault = findFault(request, options);
    if (fault !== undefined) await route.fulfill(toPage(fault, []));
    else await route.fulfill(signInPage(request, entra.refusal, options.people, issue));
  });
  await page.route(`https://${host}/*/oauth2/v2.0/token*`, async (route) => {
    if (entra.isAway) {
      await route.abort('connectionrefused');
      return;
    }
    const form = new URLSearchParams(route.request().postData() ?? '');
    exchanges.push(form);
    const ticket = form.get('code') ?? form.get('refresh_token') ?? '';
    const grant = grants.get(ticket);
    grants.delete(ticket);
    const isRenewal = form.get('grant_type') === 'refresh_token';
    if (grant === undefined || !isProven(form, grant.request) || (isRenewal && entra.refusal !== undefined)) {
      await answer(route, 400, {
        error: entra.refusal?.error ?? 'invalid_grant',
        error_description: entra.refusal?.description ?? 'AADSTS70008: The code or token is not good.',
      });
      return;
    }
    const tokens = await mintTokens(subgraph, { ...options, host }, grant, entra);
    await answer(route, 200, { ...tokens, refresh_token: issue(grant) });
  });
  return entra;
}

function findFault(
  request: URLSearchParams,
  { clientId, redirectUri }: { readonly clientId: string; readonly redirectUri: string },
): string | undefined {
  const scopes = (request.get('scope') ?? '').split(' ');
  if (request.get('client_id') !== clientId) return 'AADSTS700016: no such application';
  if (request.get('redirect_uri') !== redirectUri) return 'AADSTS50011: the redirect URI does not match';
  if (request.get('response_type') !== 'code') return 'AADSTS700054: response_type is not enabled';
  if (request.get('code_challenge_method') !== 'S256') return 'AADSTS9002325: PKCE is required';
  if (!scopes.some((scope) => /^api:\/\/[0-9a-f-]{36}\/access_as_user$/.test(scope)))
    return 'AADSTS70011: the scope is not valid';
  if (!request.has('state') || !request.has('nonce')) return 'AADSTS900144: state and nonce are needed';
  return undefined;
}

/** The people as links to the redirect address, and a link that cancels. */
function signInPage(
  request: URLSearchParams,
  refusal: EntraRefusal | undefined,
  people: readonly Person[],
  issue: (grant: Grant) => string,
) {
  const back = (fields: Readonly<Record<string, string>>) =>
    `${request.get('redirect_uri') ?? ''}#${new URLSearchParams({ ...fields, state: request.get('state') ?? '' }).toString()}`;
  const links = people.map((person) => {
    const fields =
      refusal === undefined
        ? { code: issue({ person, request }), client_info: clientInfoOf(person), session_state: randomUUID() }
        : { error: refusal.error, error_description: refusal.description };
    return [person.name, back(fields)] as const;
  });
  const cancelled = {
    error: 'access_denied',
    error_subcode: 'cancel',
    error_description: 'AADSTS65004: User declined to consent to access the app.',
  };
  return toPage('Pick an account', [...links, ['Cancel', back(cancelled)]]);
}

function toPage(title: string, links: readonly (readonly [text: string, address: string])[]) {
  const items = links.map(([text, address]) => `<a href="${address.replaceAll('&', '&amp;')}">${text}</a>`);
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html><title>Entra</title><h1>${title}</h1>${items.join('')}`,
  };
}

/** Redeeming a code needs the verifier of its challenge; refresh tokens don't. */
function isProven(form: URLSearchParams, request: URLSearchParams): boolean {
  if (form.get('client_id') !== request.get('client_id')) return false;
  if (form.get('grant_type') === 'refresh_token') return true;
  const verifier = form.get('code_verifier') ?? '';
  return (
    form.get('grant_type') === 'authorization_code' &&
    form.get('redirect_uri') === request.get('redirect_uri') &&
    createHash('sha256').update(verifier).digest('base64url') === request.get('code_challenge')
  );
}

async function mintTokens(
  subgraph: SubgraphUnderTest,
  { clientId, host }: { readonly clientId: string; readonly host: string },
  { person: { name, roles }, request }: Grant,
  { lifetimeSeconds, audience }: EntraInBrowser,
) {
  const [tenantId = ''] = subgraph.emulator.tenants.keys();
  const mint = (claims: Readonly<Record<string, unknown>>) =>
    subgraph.mintToken({ name, clientId, roles, expiresInSeconds: lifetimeSeconds, extraClaims: claims });
  const person = { oid: oidOf(name), tid: tenantId, iss: `https://${host}/${tenantId}/v2.0` };
  const { access_token: wanted } = JSON.parse(request.get('claims') ?? '{}') as {
    readonly access_token?: { readonly acrs?: { readonly value: string } };
  };
  const acrs = wanted?.acrs === undefined ? {} : { acrs: [wanted.acrs.value] };
  const scope = (request.get('scope') ?? '').split(' ').filter((part) => part.startsWith('api://'));
  return {
    token_type: 'Bearer',
    scope: scope.join(' '),
    expires_in: lifetimeSeconds,
    access_token: await mint({ ...person, ...acrs, ...(audience !== undefined && { aud: audience }) }),
    id_token: await mint({ ...person, aud: clientId, nonce: request.get('nonce') }),
    client_info: clientInfoOf({ name }, tenantId),
  };
}

function clientInfoOf({ name }: { readonly name: string }, tenantId = ''): string {
  return Buffer.from(JSON.stringify({ uid: oidOf(name), utid: tenantId })).toString('base64url');
}

function oidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The token endpoint allows cross-origin reads for the registered addresses. */
function answer(route: Route, status: number, json: object): Promise<void> {
  return route.fulfill({ status, json, headers: { 'access-control-allow-origin': '*' } });
}
