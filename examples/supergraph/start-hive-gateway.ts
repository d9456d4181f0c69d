import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runningProcess, untilAnswering, type RunningProcess } from './running-process.js';

const FOLDER = fileURLToPath(new URL('hive-gateway/', import.meta.url));

export interface HiveGatewayOptions {
  /** A file with the composed supergraph. */
  readonly supergraphPath: string;
  readonly port: number;
  /** Hive's query planner in Rust, which Hive Router uses, instead of the one in JavaScript. */
  readonly rustPlanner?: boolean;
  readonly routerSecret?: string;
  /** Automatic persisted queries for requests to the Defender subgraph. */
  readonly apq?: boolean;
  /** Subscriptions to the Defender subgraph over a WebSocket instead of server-sent events. */
  readonly sockets?: boolean;
  /** Rejects operations of more than 5,000 points, and returns the points of an operation in `extensions.cost`. */
  readonly demandControl?: boolean;
  /**
   * The destination of the gateway's spans, over OTLP (HTTP, JSON); the gateway passes its trace on in `traceparent`.
   */
  readonly tracesTo?: string;
}

/** Starts Hive Gateway with the configuration next to its package. */
export async function startHiveGateway(options: HiveGatewayOptions): Promise<RunningProcess> {
  const { supergraphPath, port, routerSecret, tracesTo } = options;
  const { rustPlanner = false } = options;
  if (!existsSync(`${FOLDER}node_modules`)) {
    throw new Error(`Hive Gateway isn't installed: npm ci --prefix ${FOLDER}`);
  }
  const child = spawn(
    process.execPath,
    [
      `${FOLDER}node_modules/@graphql-hive/gateway/dist/bin.js`,
      'supergraph',
      supergraphPath,
      ...['--config-path', configOf(options), '--host', '127.0.0.1', '--port', String(port)],
      ...(rustPlanner ? ['--hive-router-runtime'] : []),
      ...(tracesTo === undefined ? [] : ['--opentelemetry', tracesTo]),
    ],
    {
      cwd: FOLDER,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        LOG_LEVEL: 'warn',
        NODE_ENV: 'production',
        ...(routerSecret !== undefined && { DEFENDER_ROUTER_SECRET: routerSecret }),
      },
    },
  );
  const gateway = runningProcess('Hive Gateway', child, `http://127.0.0.1:${port}/graphql`);
  await untilAnswering(gateway, `http://127.0.0.1:${port}/readiness`);
  return gateway;
}

function configOf({ apq, sockets, demandControl }: HiveGatewayOptions): string {
  if (apq === true) return 'apq.config.js';
  if (sockets === true) return 'sockets.config.js';
  return demandControl === true ? 'demand-control.config.js' : 'gateway.config.js';
}
