import { answerDefender, findDefenderRoute } from '../defender/defender-route.js';
import { claimsOf, readBearerToken } from '../entra/access-token.js';
import { answerEntra, findEntraRoute } from '../entra/entra-route.js';
import { answerGraph, findGraphRoute } from '../graph/graph-route.js';
import { answerGraphHunting } from '../graph/run-hunting-query.js';
import { answerStorage } from '../storage/storage-route.js';
import type { EmulatorState } from '../state.js';
import { replyEmpty, type Reply } from './reply.js';
import type { EmulatorRequest } from './request.js';

/** The target of a request, before it is carried out. */
export interface Route {
  /** As in the request log. */
  readonly operation: string | null;
  /** Unverified. */
  readonly tenantId: string | null;
  /** Unverified. */
  readonly appId: string | null;
  /** `licensed: false` is a tenant without Defender's license. */
  readonly answer: (options: { readonly licensed: boolean }) => Promise<Reply>;
}

/** Finds the service for a request: Defender, Graph, storage, Entra, or none. */
export function findRoute(state: EmulatorState, request: EmulatorRequest): Route {
  if (/^\/api(\/|$)/i.test(request.path)) {
    const route = findDefenderRoute(request);
    return {
      operation: route.operation?.id ?? null,
      ...readClaims(request),
      answer: (options) => answerDefender(state, request, route, options),
    };
  }
  if (request.path === '/v1.0/security/runHuntingQuery') {
    const isPost = request.method === 'POST';
    return {
      operation: isPost ? 'graphRunHuntingQuery' : null,
      ...readClaims(request),
      answer: async () => (isPost ? answerGraphHunting(state, request) : replyEmpty(405, { allow: 'POST' })),
    };
  }
  const graph = findGraphRoute(request);
  if (graph !== null) {
    return {
      operation: graph.operation?.id ?? null,
      ...readClaims(request),
      answer: () => answerGraph(state, request, graph),
    };
  }
  if (request.path.startsWith('/storage/')) {
    return {
      operation: request.method === 'GET' ? 'downloadExportFile' : null,
      ...readClaims(request),
      answer: () => answerStorage(state, request),
    };
  }
  const entra = findEntraRoute(request.path);
  if (entra !== null) {
    const appId = entra.operation === 'token' ? new URLSearchParams(request.body).get('client_id') : null;
    return {
      operation: entra.operation,
      tenantId: entra.tenantId,
      appId,
      answer: () => answerEntra(state, request, entra),
    };
  }
  return {
    operation: null,
    tenantId: null,
    appId: null,
    answer: async () => Promise.resolve(replyEmpty(404)),
  };
}

function readClaims(request: EmulatorRequest): { tenantId: string | null; appId: string | null } {
  const token = readBearerToken(request.headers.authorization);
  if (token === null) return { tenantId: null, appId: null };
  try {
    const { tid, appid } = claimsOf(token);
    return {
      tenantId: typeof tid === 'string' ? tid : null,
      appId: typeof appid === 'string' ? appid : null,
    };
  } catch {
    return { tenantId: null, appId: null };
  }
}
