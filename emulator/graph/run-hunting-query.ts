import { randomUUID } from 'node:crypto';
import { missingLicense, retryAfter } from '../defender/authorize.js';
import { isInPlan } from '../defender/plans.js';
import { replyJson, type Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';
import { huntingTables } from '../hunting/tables.js';
import { KqlError } from '../kql/error.js';
import { runKql, type KqlResult } from '../kql/run.js';
import type { EmulatorState } from '../state.js';
import { authenticate } from './authenticate.js';
import { GraphError, replyGraphError } from './graph-error.js';
import { readObject } from './read-graph-body.js';
import { limitTimespan, readTimespan } from './timespan.js';

const permission = 'ThreatHunting.Read.All';

/** POST /v1.0/security/runHuntingQuery: the same tables and language as Defender's own endpoint, in Graph's shapes. */
export async function answerGraphHunting(state: EmulatorState, request: EmulatorRequest): Promise<Reply> {
  const now = state.clock.now();
  try {
    return await answer(state, request, now);
  } catch (error) {
    return replyGraphError(error, request, now);
  }
}

async function answer(state: EmulatorState, request: EmulatorRequest, now: number): Promise<Reply> {
  const principal = await authenticate(state, request, now);
  if (!isInPlan(state.switches.plan, { id: 'graphRunHuntingQuery' })) {
    const { status, code, message } = missingLicense({});
    throw new GraphError(status, code, message);
  }
  const full = state.quota.spend(
    {
      key: `${principal.tenantId} graphRunHuntingQuery`,
      operation: 'graphRunHuntingQuery',
      documented: { perMinute: 45, perHour: 1500 },
    },
    now,
  );
  if (full !== null) {
    const headers = retryAfter(full.waitSeconds, state.switches, now);
    throw new GraphError(
      429,
      'TooManyRequests',
      'You have exceeded the allowed number of calls for the tenant.',
      headers,
    );
  }
  const tenant = state.tenants.get(principal.tenantId);
  if (!principal.roles.includes(permission) || tenant === undefined) {
    const held = principal.roles.join(',');
    throw new GraphError(
      403,
      'Forbidden',
      `Missing application roles. API required roles: ${permission}, application roles: ${held}.`,
    );
  }
  const { query, timespan } = readHuntingBody(request);
  const window = timespan === null ? null : readTimespan(timespan, now);
  if (timespan !== null && window === null)
    throw new GraphError(400, 'BadRequest', 'Timespan is not a valid ISO 8601 period.');
  const isRecordedForm = state.switches.graphHuntingRows === 'recorded';
  const database = limitTimespan(
    huntingTables(tenant, new Date(now), isRecordedForm ? 'recorded' : 'documented'),
    window,
  );
  try {
    const { schema, results } = runKql(query, database, new Date(now), {
      dynamicAs: state.switches.huntingDynamic,
      isRecordedForm,
    });
    return replyJson(
      200,
      {
        '@odata.context':
          'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.security.huntingQueryResults',
        schema: state.switches.graphHuntingColumn === 'Name' ? schema : toLowerKeys(schema),
        results: state.switches.graphHuntingRows === 'camel-case' ? results.map(toCamelCase) : results,
      },
      { 'request-id': randomUUID() },
    );
  } catch (error) {
    if (error instanceof KqlError) throw new GraphError(400, 'BadRequest', error.message);
    throw error;
  }
}

function toLowerKeys(schema: KqlResult['schema']): { name: string; type: string }[] {
  return schema.map(({ Name, Type }) => ({ name: Name, type: Type }));
}

function toCamelCase(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}

function readHuntingBody(request: EmulatorRequest): { query: string; timespan: string | null } {
  const { Query: query, Timespan: timespan, ...rest } = readObject(request);
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) {
    throw new GraphError(
      400,
      'BadRequest',
      `The parameter '${unknown}' is not a valid parameter for the operation 'runHuntingQuery'.`,
    );
  }
  if (typeof query !== 'string' || query.trim() === '')
    throw new GraphError(400, 'BadRequest', 'Query is required.');
  if (timespan !== undefined && timespan !== null && typeof timespan !== 'string') {
    throw new GraphError(400, 'BadRequest', 'Timespan must be a string.');
  }
  return { query, timespan: timespan ?? null };
}
