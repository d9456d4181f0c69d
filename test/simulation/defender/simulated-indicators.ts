import type { Scheduler } from '../scheduler.js';

interface Indicator {
  readonly id: string;
  readonly body: IndicatorBody;
  readonly createdAt: number;
}

interface IndicatorBody {
  readonly indicatorValue: string;
  readonly indicatorType: string;
}

const OF_VALUE = /^indicatorValue (?:eq|in) /;

/** Indicators. Lists show them at once. */
export class SimulatedIndicators {
  readonly #scheduler: Scheduler;
  readonly #indicators = new Map<string, Indicator>();
  #count = 0;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Creates or replaces those in the body of the request. */
  import(body: string) {
    const { Indicators: bodies } = JSON.parse(body) as { readonly Indicators: readonly IndicatorBody[] };
    const value = bodies.map((one) => {
      const known = [...this.#indicators.values()].find(
        ({ body: { indicatorValue } }) => indicatorValue === one.indicatorValue,
      );
      const id = known?.id ?? String((this.#count += 1));
      this.#indicators.set(id, { id, body: one, createdAt: known?.createdAt ?? this.#scheduler.now() });
      return { id, indicator: one.indicatorValue, isFailed: false, failureReason: null };
    });
    return { values: bodies.map(({ indicatorValue }) => indicatorValue), answer: { value } };
  }

  /** Deletes those in the body of the request; none of them if one is unknown. */
  delete(body: string): readonly string[] | undefined {
    const { IndicatorIds: ids } = JSON.parse(body) as { readonly IndicatorIds: readonly string[] };
    if (!ids.every((id) => this.#indicators.has(id))) return undefined;
    for (const id of ids) this.#indicators.delete(id);
    return ids;
  }

  valueOf(id: string): string | undefined {
    return this.#indicators.get(id)?.body.indicatorValue;
  }

  /** Ids of those that are older. */
  idsBefore(time: number): readonly string[] {
    return [...this.#indicators.values()].filter(({ createdAt }) => createdAt < time).map(({ id }) => id);
  }

  list(url: URL) {
    const { searchParams } = url;
    const filter = searchParams.get('$filter') ?? '';
    if (filter !== '' && !OF_VALUE.test(filter))
      throw new Error(`The model of Defender has no filter ${filter}`);
    const rows = [...this.#indicators.values()].filter(
      ({ body }) => filter === '' || filter.includes(`'${body.indicatorValue}'`),
    );
    const [skip, top] = ['$skip', '$top'].map((name) => Number(searchParams.get(name) ?? 0));
    return rows.slice(skip, (skip ?? 0) + (top ?? 0)).map(({ id, body, createdAt }) => {
      return { id, ...body, creationTimeDateTimeUtc: new Date(createdAt).toISOString() };
    });
  }
}
