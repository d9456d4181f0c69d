import { suiteWatch } from './leak-watch.js';

/** A destination for pino that keeps the lines for the test, and for the watch over secrets. */
export function createLineCollector(lines: string[]): { write(line: string): void } {
  return {
    write: (line) => {
      lines.push(line);
      suiteWatch.addOutput('log', line);
    },
  };
}
