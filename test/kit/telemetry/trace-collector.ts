import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A span in OTLP over JSON. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  /** 1 internal, 2 server, 3 client. */
  readonly kind: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Links to spans of other traces. */
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
}

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number;
}

/** An OpenTelemetry collector for traces over HTTP and JSON; ends with the test. */
export async function startCollector() {
  const spans: CollectedSpan[] = [];
  const services = new Set<string>();
  const texts: string[] = [];
  const read = (attributes: readonly { key: string; value: Value }[]) =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue ?? '']));
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      texts.push(text);
      for (const { resource, scopeSpans } of JSON.parse(text).resourceSpans) {
        services.add(String(read(resource.attributes)['service.name']));
        for (const { spans: sent } of scopeSpans) {
          for (const span of sent) spans.push({ ...span, attributes: read(span.attributes) });
        }
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, spans, services, text: () => texts.join('\n') };
}
