import { Pool } from 'undici';
import { ask } from './ask.js';
import type { RequestSource } from './requests.js';

const SECONDS = 5;
const AT_ONCE = 16;

/** Requests a second in a closed loop with this many callers, without writes. */
export async function measureCapacity(
  url: string,
  source: RequestSource,
  random: () => number,
): Promise<number> {
  const pool = new Pool(url, { connections: AT_ONCE });
  const end = performance.now() + SECONDS * 1_000;
  let answered = 0;
  const askInTurn = async () => {
    while (performance.now() < end) {
      const request = source(random, 0);
      if (request.mark !== undefined || request.isForbidden === true) continue;
      await ask(pool, request, 1);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  await pool.destroy();
  return answered / SECONDS;
}
