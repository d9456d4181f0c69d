import { z } from 'zod';
import { httpUrlOf } from '../lib/origin.js';
import type { ProxyConfig } from './config.js';

const proxyUrl = (name: string) =>
  z
    .string()
    // The value may contain a password, so the message omits it.
    .refine(isProxyUrl, `${name} must be a URL such as http://proxy.example:8080`)
    .optional();

const directHosts = (name: string) =>
  z
    .string()
    .regex(
      /^[A-Za-z0-9.:*[\]/_, -]*$/,
      `${name} must hold hosts such as login.example or .example, separated by commas or spaces`,
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
  const { pathname, search, hash } = httpUrlOf(value) ?? {};
  return pathname === '/' && search === '' && hash === '';
}
