/** What a command of the command line has to say. */
export interface CommandResult {
  readonly exitCode: number;
  /** For standard output. */
  readonly output?: string;
  /** For standard error. */
  readonly complaint?: string;
}
