import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { CapabilityReader } from '../authorization/read-granted.js';
import type { RequestContext } from '../context.js';
import { actorOf } from '../commands/actor.js';
import { noCost, type CallContext } from '../defender-api/call-context.js';
import { SigningKeysUnavailableError, UnauthenticatedError } from '../errors/caller-errors.js';
import type { SubgraphError } from '../errors/subgraph-error.js';
import { holdCallerToken } from '../identity/bearer-token.js';
import type { Caller } from '../identity/caller.js';
import { createHuntingLoaders } from '../loaders/hunting.js';
import { createLoaders } from '../loaders/loaders.js';
import { reportRetiringHunt } from './retiring-hunts.js';
import type { Services } from './services.js';

const REQUEST_ID = /^[\w.-]{1,100}$/;

/** Everything that one request may use, made afresh for each: what one caller has read, another never sees through it. */
export async function createContext(
  request: IncomingMessage,
  services: Services,
  readCapabilities: CapabilityReader,
): Promise<RequestContext> {
  const { config, clock, dataSource, batchers, recentActions, tokens, audit, verifier, listMemory } =
    services;
  const { limits, registration, upstream } = config;
  const requestId = requestIdOf(request);
  const { tenantId } = registration;
  const cost = noCost();
  const bypassCache = /\bno-cache\b/.test(request.headers['cache-control'] ?? '');
  const refusals = new Map<string, readonly string[]>();
  const { caller, authenticationError } = await authenticate(request, verifier);
  const callUntil = (ms: number): CallContext => ({
    tenantId,
    requestId,
    cost,
    bypassCache,
    deadline: clock.now() + ms,
    lane: request.headers['x-defender-lane'] === 'bulk' ? 'bulk' : 'interactive',
    ...(caller !== undefined && { caller: `${caller.tenantId} ${caller.oid}` }),
  });
  const context = callUntil(limits.operationTimeoutMs);

  return {
    requestId,
    caller,
    authenticationError,
    tenantId,
    tenants: [tenantId],
    cost,
    refusals,
    onRefusal: (coordinate, requiredRoles) => refusals.set(coordinate, requiredRoles),
    quota: () => dataSource.quota(tenantId),
    capabilities: () => readCapabilities(tenantId),
    portalUrl: upstream.portalUrl,
    loaders: createLoaders(
      { dataSource, batchers, context, clock, limits, memory: listMemory },
      createHuntingLoaders({
        dataSource,
        tokens,
        audit,
        clock,
        wanted: upstream.hunting,
        graphScope: upstream.graphScope,
        allowedTables: config.hunting.tables,
        call: () => callUntil(limits.huntingTimeoutMs),
        actor: caller && actorOf(caller),
        onRetiring: () => {
          reportRetiringHunt(services, requestId);
        },
      }),
    ),
    command: () => {
      if (caller === undefined) throw new UnauthenticatedError('A write needs a caller.');
      const call = {
        ...callUntil(limits.operationTimeoutMs + limits.outcomeLookupMs),
        lane: 'action' as const,
        actor: { oid: caller.oid, token: holdCallerToken(request.headers.authorization ?? '') },
      };
      const { stepUp } = config.callers;
      const { records, locks } = services;
      const newId = randomUUID;
      return { stepUp, caller, dataSource, recentActions, call, audit, records, locks, clock, limits, newId };
    },
  };
}

interface Authentication {
  readonly caller: Caller | undefined;
  readonly authenticationError: SubgraphError | undefined;
}

/** A token that doesn't verify is not thrown here: only the operation decides whether a caller is needed at all. */
async function authenticate(
  request: IncomingMessage,
  verifier: Services['verifier'],
): Promise<Authentication> {
  try {
    return { caller: await verifier.verify(request.headers.authorization), authenticationError: undefined };
  } catch (error) {
    if (error instanceof UnauthenticatedError || error instanceof SigningKeysUnavailableError) {
      return { caller: undefined, authenticationError: error };
    }
    throw error;
  }
}

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
