import { z } from 'zod';

const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

/** A token, and visible ASCII with spaces. Source: RFC 9110, 5.5 and 5.6.2. */
const HEADER = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[ -~]*$/;

/** Where spans are sent to, and which. */
export interface TracingConfig {
  /** With the path of traces. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: (typeof SAMPLERS)[number];
  /** From 0 to 1, for samplers by ratio. */
  readonly ratio: number;
}

/** What a collector asks of its clients goes into headers, which no log shows. */
const httpUrl = (name: string, mayHaveQuery = false) =>
  z.string().refine((text) => isCollector(text, mayHaveQuery), {
    message: `${name} must be a URL of http or https without user, password${mayHaveQuery ? '' : ', query'} and fragment`,
  });

function isCollector(text: string, mayHaveQuery: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  const isPlain = username === '' && password === '' && hash === '' && (mayHaveQuery || search === '');
  return (protocol === 'http:' || protocol === 'https:') && isPlain;
}

/** `a=b,c=d`, percent-encoded, as W3C's baggage writes it. */
const pairs = (name: string) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((pair) => pair.trim())
        .filter(Boolean),
    )
    .refine(
      (all) => all.every((pair) => /^[^=\s]+\s*=/.test(pair)),
      `${name} must be name=value, comma separated`,
    )
    .transform((all) => Object.fromEntries(all.map(readPair)));

/** Named as all of OpenTelemetry names them. Nothing is traced without an endpoint. */
export const tracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl('OTEL_EXPORTER_OTLP_ENDPOINT').optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpUrl('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', true).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: pairs('OTEL_EXPORTER_OTLP_HEADERS')
    .refine(
      // Whatever else stood there, spans would be lost at the moment they are sent.
      (headers) => Object.entries(headers).every(([name, value]) => HEADER.test(name) && VALUE.test(value)),
      'OTEL_EXPORTER_OTLP_HEADERS must hold names and values that headers can have',
    )
    .default({}),
  OTEL_RESOURCE_ATTRIBUTES: pairs('OTEL_RESOURCE_ATTRIBUTES').default({}),
  OTEL_SERVICE_NAME: z.string().default('defender-subgraph'),
  OTEL_TRACES_SAMPLER: z
    .enum(SAMPLERS, `OTEL_TRACES_SAMPLER must be one of ${SAMPLERS.join(', ')}`)
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number('OTEL_TRACES_SAMPLER_ARG must be a number')
    .min(0, 'OTEL_TRACES_SAMPLER_ARG must be at least 0')
    .max(1, 'OTEL_TRACES_SAMPLER_ARG must be at most 1')
    .default(1),
  OTEL_SDK_DISABLED: z.enum(['true', 'false'], 'OTEL_SDK_DISABLED must be true or false').default('false'),
};

type Settings = z.infer<z.ZodObject<typeof tracingSettings>>;

export function toTracing(env: Settings): { readonly tracing?: TracingConfig } {
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  const url = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base && `${base.replace(/\/$/, '')}/v1/traces`);
  if (url === undefined || env.OTEL_SDK_DISABLED === 'true') return {};
  return {
    tracing: {
      url,
      headers: env.OTEL_EXPORTER_OTLP_HEADERS,
      serviceName: env.OTEL_SERVICE_NAME,
      resource: env.OTEL_RESOURCE_ATTRIBUTES,
      sampler: env.OTEL_TRACES_SAMPLER,
      ratio: env.OTEL_TRACES_SAMPLER_ARG,
    },
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
