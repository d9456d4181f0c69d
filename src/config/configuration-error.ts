/** Everything that is wrong with the environment, at once, in words for the operator. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(
      `The environment has ${String(problems.length)} problem(s):\n${problems.map((p) => `- ${p}`).join('\n')}`,
      options,
    );
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}
