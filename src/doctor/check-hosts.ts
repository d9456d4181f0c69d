import { MAX_SKEW_MS } from '../lib/clock.js';
import type { Config, ProxyConfig } from '../config/config.js';
import { usesGraph } from '../config/sources.js';
import {
  createLoginHost,
  LoginHostError,
  type LoginHost,
  type LoginHostResponse,
} from '../credentials/login-host.js';
import { broken, failed, passed, skipped, warned, type Check } from './check.js';
import { probeHost, type HostProbe } from './probe-host.js';
import type { CheckContext } from './check-context.js';
import { isLoopback } from '../lib/origin.js';

const TIMEOUT_MS = 10_000;
/** Above it, our own checks of callers' token times fail. Above MAX_SKEW_MS, Entra rejects our assertions. */
const NOTICEABLE_SKEW_MS = 60_000;
/** The Date header has a resolution of one second, and the response takes time to arrive. */
const MEASUREMENT_ERROR_MS = 5_000;

/**
 * Checks the clock and the network path to each host. An unreachable host isn't essential here, because the checks that need
 * it fail with the right severity.
 */
export async function checkHosts({ config, clock, tenantId }: CheckContext): Promise<readonly Check[]> {
  const { apiUrl, graphUrl, sources } = config.upstream;
  const { proxy } = config;
  const loginUrl = loginOriginOf(config);
  const host = createLoginHost({ clock, timeoutMs: TIMEOUT_MS, proxy });
  const way = (name: string, origin: string) => checkWay(name, origin, proxyFor(origin, proxy), host);
  const discovery = `${loginUrl}/${tenantId}/v2.0/.well-known/openid-configuration`;
  const [login, loginWay, api, graph, skewMs] = await Promise.all([
    ask(host, discovery),
    way('network: login', loginUrl),
    way('network: API', apiUrl),
    usesGraph(sources)
      ? way('network: Graph', graphUrl)
      : skipped('network: Graph', 'not used: DEFENDER_SOURCES excludes it'),
    measureSkew(host, [discovery, `${apiUrl}/`], clock.now.bind(clock)),
  ]);
  return [toClockCheck(skewMs), toLoginCheck(loginWay, loginUrl, login), api, graph];
}

/** Origin of tokens and of callers' signing keys. */
export function loginOriginOf({ upstream }: Config): string {
  return upstream.entraEmulatorUrl ?? `https://${upstream.loginHost}`;
}

async function ask(host: LoginHost, url: string): Promise<LoginHostResponse | LoginHostError> {
  try {
    return await host.send({ method: 'GET', url });
  } catch (error) {
    if (error instanceof LoginHostError) return error;
    throw error;
  }
}

/** Our clock minus the server's, from the first host with a Date header; undefined if there is none. */
async function measureSkew(
  host: LoginHost,
  urls: readonly string[],
  now: () => number,
): Promise<number | undefined> {
  for (const url of urls) {
    const before = now();
    const answer = await ask(host, url);
    const theirs = answer instanceof LoginHostError ? NaN : Date.parse(answer.headers['date'] ?? '');
    if (!Number.isNaN(theirs)) return (before + now()) / 2 - theirs;
  }
  return undefined;
}

function toClockCheck(skewMs: number | undefined): Check {
  if (skewMs === undefined) return skipped('clock', 'no host sent its time');
  const distance = Math.abs(skewMs);
  if (distance <= MEASUREMENT_ERROR_MS) return passed('clock', "in sync with Microsoft's");
  const detail = `${String(Math.round(distance / 1_000))} s ${skewMs > 0 ? 'ahead of' : 'behind'} Microsoft's`;
  const remedy = 'Synchronize the clock of this machine (NTP).';
  if (distance <= NOTICEABLE_SKEW_MS) return passed('clock', detail);
  return distance <= MAX_SKEW_MS ? warned('clock', detail, remedy) : broken('clock', detail, remedy);
}

async function checkWay(
  name: string,
  origin: string,
  proxy: string | undefined,
  host: LoginHost,
): Promise<Check> {
  const { host: target } = new URL(origin);
  if (proxy === undefined) return toProbeCheck(name, target, await probeHost(origin));
  const answer = await ask(host, `${origin}/`);
  // Any response proves that the host is reachable.
  if (!(answer instanceof LoginHostError) || answer.status !== undefined)
    return passed(name, `${target} responds through the proxy ${proxy}`);
  return failed(
    name,
    `${target} is unreachable through the proxy ${proxy}: ${answer.message}`,
    'Check HTTPS_PROXY, allow this host in the proxy, or add the host to NO_PROXY.',
  );
}

function toLoginCheck(way: Check, origin: string, answer: LoginHostResponse | LoginHostError): Check {
  if (way.status !== 'ok') return way;
  const { host } = new URL(origin);
  if (answer instanceof LoginHostError) {
    return failed(
      way.name,
      `${host} connects, but its response is invalid: ${answer.message}`,
      'Look for a proxy, firewall or captive portal between this machine and the login host. If there is none, try again later.',
    );
  }
  // For an unknown tenant Entra returns an error in JSON, which proves that it is Entra.
  if (answer.json !== undefined) return way;
  return failed(
    way.name,
    `${host} returns HTTP ${String(answer.status)} without Entra's JSON`,
    'Another server responds in its place. Look for a proxy or a captive portal.',
  );
}

/** The failing part and its remedy, by the step of a probe. */
const FAULTS: Readonly<Record<Extract<HostProbe, { reached: false }>['step'], readonly [string, string]>> = {
  dns: ['does not resolve', 'Check the host name and the DNS of this machine.'],
  connect: ['refuses connections', 'Allow this host and port in the firewall, or set HTTPS_PROXY.'],
  tls: [
    'has no trusted TLS certificate',
    'If your network inspects TLS, set NODE_EXTRA_CA_CERTS to its CA certificate. Otherwise the address is wrong.',
  ],
};

function toProbeCheck(name: string, host: string, probe: HostProbe): Check {
  if (probe.reached) return passed(name, `${host} ${probe.detail}`);
  const [fault, remedy] = FAULTS[probe.step];
  return failed(name, `${host} ${fault} (${probe.code})`, remedy);
}

/** The proxy for requests to an origin, as host and port without credentials; undefined for a direct connection. */
export function proxyFor(origin: string, { httpsProxy, noProxy }: ProxyConfig): string | undefined {
  const { hostname } = new URL(origin);
  if (httpsProxy === undefined || isLoopback(hostname)) return undefined;
  const excepted = noProxy
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => isExcepted(hostname, entry.toLowerCase()));
  return excepted ? undefined : new URL(httpsProxy).host;
}

function isExcepted(hostname: string, entry: string): boolean {
  const domain = entry.replace(/:\d+$/, '').replace(/^\*?\./, '');
  return entry === '*' || hostname === domain || hostname.endsWith(`.${domain}`);
}
