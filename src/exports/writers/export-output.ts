/** Where the bytes of an export go. What is not whole never looks as if it were. */
export interface ExportOutput {
  /**
   * Begins, or goes on behind bytes that were written before; what lies behind those is forgotten.
   *
   * @returns false when they aren't there (any more): it then begins with the first byte
   */
  open(resumeAt: number): Promise<boolean>;
  /** @throws ExportFailedError EXPORT_DISK_FULL, EXPORT_TOO_LARGE */
  write(bytes: Uint8Array): Promise<void>;
  /** Whatever was written outlives the process, and the machine where that can be had. */
  sync(): Promise<void>;
  /** Nothing more is written. @returns how many bytes there are */
  finish(): Promise<number>;
  /** Gives what is finished its name. */
  publish(): Promise<void>;
  /** Whether something of this size has that name. */
  isPublished(bytes: number): Promise<boolean>;
  /** SHA-256 of what has that name, in hex. */
  digest(): Promise<string>;
  /** Lets go of it, as it is. */
  close(): Promise<void>;
}
