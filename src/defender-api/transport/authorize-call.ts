import { LRUCache } from 'lru-cache';
import { choiceFor, type SourceChoices } from '../../config/sources.js';
import { decodeTokenClaims } from '../../credentials/token-claims.js';
import type { OnBehalfOfTokens } from '../../credentials/on-behalf-of.js';
import type { TokenSource } from '../../credentials/token-source.js';
import { UpstreamForbiddenError } from '../../errors/upstream-errors.js';
import type { CallContext } from '../call-context.js';
import type { Operation } from '../operation.js';
import type { Exchange, Step } from './pipeline.js';

/** Sufficient for the tokens of many tenants. */
const TOKENS_KEPT = 200;

interface PermissionStepOptions {
  readonly tokens: TokenSource;
  readonly scopes: { readonly defender: string; readonly graph: string };
  /** True if writes use the caller's own permissions, which our token doesn't show. */
  readonly writesAsCaller: boolean;
  readonly sources: SourceChoices;
}

/**
 * Rejects calls before quota is spent if our token has none of their permissions. Doesn't reject if the token is
 * unreadable, nor for calls of an urgent response: writes that increase protection, and reads that writes depend on.
 * Defender decides about those.
 */
export function createPermissionStep({
  tokens,
  scopes,
  writesAsCaller,
  sources,
}: PermissionStepOptions): Step {
  const permissionsByToken = new LRUCache<string, { readonly held: ReadonlySet<string> | undefined }>({
    max: TOKENS_KEPT,
  });

  function permissionsIn(token: string): ReadonlySet<string> | undefined {
    const known = permissionsByToken.get(token);
    if (known !== undefined) return known.held;
    const roles = decodeTokenClaims(token)?.roles;
    const held = roles && new Set(roles.map((role) => role.toLowerCase()));
    permissionsByToken.set(token, { held });
    return held;
  }

  /** Microsoft's pages are inconsistent about the case of permission names. */
  function allows(token: string, { permissions }: Operation): boolean {
    const held = permissionsIn(token);
    return held === undefined || permissions.some((name) => held.has(name.toLowerCase()));
  }

  return async ({ call: { operation }, context }, next) => {
    // Without known permissions, Defender decides.
    if (operation.permissions.length === 0) return next();
    if (operation.api === 'graph' && choiceFor(sources, operation.family) === 'defender')
      throw graphUnused(operation);
    const request = {
      tenantId: context.tenantId,
      scope: scopes[operation.api],
      registration: operation.kind === 'write' ? ('actions' as const) : ('reading' as const),
    };
    if (!mayBeRefused(operation, context, writesAsCaller)) {
      const answer = await next();
      // The next call gets the new token. A failure to get it doesn't change this response.
      if (answer.status === 403)
        void tokens.getToken({ ...request, lacksPermission: true }).catch(() => undefined);
      return answer;
    }
    if (allows(await tokens.getToken(request), operation)) return next();
    // Notices a permission that was granted since.
    if (allows(await tokens.getToken({ ...request, lacksPermission: true }), operation)) return next();
    throw forbidden(operation);
  };
}

/** Error for a missing permission, with the same text for all sources. */
export function forbidden(
  { id, permissions }: Operation,
  missing: readonly string[] = permissions,
): UpstreamForbiddenError {
  return new UpstreamForbiddenError(
    `This service's application may not call ${id}. It needs one of these permissions: ${permissions.join(', ')}.`,
    missing,
  );
}

function graphUnused({ id, family, permissions }: Operation): UpstreamForbiddenError {
  return new UpstreamForbiddenError(
    `${id} belongs to Microsoft Graph, which DEFENDER_SOURCES excludes: ${family}=defender.`,
    permissions,
  );
}

function mayBeRefused({ kind, loosens }: Operation, { lane }: CallContext, writesAsCaller: boolean): boolean {
  return kind === 'read' ? lane !== 'action' : loosens === true && !writesAsCaller;
}

interface TokenStepOptions extends Pick<PermissionStepOptions, 'tokens' | 'scopes'> {
  /** Set if Defender should enforce and record the person who acts. */
  readonly onBehalfOf: OnBehalfOfTokens | undefined;
}

/**
 * Attaches a token for the tenant, audience, and registration, excluding a rejected one. Reads use the application's
 * token. Writes use the registration for actions, or the acting person's token.
 */
export function createTokenStep({ tokens, onBehalfOf, scopes }: TokenStepOptions): Step {
  return async (exchange, next) => {
    exchange.token = await getToken(exchange);
    return next();
  };

  function getToken({ call, context, rejectedToken }: Exchange): Promise<string> {
    const { kind, api } = call.operation;
    const request = {
      tenantId: context.tenantId,
      scope: scopes[api],
      ...(rejectedToken !== undefined && { rejected: rejectedToken }),
    };
    const { actor } = context;
    if (kind === 'write' && onBehalfOf !== undefined && actor !== undefined)
      return onBehalfOf.getToken({ ...request, oid: actor.oid, callerToken: actor.token });
    return tokens.getToken({ ...request, registration: kind === 'write' ? 'actions' : 'reading' });
  }
}
