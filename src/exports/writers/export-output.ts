/** Another process, which was paused for long and has lost the job, recreated the output. Nothing is published. */
export class OutputReplacedError extends Error {
  constructor() {
    super('Another process replaced the output of the export before it was published.');
  }
}

/** Destination of an export. An incomplete output never has the final name. */
export interface ExportOutput {
  /**
   * Opens the output, and continues after the bytes to resume after.
   *
   * @returns false if those bytes don't exist; the output then starts empty
   */
  open(resumeAt: number): Promise<boolean>;
  /** @throws ExportFailedError EXPORT_STORAGE_FULL */
  write(bytes: Uint8Array): Promise<void>;
  /** Makes all writes durable, as far as the destination supports it. */
  sync(): Promise<void>;
  /** Ends writing. @returns the number of bytes */
  finish(): Promise<number>;
  /**
   * Gives the finished output its final name.
   *
   * @throws OutputReplacedError
   */
  publish(): Promise<void>;
  /**
   * Publishes the output of an interrupted run that was finished with this size, unless it already is.
   *
   * @returns false if there is none
   * @throws OutputReplacedError
   */
  publishFinished(bytes: number): Promise<boolean>;
  /** SHA-256 of the output, in hex. */
  digest(): Promise<string>;
  /** Closes the output and leaves it as it is. */
  close(): Promise<void>;
}
