import type { Config, ProxyConfig } from '../config/config.js';
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
/** Beyond the first our own checks of callers' times fail, beyond the second Entra's of ours. */
const NOTICEABLE_SKEW_MS = 60_000;
const TOLERATED_SKEW_MS = 300_000;
/** The header has whole seconds, and the answer is under way for a moment. */
const MEASUREMENT_ERROR_MS = 5_000;

/**
 * The clock, then the way to each host that the service calls. A host that can't be reached decides nothing by itself:
 * what needs it fails later, in the way that matters.
 */
export async function checkHosts({ config, clock, tenantId }: CheckContext): Promise<readonly Check[]> {
  const { apiUrl, graphUrl, hunting } = config.upstream;
  const { proxy } = config;
  const loginUrl = loginOriginOf(config);
  const host = createLoginHost({ clock, timeoutMs: TIMEOUT_MS, proxy });
  const way = (name: string, origin: string) => checkWay(name, origin, proxyFor(origin, proxy), host);
  const discovery = `${loginUrl}/${tenantId}/v2.0/.well-known/openid-configuration`;
  const [login, loginWay, api, graph, skewMs] = await Promise.all([
    ask(host, discovery),
    way('network: login', loginUrl),
    way('network: API', apiUrl),
    hunting === 'defender'
      ? skipped('network: Graph', 'not used: DEFENDER_HUNTING is defender')
      : way('network: Graph', graphUrl),
    measureSkew(host, [discovery, `${apiUrl}/`], clock.now.bind(clock)),
  ]);
  return [toClockCheck(skewMs), toLoginCheck(loginWay, loginUrl, login), api, graph];
}

/** Where tokens and callers' signing keys come from. */
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

/** Ours minus theirs, from the first host that tells its time; undefined when none does. */
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
  if (skewMs === undefined) return skipped('clock', 'no host answered that could tell the time');
  const distance = Math.abs(skewMs);
  if (distance <= MEASUREMENT_ERROR_MS) return passed('clock', "in step with Microsoft's");
  const detail = `${String(Math.round(distance / 1_000))} s ${skewMs > 0 ? 'ahead of' : 'behind'} Microsoft's`;
  const remedy = 'Synchronise the clock of this machine (NTP).';
  if (distance <= NOTICEABLE_SKEW_MS) return passed('clock', detail);
  return distance <= TOLERATED_SKEW_MS ? warned('clock', detail, remedy) : broken('clock', detail, remedy);
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
  // Any answer will do: the root of an API is nothing to ask for.
  if (!(answer instanceof LoginHostError) || answer.status !== undefined) {
    return passed(name, `${target} answers through the proxy ${proxy}`);
  }
  return failed(
    name,
    `${target} cannot be reached through the proxy ${proxy}: ${answer.message}`,
    'Check HTTPS_PROXY, have the proxy allow this host, or put the host into NO_PROXY.',
  );
}

function toLoginCheck(way: Check, origin: string, answer: LoginHostResponse | LoginHostError): Check {
  if (way.status !== 'ok') return way;
  const { host } = new URL(origin);
  if (answer instanceof LoginHostError) {
    return failed(
      way.name,
      `${host} connects, but its answer is of no use: ${answer.message}`,
      'Look for a proxy, firewall or portal between this machine and the login host; if there is none, try again later.',
    );
  }
  // An unknown tenant is refused in JSON, which is Entra's all the same.
  if (answer.json !== undefined) return way;
  return failed(
    way.name,
    `${host} answers HTTP ${String(answer.status)} with something that is not Entra's JSON`,
    'Something else answers in its place: look for a proxy or a sign-in portal on the way.',
  );
}

function toProbeCheck(name: string, host: string, probe: HostProbe): Check {
  if (probe.reached) return passed(name, `${host} ${probe.detail}`);
  switch (probe.step) {
    case 'dns':
      return failed(
        name,
        `${host} has no address (${probe.code})`,
        'Check the name, and the name resolution of this machine.',
      );
    case 'connect':
      return failed(
        name,
        `${host} takes no connection (${probe.code})`,
        'Open the way to this host and port in the firewall, or set HTTPS_PROXY.',
      );
    case 'tls':
      return failed(
        name,
        `${host} offers no trusted TLS (${probe.code})`,
        'If your network inspects TLS, name the certificate of its authority with NODE_EXTRA_CA_CERTS; else the address is wrong.',
      );
  }
}

/** The proxy through which requests to a host leave, as host and port without its password; undefined for the direct way. */
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
