import type { Clock } from '../lib/clock.js';
import type { Config } from '../config/config.js';
import { probeRedis, type RedisProbe } from '../store/probe-redis.js';
import { failed, passed, skipped, warned, type Check } from './check.js';

const NAME = 'redis';
/** Our commands may take 250 ms (redis-link.ts); what comes near that makes replicas fall back to themselves. */
const NOTICEABLE_MS = 10;
const SLOW_MS = 100;

/** Whether replicas can share what they share. Without Redis each works alone, so this failing is never the end. */
export async function checkRedis(
  { redisUrl, redisCacheUrl }: Pick<Config, 'redisUrl' | 'redisCacheUrl'>,
  clock: Clock,
  timeoutMs?: number,
): Promise<readonly Check[]> {
  if (redisUrl === undefined) {
    return [skipped(NAME, 'not used: REDIS_URL is not set, and state is kept in this process')];
  }
  const urls = redisCacheUrl === undefined ? [redisUrl] : [redisUrl, redisCacheUrl];
  return Promise.all(
    urls.map((url) =>
      checkOne(url, { mayEvict: url === redisCacheUrl && url !== redisUrl, clock, timeoutMs }),
    ),
  );
}

interface Expected {
  /** Whether it holds caches alone. */
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
    const detail = `${address} evicts entries when it is full (${eviction}), including caps, approvals and idempotency keys`;
    return failed(NAME, detail, NO_EVICTION);
  }
  const detail = `${address}${version === undefined ? '' : ` (Redis ${version})`} keeps and gives back a key and answers ${inWords(latencyMs)}`;
  return latencyMs < SLOW_MS
    ? passed(NAME, detail)
    : warned(NAME, detail, 'Put Redis near the replicas: after 250 ms they go on without it.');
}

const NO_EVICTION =
  'Set its maxmemory-policy to noeviction, and name another Redis in REDIS_CACHE_URL for what may be dropped.';

/** Host, port and whether there is TLS: never the user or the password. */
function describeAddress(redisUrl: string): string {
  const { protocol, hostname, port } = new URL(redisUrl);
  return `${hostname}:${port === '' ? '6379' : port}${protocol === 'rediss:' ? ' with TLS' : ''}`;
}

function inWords(latencyMs: number): string {
  if (latencyMs < NOTICEABLE_MS) return 'at once';
  return latencyMs < SLOW_MS ? 'within a tenth of a second' : 'slowly (a tenth of a second or more)';
}

type Failure = Extract<RedisProbe, { works: false }>;

function toFailure(address: string, { step, code }: Failure, redisUrl: string): Check {
  const withTls = redisUrl.startsWith('rediss:');
  const what = step === 'connect' ? 'cannot be used' : 'takes the connection, but not our commands';
  return failed(NAME, `${address} ${what} (${code})`, remedyFor(code, withTls));
}

const WRONG_PASSWORD =
  'Correct the user and the password in REDIS_URL; what is special in them must be percent-encoded.';
const UNREACHABLE =
  'Check the host and port in REDIS_URL, and the way there: name resolution, firewall, network policy.';

const REMEDIES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there: start Redis, or correct the host and port in REDIS_URL.',
  ENOTFOUND: 'The host has no address: correct REDIS_URL, or the name resolution of this machine.',
  EAI_AGAIN: 'The host has no address: correct REDIS_URL, or the name resolution of this machine.',
  ETIMEDOUT: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  WRONGPASS: WRONG_PASSWORD,
  NOAUTH: 'This Redis asks for a password: put it into REDIS_URL, as in redis://:password@host:6379.',
  NOPERM:
    'Allow the user in REDIS_URL the commands get, set, del, incr, pexpire, eval, evalsha and ping on keys that begin with defender-subgraph:.',
  READONLY: 'This is a replica, which takes no writes: name the primary in REDIS_URL.',
  MISCONF: "Redis refuses writes because it can't save to its disk: see its log.",
  OOM: 'Redis is out of memory: give it more, or name another Redis in REDIS_CACHE_URL for caches.',
  LOADING: 'Redis is still reading its data: try again shortly.',
};

function remedyFor(code: string, withTls: boolean): string {
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    return 'The certificate of Redis is not trusted here: name that of its authority with NODE_EXTRA_CA_CERTS, and use the host name that it is for.';
  }
  // A server without TLS takes the greeting for the beginning of a command and waits for more.
  if (withTls && /SSL|TLS|EPROTO|ETIMEDOUT/.test(code)) {
    return `Nothing speaks TLS there: use redis:// in REDIS_URL, or the TLS port of Redis. ${UNREACHABLE}`;
  }
  return (
    REMEDIES[code] ??
    'The connection was cut. If this Redis takes TLS only, use rediss:// in REDIS_URL; else see its log.'
  );
}
