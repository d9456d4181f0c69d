import { Counter, Registry, type Metric, type RegistryContentType } from 'prom-client';

/** Of `/metrics`: the text format that everything reads, and the one that has exemplars. */
type MetricFormat = 'text/plain' | 'application/openmetrics-text';

/** By the Accept header. Prometheus says which versions it reads, which a plain comparison of types takes for others. */
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

/** What a scrape is answered with. */
export async function printMetrics(
  registry: Registry,
  format: MetricFormat,
): Promise<{ readonly contentType: string; readonly text: string }> {
  const printed: Registry<RegistryContentType> = format === 'text/plain' ? registry : asOpenMetrics(registry);
  return { contentType: printed.contentType, text: await printed.metrics() };
}

/**
 * The same metrics in another registry. It takes `_total` from the names of its counters for good, so it gets counters that
 * have nothing of their own but the name.
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
