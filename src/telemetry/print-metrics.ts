import { Counter, Registry, type Metric, type RegistryContentType } from 'prom-client';

/** Formats of `/metrics`. Only OpenMetrics supports exemplars. */
type MetricFormat = 'text/plain' | 'application/openmetrics-text';

/**
 * Negotiates the format by the Accept header. Prometheus includes version parameters, so exact comparison of media
 * types fails.
 */
export function chooseFormat(accept = ''): MetricFormat {
  const weights = new Map<string, number>();
  for (const range of accept.split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const [weight] = parameters.filter((parameter) => parameter.startsWith('q='));
    weights.set(type, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const open = weights.get('application/openmetrics-text') ?? 0;
  return open > 0 && open >= (weights.get('text/plain') ?? 0) ? 'application/openmetrics-text' : 'text/plain';
}

/** Content type and body for a scrape. */
export async function printMetrics(
  registry: Registry,
  format: MetricFormat,
): Promise<{ readonly contentType: string; readonly text: string }> {
  const printed: Registry<RegistryContentType> = format === 'text/plain' ? registry : asOpenMetrics(registry);
  return { contentType: printed.contentType, text: await printed.metrics() };
}

/**
 * Copies the metrics to an OpenMetrics registry. The registry removes `_total` from counter names permanently, so it
 * receives proxies with their own name.
 */
function asOpenMetrics(registry: Registry): Registry<RegistryContentType> {
  const open = new Registry<RegistryContentType>();
  open.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const { name } of registry.getMetricsAsArray()) {
    const metric = registry.getSingleMetric(name);
    if (metric !== undefined)
      open.registerMetric(metric instanceof Counter ? renamable(metric, name) : metric);
  }
  return open;
}

function renamable(counter: Counter, name: string): Metric {
  return Object.create(counter, { name: { value: name, writable: true } }) as Counter;
}
