/** Destination of an export. An incomplete output never has the final name. */
export interface ExportOutput {
  /**
   * Opens the output, truncated to the bytes to resume after.
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
  /** Gives the finished output its final name. */
  publish(): Promise<void>;
  /** Whether an output of this size has the final name. */
  isPublished(bytes: number): Promise<boolean>;
  /** SHA-256 of the output, in hex. */
  digest(): Promise<string>;
  /** Closes the output and leaves it as it is. */
  close(): Promise<void>;
}
