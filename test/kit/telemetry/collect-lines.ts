import { suiteWatch } from '../setup/leak-watch.js';

/** A destination for pino that passes lines to the test and to the leak watch. */
export function createLineCollector(lines: string[]): { write(line: string): void } {
  return {
    write: (line) => {
      lines.push(line);
      suiteWatch.addOutput('log', line);
    },
  };
}
