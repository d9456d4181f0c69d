const LONGEST = 500;

/** A message of the service, fit to leave this server: no addresses, tokens or control characters, and not endless. */
export function scrubMessage(message: string): string {
  const scrubbed = message
    .replace(/https?:\/\/\S+/gi, '[url]')
    .replace(/eyJ[\w-]+\.[\w-]*\.?[\w-]*/g, '[token]')
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  return scrubbed.length > LONGEST ? `${scrubbed.slice(0, LONGEST)}…` : scrubbed;
}
