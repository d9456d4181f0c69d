import { countOf } from '../lib/texts.js';
import { docsLink } from '../lib/docs-link.js';
import { toPrintable } from '../lib/printable.js';

const WORD = /[A-Z][A-Z0-9_]*/g;
const SHORT_SETTINGS: ReadonlySet<string> = new Set(['PORT', 'HOST', 'EXPLORER', 'MCP']);

/** All problems of the environment at once, described for the operator. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];
  /** The problems, each with the place in the documentation of the setting that it names. */
  readonly lines: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    // Problems may quote values and are printed to a terminal.
    const printable = problems.map(toPrintable);
    const lines = printable.map(addPlace);
    super(
      `The environment has ${countOf(problems.length, 'problem')}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
      options,
    );
    this.name = 'ConfigurationError';
    this.problems = printable;
    this.lines = lines;
  }
}

function addPlace(problem: string): string {
  const words = problem.match(WORD) ?? [];
  const setting = words.find((word) => SHORT_SETTINGS.has(word) || /[A-Z0-9]_[A-Z0-9]/.test(word));
  return setting === undefined ? problem : `${problem} (${docsLink('settings', setting)})`;
}
