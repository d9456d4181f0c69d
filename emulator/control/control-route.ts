import { replyEmpty, replyJson, type Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';
import type { AppRegistration } from '../entra/app-registrations.js';
import type { EmulatorControl } from './control.js';
import * as shapes from './control-bodies.js';

type Answer = (
  control: EmulatorControl,
  request: { readonly id: string; readonly query: URLSearchParams; readonly body: unknown },
) => unknown;

/** `METHOD path` below /emulator; `:id` is one segment. The result of an entry is the JSON of a 200; undefined is a 204. */
const routes: Readonly<Record<string, Answer>> = {
  'GET /calls': (control, { query }) => control.calls(shapes.callFilter.parse(Object.fromEntries(query))),
  'DELETE /calls': (control) => control.clearCalls(),
  'GET /faults': (control) => control.faults(),
  'POST /faults': (control, { body }) => {
    const { match, effect } = shapes.fault.parse(body);
    return { id: control.addFault(match, effect) };
  },
  'DELETE /faults': (control) => control.clearFaults(),
  'DELETE /faults/:id': (control, { id }) => ({ removed: control.removeFault(id) }),
  'POST /retirements': (control, { body }) => ({ ids: control.retire(shapes.retirement.parse(body)) }),
  'GET /clock': (control) => control.clock(),
  'POST /clock': (control, { body }) => {
    const change = shapes.clock.parse(body);
    if ('advanceMs' in change) control.advance(change.advanceMs);
    else control.setClock(change.now);
    return control.clock();
  },
  'GET /switches': (control) => control.switches(),
  'POST /switches': (control, { body }) => {
    control.setSwitches(shapes.switches.parse(body));
    return control.switches();
  },
  'POST /latency': (control, { body }) => control.setLatency(shapes.latency.parse(body).milliseconds),
  'GET /quota': (control) => control.quotaUsage(),
  'POST /quota': (control, { body }) => {
    const { operation, ...limits } = shapes.quota.parse(body);
    control.setQuota(operation, limits);
  },
  'DELETE /quota': (control) => control.resetQuota(),
  'GET /apps': (control) => control.apps().map(writeApp),
  'POST /apps': (control, { body }) => writeApp(control.registerApp(shapes.app.parse(body))),
  'POST /caller-tokens': async (control, { body }) => ({
    token: await control.mintCallerToken(shapes.callerToken.parse(body)),
  }),
  'GET /people': (control) => control.people(),
  'POST /people': (control, { body }) => control.setPerson(shapes.person.parse(body)),
  'POST /machine-groups': (control, { body }) => control.moveMachine(shapes.move.parse(body)),
  'POST /signing-keys': async (control, { body }) => {
    const { tenantId, dropOld } = shapes.signingKeys.parse(body);
    await control.rotateSigningKey(tenantId, { dropOld });
  },
  'GET /actions': (control, { query }) => control.actions(query.get('tenantId') ?? undefined),
  'POST /actions': (control, { body }) => control.addAction(shapes.placedAction.parse(body)),
  'POST /actions/:id': (control, { id, body }) => control.finishAction(id, shapes.finish.parse(body).status),
  'GET /action-behaviour': (control) => control.actionBehaviour(),
  'POST /action-behaviour': (control, { body }) => {
    control.setActions(shapes.defined(shapes.behaviour.parse(body)));
    return control.actionBehaviour();
  },
};

/** Handles a request to /emulator. Bad bodies are 400 with `{error}`. */
export async function answerControl(control: EmulatorControl, request: EmulatorRequest): Promise<Reply> {
  const [, , name = '', id = '', ...rest] = request.path.split('/');
  const key = `${request.method} /${name}${id === '' ? '' : '/:id'}`;
  const answer = rest.length === 0 && Object.hasOwn(routes, key) ? routes[key] : undefined;
  if (answer === undefined)
    return replyJson(404, { error: `No such control: ${request.method} ${request.path}` });
  try {
    const body: unknown = request.body === '' ? {} : JSON.parse(request.body);
    const result: unknown = await answer(control, { id: decodeURIComponent(id), query: request.query, body });
    return result === undefined ? replyEmpty(204) : replyJson(200, result);
  } catch (error) {
    return replyJson(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function writeApp(app: AppRegistration): object {
  const { clientId, displayName, roles, scopes, graphRoles, tenants } = app;
  return {
    clientId,
    displayName,
    roles,
    scopes,
    graphRoles,
    tenants,
    secret: app.secret !== null,
    certificateSha256: app.certificate?.fingerprint256 ?? null,
  };
}
