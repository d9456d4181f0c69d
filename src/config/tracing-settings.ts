import { z } from 'zod';
import { httpUrlOf } from '../lib/origin.js';
import { splitList } from './setting-shapes.js';

/** A token, and visible ASCII with spaces. Source: RFC 9110, 5.5 and 5.6.2. */
const HEADER = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[ -~]*$/;

/** The destination and sampling of spans. */
export interface TracingConfig {
  /** Includes the path of traces. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Credentials for collectors belong in headers, which are never logged. */
function isCollector(text: string): boolean {
  const url = httpUrlOf(text);
  return url !== undefined && url.href === `${url.origin}${url.pathname}`;
}

/** `a=b,c=d`, percent-encoded, as W3C's baggage writes it. */
const pairs = (name: string) =>
  z
    .string()
    .transform(splitList)
    .refine(
      (all) => all.every((pair) => /^[^=\s]+\s*=/.test(pair)),
      `${name} must be name=value, comma separated`,
    )
    .transform((all) => Object.fromEntries(all.map(readPair)));

/** Standard names of OpenTelemetry. Without an endpoint, tracing is off. */
export const tracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(
      isCollector,
      'OTEL_EXPORTER_OTLP_ENDPOINT must be a URL of http or https without user, password, query and fragment',
    )
    .optional(),
  OTEL_EXPORTER_OTLP_HEADERS: pairs('OTEL_EXPORTER_OTLP_HEADERS')
    .refine(
      // Invalid headers would make every export of spans fail.
      (headers) => Object.entries(headers).every(([name, value]) => HEADER.test(name) && VALUE.test(value)),
      'OTEL_EXPORTER_OTLP_HEADERS must hold names and values that headers can have',
    )
    .default({}),
};

type Settings = z.infer<z.ZodObject<typeof tracingSettings>>;

export function toTracing(env: Settings): { readonly tracing?: TracingConfig } {
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (base === undefined) return {};
  return {
    tracing: { url: `${base.replace(/\/$/, '')}/v1/traces`, headers: env.OTEL_EXPORTER_OTLP_HEADERS },
  };
}

function readPair(pair: string): [string, string] {
  const [name = '', ...value] = pair.split('=');
  return [name.trim(), decode(value.join('=').trim())];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
