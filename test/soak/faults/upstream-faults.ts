import type { FaultEffect, FaultMatch } from '../../../emulator/http/faults.js';
import type { FaultKinds } from './fault-kinds.js';

const SERVICES = '^/(api|v1\\.0)/';

/** Faults of Defender and Entra. */
export const UPSTREAM_FAULTS = {
  'upstream refuses connections': {
    begin: async ({ relay }) => {
      await relay.refuse();
      return () => relay.accept();
    },
  },
  'upstream connections go silent': {
    begin: async ({ relay }) => {
      relay.silence();
      return async () => relay.speak();
    },
  },
  'upstream is slow': {
    begin: async ({ emulator }) => {
      emulator.control.setLatency(2_500);
      return async () => emulator.control.setLatency(30);
    },
  },
  'upstream drips byte by byte': answering({ pathPattern: SERVICES }, { dripMs: 40 }),
  'upstream resets connections': answering({ pathPattern: SERVICES }, 'reset'),
  'upstream truncates responses': answering({ pathPattern: SERVICES }, 'cutBody'),
  'upstream sends less than its content-length': answering({ pathPattern: SERVICES }, 'lengthTooLong'),
  'storm of 429': answering(
    { pathPattern: SERVICES },
    {
      status: 429,
      headers: { 'retry-after': '2' },
      body: { error: { code: 'TooManyRequests', message: 'Slow down' } },
    },
  ),
  'storm of 503': answering({ pathPattern: SERVICES }, { status: 503 }),
  'storm of HTML pages': answering({ pathPattern: SERVICES }, { html: 502 }),
  'writes succeed and their responses are lost': answering(
    { method: 'POST', pathPattern: SERVICES },
    'processThenReset',
  ),
  'writes succeed and their responses never come': answering(
    { method: 'POST', pathPattern: SERVICES },
    'processThenHang',
  ),
} as const satisfies FaultKinds;

function answering(match: FaultMatch, effect: FaultEffect): FaultKinds[string] {
  return {
    begin: async ({ emulator }) => {
      const id = emulator.control.addFault(match, effect);
      return async () => void emulator.control.removeFault(id);
    },
  };
}
