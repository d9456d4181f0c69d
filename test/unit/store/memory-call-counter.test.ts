import { createMemoryCallCounter } from '../../kit/quota/memory-call-counter.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { describeCallCounter } from './call-counter-contract.js';

describeCallCounter('a counter of calls in memory', async () => {
  const clock = new ManualClock();
  return {
    counter: createMemoryCallCounter({ now: () => clock.now(), sleep: () => Promise.resolve() }),
    pass: (ms) => {
      clock.advance(ms);
    },
  };
});
