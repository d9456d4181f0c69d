import { withholdTokens } from '../../telemetry/withhold-tokens.js';

const LONGEST = 500;
/** Of a longer message no more is looked at: the service's own are a few lines. */
const LONGEST_READ = 10_000;

/** A message of the service, fit to leave this server: no addresses, tokens or control characters, and not endless. */
export function scrubMessage(message: string): string {
  const readable = message.slice(0, LONGEST_READ).replace(/https?:\/\/\S+/gi, '[url]');
  const scrubbed = withholdTokens(readable, '[token]')
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  return scrubbed.length > LONGEST ? `${scrubbed.slice(0, LONGEST)}…` : scrubbed;
}
