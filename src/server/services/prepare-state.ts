import type { Logger } from 'pino';
import { ConfigurationError } from '../../config/configuration-error.js';
import { findLooseModes } from '../../config/file-modes.js';
import { takeFolder } from '../../store/folder-user.js';
import { KeyFileError } from '../../store/key-file.js';
import { evictionIn, type RedisLink } from '../../store/redis-link.js';
import type { Services } from './services.js';

const NO_KEY =
  'REDIS_URL is set and STATE_KEY is not: whoever can write to this Redis can forge approvals, answers kept under idempotency keys and open incidents. Writes that loosen or do neither, offboarding among them, are refused where an approval is what lets them through, and the audit trail has no key. Set STATE_KEY to the output of openssl rand -base64 32, the same for all replicas';

const SHARED_FOLDER =
  'Another server serves from DATA_DIR. Each counts the quota for itself, and nothing keeps them from writing to the same target, or the same again, at once: give each a DATA_DIR of its own, or set REDIS_URL';

const EVICTS =
  'The Redis of REDIS_URL evicts entries when it is full, including caps, approvals and idempotency keys. Set its maxmemory-policy to noeviction, and set REDIS_CACHE_URL to another Redis for caches';

/**
 * Gets the key that seals what is stored, and says what others could do to it.
 *
 * @throws ConfigurationError where a file stands in the place of the key and is none
 */
export async function prepareState({
  config,
  stateKeys,
  logger,
  redis,
}: Pick<Services, 'config' | 'stateKeys' | 'logger' | 'redis'>): Promise<void> {
  watchEviction(redis, logger);
  if (stateKeys === undefined) logger.warn(NO_KEY);
  try {
    stateKeys?.current();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof KeyFileError) throw new ConfigurationError([cause.message]);
    // What tightens has to work with a full disk too.
    logger.warn(
      { err: cause ?? error, directory: config.dataDirectory },
      'DATA_DIR has no key and none can be made: what loosens is refused, and the audit trail has no key until the next start',
    );
  }
  const other = config.redisUrl === undefined ? await takeFolder(config.dataDirectory) : undefined;
  if (other !== undefined) logger.warn({ process: other, directory: config.dataDirectory }, SHARED_FOLDER);
  for (const { path, mode, problem, remedy } of await findLooseModes(config)) {
    logger.warn({ path, mode }, `${problem}: ${remedy}`);
  }
}

/** In the background, and again whenever it is back: a server that took over may have another policy, and no start waits for one. */
function watchEviction(redis: RedisLink | undefined, logger: Logger): void {
  const look = async () => {
    const policy = evictionIn((await redis?.run((connected) => connected.info('memory'))) ?? '');
    if (policy !== undefined) logger.error({ policy }, EVICTS);
  };
  redis?.onStateChange((isUp) => {
    // An account that may not ask goes on without an answer.
    if (isUp) look().catch(() => undefined);
  });
  redis?.run((connecting) => connecting.ping()).catch(() => undefined);
}
