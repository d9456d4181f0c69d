import { z } from 'zod';
import { hasValidUserinfo, HOST_NAME, httpUrlOf, USERINFO_RULE } from '../lib/origin.js';
import type { ProxyConfig } from './config.js';

const proxyUrl = (name: string) =>
  z
    .string()
    // The value may contain a password, so the message omits it.
    .refine(isProxyUrl, `${name} must be a URL such as http://proxy.example:8080; ${USERINFO_RULE}`)
    .optional();

const PORT = /:\d{1,5}$/;
/** Addresses and ranges, which other programs use. */
const ADDRESS = /^(?=.*[.:])(?:[\da-f:.]+|\[[\da-f:.]+\](?::\d{1,5})?)(?:\/\d{1,3})?$/i;

const directHosts = (name: string) =>
  z
    .string()
    .refine(
      (value) =>
        value
          .split(/[ ,]+/)
          .filter(Boolean)
          .every((entry) => entry === '*' || HOST_NAME.test(entry.replace(PORT, '')) || ADDRESS.test(entry)),
      `${name} must hold hosts such as login.example or .example without scheme and path, separated by commas or spaces`,
    )
    .optional();

/** The outbound proxy for requests to Microsoft. Lower-case names take precedence, as in curl. */
export const proxySettings = {
  HTTPS_PROXY: proxyUrl('HTTPS_PROXY'),
  https_proxy: proxyUrl('https_proxy'),
  NO_PROXY: directHosts('NO_PROXY'),
  no_proxy: directHosts('no_proxy'),
};

export function toProxy(env: z.infer<z.ZodObject<typeof proxySettings>>): ProxyConfig {
  const httpsProxy = env.https_proxy ?? env.HTTPS_PROXY;
  return { ...(httpsProxy !== undefined && { httpsProxy }), noProxy: env.no_proxy ?? env.NO_PROXY ?? '' };
}

function isProxyUrl(value: string): boolean {
  const url = httpUrlOf(value);
  return (
    url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '' && hasValidUserinfo(url)
  );
}
