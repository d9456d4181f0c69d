import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/telemetry/metrics.js';
import { listFiles, readSource } from './source-files.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
}

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const { registry } = createMetrics();
const METRICS = registry.getMetricsAsArray() as unknown as readonly {
  readonly name: string;
  readonly help: string;
  readonly type: string;
}[];
const OURS = METRICS.filter(({ name }) => /^(?:defender|graphql)_/.test(name)).map(({ name }) => name);

/** The names of series that queries may use. */
const SERIES = new Set(
  METRICS.flatMap(({ name, type }) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  ),
);
const { groups } = parse(readSource('deploy/prometheus/alerts.yaml')) as {
  groups: { rules: Rule[] }[];
};
const RULES = groups.flatMap(({ rules }) => rules);
const DASHBOARDS = listFiles()
  .filter((file) => /^deploy\/grafana\/[\w-]+\.json$/.test(file))
  .map((file) => JSON.parse(readSource(file)) as Dashboard);
const PANELS = DASHBOARDS.flatMap(({ panels }) => panels);

function seriesIn(expression: string): string[] {
  return expression.match(/\b(?:defender|graphql|nodejs|process)_\w+/g) ?? [];
}

/** Labels that are asked for or grouped by, beside what Prometheus and the quantiles add. */
function labelsIn(expression: string): string[] {
  const groups = [...expression.matchAll(/\b(?:by|on) \(([^)]*)\)/g)].flatMap(([, list]) =>
    list!.split(', '),
  );
  const matched = [...expression.matchAll(/(\w+)(?:=~|!=|=)"/g)].map(([, name]) => name!);
  return [...groups, ...matched].filter((name) => !['le', 'instance', 'job'].includes(name));
}

const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

describe('alerts and dashboards', () => {
  const expressions = [
    ...RULES.map(({ alert, expr }) => [alert, expr] as const),
    ...PANELS.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ];

  it.each(expressions)('%s asks for metrics and labels that there are', (_, expression) => {
    expect(seriesIn(expression).filter((name) => !SERIES.has(name))).toEqual([]);
    const source = readSource('src/telemetry/metrics.ts');
    expect(labelsIn(expression).filter((label) => !source.includes(`'${label}'`))).toEqual([]);
  });

  it.each(expressions)('%s selects the job for metrics that other services have too', (_, expression) => {
    const shared = expression.match(/\b(?:graphql|nodejs|process)_\w+(?!\w)(?!\{job="defender-subgraph")/g);
    expect(shared).toBeNull();
  });

  it('have what an operator looks for', () => {
    expect(DASHBOARDS.length).toBeGreaterThan(0);
    expect(RULES.length).toBeGreaterThan(10);
    expect(RULES.filter(({ labels }) => !['warning', 'critical'].includes(labels.severity))).toEqual([]);
  });
});

describe('docs/runbook.md', () => {
  const runbook = readSource('docs/runbook.md');
  const entries = new Map(
    runbook
      .split(/^## /m)
      .slice(1)
      .map((entry) => [entry.slice(0, entry.indexOf('\n')), entry]),
  );

  it('has an entry for each alert, and no other', () => {
    expect([...entries.keys()].sort()).toEqual(RULES.map(({ alert }) => alert).sort());
    for (const entry of entries.values()) {
      expect(entry).toMatch(/\*\*Means\.\*\* .+\n\n\*\*Look at\.\*\* .+/s);
      expect(entry).toMatch(/\*\*Do\.\*\* ./);
    }
  });

  it('names panels that the dashboards have', () => {
    const titles = PANELS.map(({ title }) => title);
    const named = [...runbook.matchAll(/(?<![*\w])[*_]([A-Z][^*_\n]+)[*_](?![*\w])/g)].map(
      ([, title]) => title!,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !titles.some((title) => title.startsWith(name)))).toEqual([]);
  });
});

describe('metrics', () => {
  it('all stand in docs/metrics.md, and no other', () => {
    const named = [...readSource('docs/metrics.md').matchAll(/^\| `([a-z_]+)`/gm)].map(([, name]) => name!);
    expect(named.sort()).toEqual([...OURS].sort());
  });

  it('say what they are, by the conventions of Prometheus', () => {
    for (const { name, help, type } of METRICS) {
      expect(help, name).not.toBe('');
      if (OURS.includes(name)) expect(name.endsWith('_total'), name).toBe(type === 'counter');
    }
  });

  it.skipIf(!hasPromtool)('and rules pass promtool', async () => {
    const check = spawnSync('promtool', ['check', 'metrics'], {
      input: await registry.metrics(),
      encoding: 'utf8',
    });
    expect([check.stdout, check.stderr].join('')).toBe('');
    expect(check.status).toBe(0);
    const rules = spawnSync('promtool', ['check', 'rules', 'deploy/prometheus/alerts.yaml'], {
      encoding: 'utf8',
    });
    expect([rules.status, rules.stderr]).toEqual([0, '']);
    const trials = spawnSync('promtool', ['test', 'rules', 'test/architecture/alerts.yaml'], {
      encoding: 'utf8',
    });
    expect([trials.status, trials.stderr]).toEqual([0, '']);
  });
});
