import type { Explorer } from '../../config/config.js';

/** Apollo's script that adds the frame to the page. Its content changes, so that it can't have an integrity hash. */
export const SANDBOX_SCRIPT =
  'https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js';

const COMMON = {
  'default-src': "'none'",
  'connect-src': "'self'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Allows no other hosts. Monaco, the editor, adds inline styles: they are the only inline content. */
const GRAPHIQL = {
  ...COMMON,
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self' data:",
};

/** Apollo's two hosts, one for the script and one for the frame, and nothing inline. */
const SANDBOX = {
  ...COMMON,
  'script-src': `'self' ${new URL(SANDBOX_SCRIPT).origin}`,
  'style-src': "'self'",
  'frame-src': 'https://sandbox.embed.apollographql.com',
};

export function policyOf(explorer: Exclude<Explorer, 'none'>): string {
  return Object.entries(explorer === 'graphiql' ? GRAPHIQL : SANDBOX)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
