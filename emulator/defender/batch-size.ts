import { DefenderError } from './defender-error.js';

/** Throws the service's 400 for more things in one body than an operation takes. */
export function checkBatchSize(received: number, allowed: number): void {
  if (received <= allowed) return;
  throw new DefenderError(
    400,
    'MaximumBatchSizeExceeded',
    `Maximum batch size exceeded. Received: ${received}, allowed: ${allowed}.`,
  );
}
