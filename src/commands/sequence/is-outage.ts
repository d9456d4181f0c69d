import {
  RateLimitedError,
  UpstreamTimeoutError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';

/** Whether Defender could not be asked, for now: it has not said anything about what was asked. */
export function isOutage(error: unknown): boolean {
  return (
    error instanceof UpstreamUnavailableError ||
    error instanceof UpstreamTimeoutError ||
    error instanceof RateLimitedError
  );
}
