import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import { probeRedis, type RedisProbe } from '../store/probe-redis.js';
import { failed, passed, skipped, warned, type Check } from './check.js';

const NAME = 'redis';
/** Commands time out after 250 ms (redis-link.ts), and replicas then fall back to local state. */
const NOTICEABLE_MS = 10;
const SLOW_MS = 100;

/** Checks the Redis servers. Failures are never essential, because replicas work without Redis. */
export async function checkRedis(
  { redisUrl, redisCacheUrl }: Pick<Config, 'redisUrl' | 'redisCacheUrl'>,
  clock: Clock,
  timeoutMs?: number,
): Promise<readonly Check[]> {
  if (redisUrl === undefined)
    return [skipped(NAME, 'not used: REDIS_URL is not set, state is local to this process')];
  const urls = redisCacheUrl === undefined ? [redisUrl] : [redisUrl, redisCacheUrl];
  return Promise.all(
    urls.map((url) =>
      checkOne(url, { mayEvict: url === redisCacheUrl && url !== redisUrl, clock, timeoutMs }),
    ),
  );
}

interface Expected {
  /** Whether the server holds only caches. */
  readonly mayEvict: boolean;
  readonly clock: Clock;
  readonly timeoutMs: number | undefined;
}

async function checkOne(redisUrl: string, { mayEvict, clock, timeoutMs }: Expected): Promise<Check> {
  const address = describeAddress(redisUrl);
  const probe = await probeRedis(redisUrl, clock, timeoutMs);
  if (!probe.works) return toFailure(address, probe, redisUrl);
  const { version, latencyMs, eviction } = probe;
  if (eviction !== undefined && !mayEvict) {
    const detail = `${address} evicts entries when its memory is full (${eviction}), including caps, approvals and idempotency keys`;
    return failed(NAME, detail, NO_EVICTION);
  }
  const detail = `${address}${version === undefined ? '' : ` (Redis ${version})`} stores and returns a key and responds ${inWords(latencyMs)}`;
  return latencyMs < SLOW_MS
    ? passed(NAME, detail)
    : warned(NAME, detail, 'Run Redis close to the replicas. After 250 ms they continue without it.');
}

const NO_EVICTION =
  'Set its maxmemory-policy to noeviction, and use a separate Redis in REDIS_CACHE_URL for caches.';

/** Host, port and TLS, without user and password. */
function describeAddress(redisUrl: string): string {
  const { protocol, hostname, port } = new URL(redisUrl);
  return `${hostname}:${port === '' ? '6379' : port}${protocol === 'rediss:' ? ' with TLS' : ''}`;
}

function inWords(latencyMs: number): string {
  if (latencyMs < NOTICEABLE_MS) return 'at once';
  return latencyMs < SLOW_MS ? 'within 100 ms' : 'slowly (100 ms or more)';
}

type Failure = Extract<RedisProbe, { works: false }>;

function toFailure(address: string, { step, code }: Failure, redisUrl: string): Check {
  const withTls = redisUrl.startsWith('rediss:');
  const what = step === 'connect' ? 'is unusable' : 'accepts the connection, but not our commands';
  return failed(NAME, `${address} ${what} (${code})`, remedyFor(code, withTls));
}

const WRONG_PASSWORD =
  'Correct the user and password in REDIS_URL. Special characters must be percent-encoded.';
const UNREACHABLE = 'Check the host and port in REDIS_URL, and the network: DNS, firewall, network policy.';

const REMEDIES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there. Start Redis, or correct the host and port in REDIS_URL.',
  ENOTFOUND: 'The host does not resolve. Correct REDIS_URL, or the DNS of this machine.',
  EAI_AGAIN: 'The host does not resolve. Correct REDIS_URL, or the DNS of this machine.',
  ETIMEDOUT: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  WRONGPASS: WRONG_PASSWORD,
  NOAUTH: 'This Redis requires a password. Add it to REDIS_URL, as in redis://:password@host:6379.',
  NOPERM:
    'Allow the user in REDIS_URL the commands get, set, del, incr, pexpire, eval, evalsha and ping on keys that start with defender-subgraph:.',
  READONLY: 'This is a read-only replica. Use the primary in REDIS_URL.',
  MISCONF: "Redis rejects writes because it can't save to its disk. See its log.",
  OOM: 'Redis is out of memory. Increase it, or use a separate Redis in REDIS_CACHE_URL for caches.',
  LOADING: 'Redis is still loading its data. Try again shortly.',
};

function remedyFor(code: string, withTls: boolean): string {
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
    return 'The certificate of Redis is not trusted. Set NODE_EXTRA_CA_CERTS to its CA certificate, and use the host name of the certificate.';
  // A server without TLS treats the TLS greeting as an incomplete command and waits for more.
  if (withTls && /SSL|TLS|EPROTO|ETIMEDOUT/.test(code))
    return `The server does not use TLS. Use redis:// in REDIS_URL, or the TLS port of Redis. ${UNREACHABLE}`;
  return (
    REMEDIES[code] ??
    'The connection was closed. If this Redis requires TLS, use rediss:// in REDIS_URL. Otherwise see its log.'
  );
}
