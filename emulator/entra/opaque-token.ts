const prefix = 'opaque-';

/**
 * A token that only its audience can read, as Microsoft reserves the right to issue for its own APIs ("don't look into
 * tokens of an API that you don't own"). The seal isn't secret: anyone with this file can open it.
 */
export function sealToken(token: string): string {
  return prefix + Buffer.from(token).toString('base64url');
}

/** The signed token inside; a token that isn't sealed is itself. */
export function openToken(token: string): string {
  return token.startsWith(prefix)
    ? Buffer.from(token.slice(prefix.length), 'base64url').toString('utf8')
    : token;
}
