import { describe, expect, it } from 'vitest';
import { FairStarts } from '../../../src/server/admission/fair-starts.js';

/** Turns that are run by hand. */
function createStarts(mostRunning: number) {
  const turns: (() => void)[] = [];
  const starts = new FairStarts(mostRunning, (work) => turns.push(work));
  const started: string[] = [];
  const enter = (caller: string, name = caller) => starts.enter(caller, () => started.push(name));
  const runTurns = (most = Infinity) => {
    let count = 0;
    for (; count < most; count += 1) {
      const turn = turns.shift();
      if (turn === undefined) break;
      turn();
    }
    return count;
  };
  return { started, enter, runTurns };
}

describe('the turns of callers', () => {
  it('start one request each, of each caller in turn, and of one caller in the order of arrival', () => {
    const { started, enter, runTurns } = createStarts(100);
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) enter(name.charAt(0), name);
    expect(runTurns()).toBe(6);
    expect(started).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('of an honest caller come at the second turn, however many requests another has waiting', () => {
    const { started, enter, runTurns } = createStarts(1_000);
    for (let request = 0; request < 600; request += 1) enter('flood');
    enter('honest');
    runTurns(2);
    expect(started).toEqual(['flood', 'honest']);
  });

  it('start no more of one caller than may run, and go on when one ends', () => {
    const { started, enter, runTurns } = createStarts(2);
    const [end] = [enter('a', '1'), enter('a', '2'), enter('a', '3')];
    runTurns();
    expect(started).toEqual(['1', '2']);
    end?.();
    end?.();
    runTurns();
    expect(started).toEqual(['1', '2', '3']);
  });

  it('pass over a request that nobody waits for any more', () => {
    const { started, enter, runTurns } = createStarts(2);
    enter('a', '1');
    enter('a', '2')();
    enter('a', '3');
    runTurns();
    expect(started).toEqual(['1', '3']);
  });
});
