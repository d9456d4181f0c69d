import { LRUCache } from 'lru-cache';
import { decodeTokenClaims } from '../../credentials/token-claims.js';
import type { TokenSource } from '../../credentials/token-source.js';
import { UpstreamForbiddenError } from '../../errors/upstream-errors.js';
import type { CallContext } from '../call-context.js';
import type { Operation } from '../operation.js';
import type { Step } from './pipeline.js';

/** Enough for the tokens of many tenants at once. */
const TOKENS_KEPT = 200;

export interface PermissionStepOptions {
  readonly tokens: TokenSource;
  readonly scopes: { readonly defender: string; readonly graph: string };
  /** Writes are carried out with the caller's own permissions, which our token doesn't tell. */
  readonly writesAsCaller: boolean;
  /** False where DEFENDER_HUNTING is defender: then nothing is asked of Microsoft Graph. */
  readonly usesGraph: boolean;
}

/**
 * Refuses, before quota is spent, what Defender is certain to refuse: a call of which our token holds none of the
 * permissions. A token that can't be read refuses nothing. Nor is anything refused that a response may hang on: a
 * write that tightens, and what is read to decide on a write. There Defender has the last word.
 */
export function createPermissionStep({
  tokens,
  scopes,
  writesAsCaller,
  usesGraph,
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

  return async ({ call: { operation }, context }, next) => {
    // Where none is known, Defender decides.
    if (operation.permissions.length === 0) return next();
    if (operation.api === 'graph' && !usesGraph) throw graphUnused(operation);
    if (!mayBeRefused(operation, context, writesAsCaller)) return next();
    const token = await tokens.getToken({
      tenantId: context.tenantId,
      scope: scopes[operation.api],
      registration: operation.kind === 'write' ? 'actions' : 'reading',
    });
    const held = permissionsIn(token);
    // Microsoft's pages do not agree on the case of the names.
    if (held === undefined || operation.permissions.some((name) => held.has(name.toLowerCase())))
      return next();
    throw forbidden(operation);
  };
}

/** What Defender is told to do, our application may not do, and why: the same words whoever finds out. */
export function forbidden(
  { id, permissions }: Operation,
  missing: readonly string[] = permissions,
): UpstreamForbiddenError {
  return new UpstreamForbiddenError(
    `Our application may not call ${id}: one of these permissions is needed: ${permissions.join(', ')}.`,
    missing,
  );
}

function graphUnused({ id, permissions }: Operation): UpstreamForbiddenError {
  return new UpstreamForbiddenError(
    `${id} is Microsoft Graph's, which is not used while DEFENDER_HUNTING is defender.`,
    permissions,
  );
}

function mayBeRefused({ kind, loosens }: Operation, { lane }: CallContext, writesAsCaller: boolean): boolean {
  return kind === 'read' ? lane !== 'action' : loosens === true && !writesAsCaller;
}
