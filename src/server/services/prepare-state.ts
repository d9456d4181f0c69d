import { constants } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { findAppendProblem } from '../../audit/file-sink.js';
import { makeFolder } from '../../lib/make-folder.js';
import { ConfigurationError } from '../../config/configuration-error.js';
import { findLooseModes } from '../../config/file-modes.js';
import { KeyFileError } from '../../store/key-file.js';
import { evictionIn, type RedisLink } from '../../store/redis-link.js';
import type { Services } from './services.js';
import { parseJson } from '../../lib/parse-json.js';
import { isAlive } from '../../store/process-mark.js';
import { readPlainFile } from '../../store/read-plain-file.js';

const NO_KEY =
  'REDIS_URL is set and STATE_KEY is not: any client with write access to this Redis can forge approvals, responses stored under idempotency keys, and open incidents. Writes that loosen protection or do neither, offboarding among them, are refused if they need an approval, and the audit trail has no key. Set STATE_KEY to the output of openssl rand -base64 32, the same for all replicas';

const SHARED_FOLDER =
  'Another server uses the same DATA_DIR. Each counts the quota by itself, and they do not prevent concurrent or repeated writes to the same target: give each its own DATA_DIR, or set REDIS_URL';

const EVICTS =
  'The Redis of REDIS_URL evicts entries when it is full, including caps, approvals and idempotency keys. Set its maxmemory-policy to noeviction, and set REDIS_CACHE_URL to another Redis for caches';

const NO_TRAIL =
  'AUDIT_LOG is not writable: the trail goes to standard output alone, and writes that loosen protection are refused until it is';

/**
 * Connects to Redis, loads the key that seals stored records, and reports storage that is insecure, shared or not
 * writable.
 *
 * @throws ConfigurationError if the key file is invalid
 */
export async function prepareState({
  config,
  stateKeys,
  logger,
  redis,
}: Pick<Services, 'config' | 'stateKeys' | 'logger' | 'redis'>): Promise<void> {
  watchEviction(redis, logger);
  // Building the schema blocks the event loop for longer than a first connection may take.
  const hasConnected = redis?.run((connected) => connected.ping()).catch(() => undefined);
  if (stateKeys === undefined) logger.warn(NO_KEY);
  try {
    stateKeys?.current();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof KeyFileError) throw new ConfigurationError([cause.message]);
    // Writes that tighten protection must work with a full disk too.
    logger.warn(
      { err: cause ?? error, directory: config.dataDirectory },
      'DATA_DIR has no key and none can be written: writes that loosen protection are refused, and the audit trail has no key until the next start',
    );
  }
  const other = config.redisUrl === undefined ? await takeFolder(config.dataDirectory) : undefined;
  if (other !== undefined) logger.warn({ process: other, directory: config.dataDirectory }, SHARED_FOLDER);
  const { logPath } = config.audit;
  const code = logPath === undefined ? undefined : await findAppendProblem(logPath);
  if (code !== undefined) logger.error({ path: logPath, code }, NO_TRAIL);
  for (const { path, mode, problem, remedy } of await findLooseModes(config)) {
    logger.warn({ path, mode }, `${problem}: ${remedy}`);
  }
  await hasConnected;
}

/** After each connection: after a failover the server may have another policy. The start doesn't wait for the policy. */
function watchEviction(redis: RedisLink | undefined, logger: Logger): void {
  const look = async () => {
    const policy = evictionIn((await redis?.run((connected) => connected.info('memory'))) ?? '');
    if (policy !== undefined) logger.error({ policy }, EVICTS);
  };
  redis?.onStateChange((isUp) => {
    // The account may lack the permission; then there is no warning.
    if (isUp) look().catch(() => undefined);
  });
}

const USER_FILE = 'server.lock';
/** Doesn't block on a pipe in its place. */
const REPLACE = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NONBLOCK;
const userModel = z.object({ pid: z.int().min(1), host: z.string() });

/**
 * Records that this process uses a data folder. The file remains after exit; its process id then shows that the process
 * has ended.
 *
 * @returns the id of another process on this host that uses the folder. Process ids may be reused, so warn but don't
 * fail.
 */
async function takeFolder(directory: string): Promise<number | undefined> {
  const path = join(directory, USER_FILE);
  const before = userModel.safeParse(parseJson(await readPlainFile(path).catch(() => ''))).data;
  const isOther = before !== undefined && before.host === hostname() && before.pid !== process.pid;
  if (isOther && isAlive(before.pid)) return before.pid;
  try {
    await makeFolder(directory);
    const user = JSON.stringify({ pid: process.pid, host: hostname() });
    await writeFile(path, user, { mode: 0o600, flag: REPLACE });
  } catch {
    // A full disk causes errors where space is required. Anything else in its place is no reason not to start.
  }
  return undefined;
}
