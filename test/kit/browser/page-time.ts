import type { Page } from 'playwright-core';

/** Timers of this length and longer wait for the test. Shorter ones are those of rendering and of the browser. */
const LONG_MS = 2_000;

/** Runs in the page before its scripts. Playwright's own clock would stop rendering too, or go on by itself. */
const INSTALL = `(() => {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const now = Date.now;
  const timers = new Map();
  let passed = 0;
  let last = 1e9;
  const add = (timer) => { last += 1; timers.set(last, timer); return last; };
  const clear = (real) => (id) => { if (!timers.delete(id)) real.call(window, id); };
  Date.now = () => now() + passed;
  window.setTimeout = (act, ms = 0, ...given) =>
    ms < ${String(LONG_MS)} ? setTimeout(act, ms, ...given) : add({ due: passed + ms, act: () => act(...given) });
  window.setInterval = (act, ms = 0, ...given) =>
    ms < ${String(LONG_MS)} ? setInterval(act, ms, ...given) : add({ due: passed + ms, every: ms, act: () => act(...given) });
  window.clearTimeout = clear(clearTimeout);
  window.clearInterval = clear(clearInterval);
  window.passTime = (ms) => {
    const end = passed + ms;
    for (;;) {
      const [id, timer] = [...timers].sort(([, one], [, other]) => one.due - other.due)[0] ?? [];
      if (timer === undefined || timer.due > end) break;
      passed = timer.due;
      if (timer.every === undefined) timers.delete(id);
      else timer.due += timer.every;
      timer.act();
    }
    passed = end;
  };
})()`;

/**
 * Takes over the long timers of a page, which isn't open yet, so that a slow machine doesn't let them fire.
 *
 * @returns lets this many milliseconds pass in the page
 */
export async function holdTime(page: Page): Promise<(ms: number) => Promise<void>> {
  await page.addInitScript(INSTALL);
  return (ms) => page.evaluate(`passTime(${String(ms)})`);
}
