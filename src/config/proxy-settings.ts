import { z } from 'zod';
import type { ProxyConfig } from './config.js';

const proxyUrl = (name: string) =>
  z
    .string()
    // The value may hold a password, so the message doesn't repeat it.
    .refine(isProxyUrl, `${name} must be a URL such as http://proxy.example:8080`)
    .optional();

/** Where requests to Microsoft leave the network. Lower case comes first, as in curl. */
export const proxySettings = {
  HTTPS_PROXY: proxyUrl('HTTPS_PROXY'),
  https_proxy: proxyUrl('https_proxy'),
  NO_PROXY: z.string().optional(),
  no_proxy: z.string().optional(),
};

export function toProxy(env: z.infer<z.ZodObject<typeof proxySettings>>): ProxyConfig {
  const httpsProxy = env.https_proxy ?? env.HTTPS_PROXY;
  return { ...(httpsProxy !== undefined && { httpsProxy }), noProxy: env.no_proxy ?? env.NO_PROXY ?? '' };
}

function isProxyUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
}
