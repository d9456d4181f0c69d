import { toPrintable } from '../lib/printable.js';

/** Everything that is wrong with the environment, at once, in words for the operator. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    // They may quote what was set, and end on a terminal.
    const printable = problems.map(toPrintable);
    super(
      `The environment has ${String(problems.length)} problem(s):\n${printable.map((p) => `- ${p}`).join('\n')}`,
      options,
    );
    this.name = 'ConfigurationError';
    this.problems = printable;
  }
}
