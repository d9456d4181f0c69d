import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/** The minimum of a subscription server: executes each POST for every listener and sends it. */
const schema = buildSchema(`
  type Query { x: Int }
  type Alert { id: ID! title: String severity: String status: String machineId: ID }
  type Changed { cursor: String! previousCursor: String isNew: Boolean! alert: Alert! }
  type Subscription { defenderChanges: Changed }
`);

const listeners = new Set<(event: object) => void>();

async function* listen(): AsyncGenerator<{ readonly defenderChanges: object }> {
  const queue: object[] = [];
  let wake: (() => void) | undefined;
  const hear = (event: object) => {
    queue.push(event);
    wake?.();
  };
  listeners.add(hear);
  try {
    for (;;) {
      for (let event = queue.shift(); event !== undefined; event = queue.shift())
        yield { defenderChanges: event };
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  } finally {
    listeners.delete(hear);
  }
}

const field = schema.getSubscriptionType()?.getFields()['defenderChanges'];
if (field !== undefined) field.subscribe = listen;

const http = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    text += chunk;
  });
  request.on('end', () => {
    for (const event of JSON.parse(text) as object[]) for (const hear of [...listeners]) hear(event);
    response.end();
  });
});
useServer({ schema }, new WebSocketServer({ server: http, path: '/graphql' }));
http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
