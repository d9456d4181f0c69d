import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerControl } from '../control/control-route.js';
import type { EmulatorControl } from '../control/control.js';
import type { EmulatorState } from '../state.js';
import type { Fault, FaultEffect } from './faults.js';
import { deliver, type Delivery } from './deliver.js';
import { recordCall } from './record-call.js';
import { replyEmpty, replyHtml, replyJson, type Reply } from './reply.js';
import { BodyTooLargeError, readRequest, type EmulatorRequest } from './request.js';
import { findRoute, type Route } from './route.js';

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Serves one request: control, or the emulated services with their latency, faults and log. */
export async function serve(
  state: EmulatorState,
  control: EmulatorControl,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (!loopbackHost.test(message.headers.host ?? '')) {
      deliver(response, replyEmpty(421), 'whole');
      return;
    }
    const request = await readRequest(message);
    if (/^\/emulator(\/|$)/.test(request.path)) {
      deliver(response, await answerControl(control, request), 'whole');
      return;
    }
    await serveService(state, request, response);
  } catch (error) {
    if (response.headersSent || response.destroyed) return;
    if (error instanceof BodyTooLargeError)
      deliver(response, replyEmpty(413, { connection: 'close' }), 'whole');
    else
      deliver(
        response,
        replyJson(500, { emulatorError: error instanceof Error ? (error.stack ?? error.message) : error }),
        'whole',
      );
  }
}

async function serveService(
  state: EmulatorState,
  request: EmulatorRequest,
  response: ServerResponse,
): Promise<void> {
  const route = findRoute(state, request);
  const call = recordCall(request, route, state.clock.now());
  state.log.add(call);
  const { method, path } = request;
  const matched = { method, path, operation: route.operation, now: call.at };
  const fault = state.faults.take(matched);
  call.fault = fault?.id ?? null;
  if (state.latencyMs > 0) await wait(state.latencyMs);
  const holds = [...state.holds].filter(({ matcher }) => matcher.meets(matched));
  await Promise.all(holds.map(({ released }) => released));
  const { reply, delivery } = await carryOut(route, fault);
  if (delivery === 'never' || delivery === 'reset' || delivery === 'tlsRefused') call.isLost = true;
  else call.status = reply.status;
  response.setHeader('date', new Date(state.clock.now()).toUTCString());
  deliver(response, reply, delivery);
}

async function carryOut(route: Route, fault: Fault | null): Promise<{ reply: Reply; delivery: Delivery }> {
  const effect: FaultEffect | null = fault?.effect ?? null;
  if (effect === null) return { reply: await route.answer({ licensed: true }), delivery: 'whole' };
  if (typeof effect === 'object' && 'dripMs' in effect)
    return { reply: await route.answer({ licensed: true }), delivery: effect };
  if (typeof effect === 'object') return { reply: await carryOutObject(route, effect), delivery: 'whole' };
  switch (effect) {
    case 'hang':
      return { reply: replyEmpty(500), delivery: 'never' };
    case 'reset':
      return { reply: replyEmpty(500), delivery: 'reset' };
    case 'tlsRefused':
      return { reply: replyEmpty(500), delivery: 'tlsRefused' };
    case 'cutBody':
      return { reply: await route.answer({ licensed: true }), delivery: 'cut' };
    case 'lengthTooLong':
    case 'lengthTooShort':
      return { reply: await route.answer({ licensed: true }), delivery: effect };
    case 'processThenHang':
      return { reply: await route.answer({ licensed: true }), delivery: 'never' };
    case 'processThenReset':
      return { reply: await route.answer({ licensed: true }), delivery: 'reset' };
    case 'licenseMissing':
      return { reply: await route.answer({ licensed: false }), delivery: 'whole' };
  }
}

async function carryOutObject(
  route: Route,
  effect: Exclude<FaultEffect, string | { readonly dripMs: number }>,
): Promise<Reply> {
  if ('html' in effect) return replyHtml(effect.html, 'The service is unavailable');
  if (effect.delayMs !== undefined) await wait(effect.delayMs);
  if (!('status' in effect)) return route.answer({ licensed: true });
  const { status, body, headers = {} } = effect;
  if (body === undefined) return replyEmpty(status, headers);
  if (typeof body !== 'string') return replyJson(status, body, headers);
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body };
}
