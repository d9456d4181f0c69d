import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects garbage of the startup and returns the memory to the system. Node would keep it while the process is idle. Blocks
 * for about 100 ms.
 */
export function releaseStartMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  // Only this flavor shrinks the young generation.
  void collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
