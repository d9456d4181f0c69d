import { expect } from 'vitest';
import type { SubgraphUnderTest } from './servers/start-subgraph.js';

/**
 * Holds responses until this many calls have arrived. The calls that a response triggers then join those of the others, however
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
