import { expect } from 'vitest';
import type { SubgraphUnderTest } from './servers/start-subgraph.js';

/**
 * Holds responses until this many calls have arrived. What a response triggers then joins what the others trigger, however
 * slow the machine.
 */
export async function answerTogether(
  { calls, emulator }: Pick<SubgraphUnderTest, 'calls' | 'emulator'>,
  count: number,
): Promise<void> {
  const letGo = emulator.control.hold();
  await expect.poll(() => calls(), { interval: 5 }).toHaveLength(count);
  letGo();
}
