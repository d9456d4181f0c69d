import { describe, expect, it } from 'vitest';
import { formatFigure, formatRatio } from '../../../bench/report/format-figure.js';
import { writeGoalTable, writeLimits } from '../../../bench/report/goal-table.js';
import { writeMarkdownTable } from '../../../bench/report/markdown-table.js';
import type { Measurement } from '../../../bench/report/measurement.js';
import { replaceReport } from '../../../bench/report/write-page.js';
import { writeStory } from '../../../bench/report/write-story.js';
import { findDifferentAnswers } from '../../../bench/report/same-answers.js';
import { writeScenarioTable } from '../../../bench/report/scenario-table.js';
import { writeSummaryTable } from '../../../bench/report/summary-table.js';
import {
  callsAtMost,
  percentOfFrameworkAtLeast,
  replicasAtLeast,
  timesGatewayAtLeast,
} from '../../../bench/scenarios/goals.js';
import {
  limitBesideGateway,
  limitedBy,
  limitOfFramework,
  limitOfProcessors,
} from '../../../bench/scenarios/limits.js';

const measured = (changes: Partial<Measurement>): Measurement => ({
  scenario: 'dashboard',
  contender: 'naive',
  latencyMs: 0,
  requests: 1,
  outcomes: { whole: 1, stale: 0, refused: 0, broken: 0 },
  reasons: [],
  seconds: 1,
  percentiles: { p50: 1_000, p95: 1_000, p99: 1_000 },
  calls: 101,
  refusals: 0,
  peakRssMb: 90,
  cpuMsPerRequest: Number.NaN,
  fingerprint: 'a',
  ...changes,
});

describe('figures', () => {
  it('have three digits if they are small, and thousands with commas', () => {
    expect([0.1234, 1.234, 12.34, 123.4, 12_345, 3].map(formatFigure)).toEqual([
      '0.123',
      '1.23',
      '12.3',
      '123',
      '12,345',
      '3',
    ]);
    expect(formatFigure(undefined)).toBe('–');
  });

  it('are compared with two digits, and not without both figures', () => {
    expect(formatRatio(24, 2)).toBe('12');
    expect(formatRatio(3, 101)).toBe('0.030');
    expect(formatRatio(3.1, 2)).toBe('1.6');
    expect(formatRatio(0, 101)).toBe('0');
    expect(formatRatio(0, 0)).toBe('–');
    expect(formatRatio(1, undefined)).toBe('–');
  });
});

describe('a Markdown table', () => {
  it('aligns its columns, numbers to the right, and escapes characters that would end a cell', () => {
    const table = writeMarkdownTable(
      [{ heading: 'who' }, { heading: 'calls', numeric: true }],
      [
        ['a|b', '3'],
        ['naive', '5,050'],
      ],
    );
    expect(table.split('\n')).toEqual([
      '| who   | calls |',
      '| ----- | ----: |',
      '| a\\|b  |     3 |',
      '| naive | 5,050 |',
    ]);
  });
});

describe('the table of a scenario', () => {
  const cold = measured({ contender: 'cold', calls: 3, seconds: 0.25 });

  it('compares calls and speed with the naive server', () => {
    const rows = writeScenarioTable([measured({}), cold]).split('\n');
    expect(rows[0]).toMatch(/calls, naive = 1 \| speed, naive = 1 \|$/);
    expect(rows[3]).toMatch(/subgraph, cold .* 0\.030 \| +4\.0 \|$/);
  });

  it('counts rejections separately, and shows no speed for them', () => {
    const refused = { ...cold, outcomes: { whole: 0, stale: 0, refused: 1, broken: 0 } };
    const row = writeScenarioTable([measured({}), refused]).split('\n')[3];
    expect(row).toMatch(/1 refused/);
    expect(row).toMatch(/– \|$/);
  });
});

describe('goals', () => {
  const scenario = {
    name: 'dashboard',
    title: 'A dashboard',
    method: '',
    goals: [callsAtMost('cold', 3), timesGatewayAtLeast('cold', 5)],
    run: async () => [],
  };

  it('are judged by the worst figure of all latencies', () => {
    const all = [0, 500].map((latencyMs) =>
      measured({ contender: 'cold', latencyMs, calls: 3 + latencyMs / 500 }),
    );
    expect(writeGoalTable([scenario], all)).toMatch(/at most 3 calls \| +4 \| \*\*no\*\*/);
  });

  it('prefer Hive Gateway to the naive server, and count no response without calls as cold', () => {
    const naive = measured({});
    const gateway = measured({ contender: 'gateway', seconds: 2 });
    const cold = measured({ contender: 'cold', seconds: 0.25, calls: 3 });
    const [, goal] = scenario.goals;
    expect(goal?.figure([naive, gateway, cold])).toBe(8);
    expect(goal?.figure([naive, cold])).toBe(4);
    expect(goal?.figure([naive, { ...cold, calls: 0 }])).toBeUndefined();
  });
});

describe('the cause of a missed goal', () => {
  const scenario = {
    name: 'dashboard',
    title: 'A dashboard',
    method: '',
    goals: [
      limitedBy(callsAtMost('cold', 6), () => 'the first request is sent at once'),
      limitedBy(timesGatewayAtLeast('warm', 35), limitBesideGateway('warm')),
      limitedBy(replicasAtLeast(1.8), limitOfProcessors(2)),
      limitedBy(percentOfFrameworkAtLeast('warm', 200), limitOfFramework),
    ],
    run: async () => [],
  };

  it('is stated with its measurements', () => {
    const all = [
      measured({ contender: 'gateway', seconds: 20 }),
      measured({ contender: 'cold', calls: 7 }),
      measured({ contender: 'warm', cpuMsPerRequest: 3 }),
      measured({ contender: 'apollo', seconds: 0.5, cpuMsPerRequest: 2 }),
      measured({ contender: 'redis', rates: [300], cpuMsPerRequest: 4 }),
      measured({ contender: 'replicas', rates: [360], cpuMsPerRequest: 5 }),
    ];
    const [, list] = writeLimits([scenario], all);
    const lines = list?.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines?.[0]).toMatch(
      /^- upstream calls, cold, at most 6 calls: the first request is sent at once\.$/,
    );
    expect(lines?.[1]).toContain('is only 40 times as fast as Hive Gateway');
    expect(lines?.[2]).toContain('one replica uses 1.20 of 2 processors, two use 1.80');
    expect(lines?.[3]).toContain('and one of the bare server 2: by CPU time, it has 66.7 %');
  });

  it('is omitted if the goal is met, or if measurements are missing', () => {
    const met = measured({ contender: 'cold', calls: 6 });
    const slow = [measured({ contender: 'warm', seconds: 1 }), measured({ seconds: 2 })];
    expect(writeLimits([scenario], [met, ...slow])).toEqual([]);
  });
});

describe('the summary', () => {
  const scenarioOf = (name: string) => ({
    name,
    title: `A ${name}`,
    method: '',
    goals: [],
    run: async () => [],
  });

  it('shows calls at the highest latency, speed at the lowest, and failed responses', () => {
    const all = [
      measured({}),
      measured({ latencyMs: 500, calls: 102 }),
      measured({ latencyMs: 500, contender: 'cold', calls: 3 }),
      measured({
        scenario: 'throughput',
        contender: 'warm',
        requests: 60,
        outcomes: { whole: 60, stale: 0, refused: 0, broken: 0 },
      }),
      measured({
        scenario: 'throughput',
        contender: 'apollo',
        requests: 100,
        outcomes: { whole: 100, stale: 0, refused: 0, broken: 0 },
      }),
      measured({
        scenario: 'throughput',
        requests: 50,
        outcomes: { whole: 1, stale: 0, refused: 0, broken: 49 },
      }),
    ];
    const scenarios = ['dashboard', 'growth', 'throughput', 'walk'].map(scenarioOf);
    const rows = writeSummaryTable(scenarios, all).split('\n').slice(2);
    expect(rows.map((row) => row.replaceAll(/ +/g, ' '))).toEqual([
      '| upstream calls: a dashboard | 102 | – | 3 | – |',
      '| requests a second of that dashboard, of what the framework gives from memory (bare Apollo Server), no upstream latency | 1 %; 49 of 50 fail | – | – | 60 % |',
    ]);
  });
});

describe('answers', () => {
  it('that differ from the naive ones are reported, except for incomplete ones and those of another schema', () => {
    const other = { fingerprint: 'b' };
    const all = [
      measured({}),
      measured({ ...other, contender: 'cold' }),
      measured({ ...other, contender: 'warm', outcomes: { whole: 0, stale: 0, refused: 0, broken: 1 } }),
      measured({ ...other, contender: 'gateway' }),
    ];
    expect(findDifferentAnswers(all)).toEqual(['dashboard, 0 ms: subgraph, cold']);
  });
});

describe('the story of a run', () => {
  const whole = (requests: number) => ({
    requests,
    outcomes: { whole: requests, stale: 0, refused: 0, broken: 0 },
  });
  const run: readonly Measurement[] = [
    measured({ latencyMs: 500 }),
    measured({ latencyMs: 500, contender: 'cold', calls: 3, seconds: 1.08 }),
    measured({ latencyMs: 500, contender: 'warm', calls: 0, seconds: 0.0149 }),
    measured({
      scenario: 'browsers',
      latencyMs: 500,
      requests: 50,
      outcomes: { whole: 1, stale: 0, refused: 0, broken: 49 },
    }),
    measured({ scenario: 'browsers', latencyMs: 500, contender: 'cold', calls: 1, ...whole(50) }),
    measured({
      scenario: 'live',
      contender: 'warm',
      part: '50 changes to 1000 listeners, 5 times',
      seconds: 10,
      ...whole(200_000),
    }),
    measured({
      scenario: 'live',
      contender: 'warm',
      part: 'two minutes of quiet with 1000 listeners',
      calls: 9,
    }),
    measured({ scenario: 'throughput', contender: 'warm', rates: [440, 450] }),
    measured({ scenario: 'throughput', contender: 'apollo', rates: [880, 900] }),
  ];

  it('is written in five sentences with its figures', () => {
    const sentences = writeStory(run)?.split('\n') ?? [];
    expect(sentences).toHaveLength(5);
    const told = [
      /makes 3 calls to Defender, and none .* machine makes 101;/,
      /^- \*\*Concurrency\.\*\* 50 browsers .* make 1 call, and 50 .* 49 of 50 don't/,
      /500 ms, .* takes 1\.08 seconds the first time, and 15 ms/,
      /20,000 messages a second to 1,000 listeners, and makes 9 calls/,
      /445 times a second: 50 % of a bare Apollo Server/,
    ];
    told.forEach((sentence, index) => expect(sentences[index]).toMatch(sentence));
  });

  it('is not written if a figure is missing', () => {
    for (const one of run) expect(writeStory(run.filter((other) => other !== one))).toBeUndefined();
  });
});

describe('the performance page', () => {
  it('preserves the text outside of its markers', () => {
    const page = 'before\n<!-- bench:start -->\nold\n<!-- bench:end -->\nafter\n';
    expect(replaceReport(page, 'new')).toBe(
      'before\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\nafter\n',
    );
  });

  it('is not written without markers', () => {
    expect(() => replaceReport('a page', 'new')).toThrow(RangeError);
  });
});
