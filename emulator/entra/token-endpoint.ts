import { timingSafeEqual } from 'node:crypto';
import { replyJson, type Reply } from '../http/reply.js';
import { originOf, type EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import { mintAccessToken, tokenLifetimeSeconds } from './access-token.js';
import type { AppRegistration } from './app-registrations.js';
import { assertionType, checkClientAssertion } from './client-assertion.js';
import { replyEntraError, type EntraError } from './entra-error.js';
import { exchangeOnBehalfOf, onBehalfOfGrant } from './on-behalf-of.js';
import { sealToken } from './opaque-token.js';
import { resourceOfAudience, type Resource } from './resources.js';

/** POST /{tenant}/oauth2/v2.0/token: the client credentials and on-behalf-of grants, by secret or by certificate. */
export async function answerTokenRequest(
  state: EmulatorState,
  tenantId: string,
  request: EmulatorRequest,
): Promise<Reply> {
  const now = state.clock.now();
  const issued = await issueToken(state, tenantId, request);
  if (isRefusal(issued)) return replyEntraError(issued, now);
  return replyJson(200, issued, { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' });
}

/** The fields of an answer with a token. */
type TokenFields = Readonly<Record<string, string | number>>;

function isRefusal(answer: TokenFields | EntraError): answer is EntraError {
  return 'code' in answer;
}

async function issueToken(
  state: EmulatorState,
  tenantId: string,
  request: EmulatorRequest,
): Promise<TokenFields | EntraError> {
  const form = readForm(request);
  const grantType = form?.get('grant_type');
  if (form === null || !grantType) return missing('grant_type');
  if (grantType !== 'client_credentials' && grantType !== onBehalfOfGrant) {
    return {
      code: 70003,
      error: 'unsupported_grant_type',
      status: 400,
      message: "The app requested an unsupported grant type '" + grantType + "'.",
    };
  }
  const clientId = form.get('client_id');
  if (!clientId) return missing('client_id');
  if (!form.get('scope')) return missing('scope');
  const onBehalfOf = grantType === onBehalfOfGrant;
  if (onBehalfOf && form.get('requested_token_use') !== 'on_behalf_of') return missing('requested_token_use');
  if (onBehalfOf && !form.get('assertion')) return missing('assertion');
  if (!state.tenants.has(tenantId)) return unknownTenant(tenantId);

  const app = state.apps.get(clientId);
  if (app === undefined || (app.tenants !== null && !app.tenants.includes(tenantId))) {
    return {
      code: 700016,
      error: 'unauthorized_client',
      status: 400,
      message:
        `Application with identifier '${clientId}' was not found in the directory '${tenantId}'. This can happen if the ` +
        'application has not been installed by the administrator of the tenant or consented to by any user in the tenant.',
    };
  }
  const refusal = await checkCredential(state, tenantId, app, form, request);
  if (refusal !== null) return refusal;

  const resource = readScope(form.get('scope') ?? '', tenantId, onBehalfOf);
  if ('code' in resource) return resource;
  const byCertificate = form.has('client_assertion');
  if (onBehalfOf) return exchangeOnBehalfOf(state, { tenantId, app, resource, form, byCertificate });
  const now = state.clock.now();
  const token = await mintAccessToken(state.keys, { tenantId, app, resource, byCertificate, now });
  return {
    token_type: 'Bearer',
    expires_in: tokenLifetimeSeconds,
    ext_expires_in: tokenLifetimeSeconds,
    access_token: state.switches.accessTokens === 'opaque' ? sealToken(token) : token,
  };
}

function readForm(request: EmulatorRequest): URLSearchParams | null {
  const type = request.headers['content-type'] ?? '';
  return type.toLowerCase().startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(request.body)
    : null;
}

async function checkCredential(
  state: EmulatorState,
  tenantId: string,
  app: AppRegistration,
  form: URLSearchParams,
  request: EmulatorRequest,
): Promise<EntraError | null> {
  const assertion = form.get('client_assertion');
  if (assertion !== null && form.get('client_assertion_type') === assertionType) {
    const ownOrigin = originOf(request);
    return checkClientAssertion(assertion, app, { tenantId, ownOrigin, now: state.clock.unmoved() });
  }
  const secret = form.get('client_secret');
  if (secret === null) {
    return badClient(
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  if (app.secret === null || !equalText(secret, app.secret)) {
    return badClient(
      7000215,
      'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the ' +
        `client secret ID, for a secret added to app '${app.clientId}'.`,
    );
  }
  if (app.secretExpiresAt !== null && app.secretExpiresAt <= state.clock.now()) {
    return badClient(7000222, `The provided client secret keys for app '${app.clientId}' are expired.`);
  }
  return null;
}

function equalText(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const signInScopes: ReadonlySet<string> = new Set(['openid', 'profile', 'offline_access']);

function readScope(scope: string, tenantId: string, forPerson: boolean): Resource | EntraError {
  const scopes = scope.split(' ').filter((part) => part !== '' && !(forPerson && signInScopes.has(part)));
  const [only] = scopes;
  if (only === undefined || scopes.length > 1 || !only.endsWith('/.default')) {
    return {
      code: 1002012,
      error: 'invalid_scope',
      status: 400,
      message:
        `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default ` +
        'suffixed to the resource identifier (application ID URI).',
    };
  }
  const audience = only.slice(0, -'/.default'.length);
  return (
    resourceOfAudience(audience) ?? {
      code: 500011,
      error: 'invalid_resource',
      status: 400,
      message:
        `The resource principal named ${audience} was not found in the tenant named ${tenantId}. This can happen if the ` +
        'application has not been installed by the administrator of the tenant or consented to by any user in the tenant.',
    }
  );
}

/** Entra's refusal of a tenant it does not know, for all its endpoints. */
export function unknownTenant(tenantId: string): EntraError {
  return {
    code: 90002,
    error: 'invalid_request',
    status: 400,
    message:
      `Tenant '${tenantId}' not found. Check to make sure you have the correct tenant ID and are signing into the correct ` +
      'cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.',
  };
}

function missing(parameter: string): EntraError {
  return {
    code: 900144,
    error: 'invalid_request',
    status: 400,
    message: `The request body must contain the following parameter: '${parameter}'.`,
  };
}

function badClient(code: number, message: string): EntraError {
  return { code, error: 'invalid_client', status: 401, message };
}
