import { describe, expect, it } from 'vitest';
import { drawBarChart } from '../../../bench/plot/bar-chart.js';
import { drawLineChart } from '../../../bench/plot/line-chart.js';
import { linearScale, logScale } from '../../../bench/plot/scale.js';

describe('a linear scale', () => {
  it('goes from 0 to a round number in round steps', () => {
    const scale = linearScale(87, [100, 600]);
    expect(scale.ticks).toEqual([0, 20, 40, 60, 80, 100]);
    expect([0, 50, 100].map(scale)).toEqual([100, 350, 600]);
  });

  it('begins below 0 if values do', () => {
    expect(linearScale(30, [0, 1], -12).ticks).toEqual([-20, -10, 0, 10, 20, 30]);
  });

  it('has a length also if all values are 0', () => {
    expect(linearScale(0, [0, 10])(0)).toBe(0);
  });
});

describe('a logarithmic scale', () => {
  it('goes from power to power, in equal distances', () => {
    const scale = logScale([2, 5_050], [0, 400]);
    expect(scale.ticks).toEqual([1, 10, 100, 1_000, 10_000]);
    expect([1, 10, 100, 1_000].map((value) => Math.round(scale(value)))).toEqual([0, 100, 200, 300]);
  });

  it('puts 0 at its beginning', () => {
    expect(logScale([1, 100], [30, 50])(0)).toBe(30);
  });
});

describe('a bar chart', () => {
  const svg = drawBarChart({
    title: 'Calls & <time>',
    axis: 'upstream calls',
    scale: 'linear',
    groups: [
      {
        name: 'dashboard',
        bars: [
          { contender: 'naive', value: 100 },
          { contender: 'cold', value: 50, note: '0.50 × naive' },
          { contender: 'warm', value: 0 },
        ],
      },
    ],
  });

  it('draws lengths in proportion to the values, and none for 0', () => {
    const widths = [...svg.matchAll(/class="bar \w+" x="190" y="[\d.]+" width="([\d.]+)" height="11"/g)].map(
      ([, width]) => Number(width),
    );
    expect(widths).toEqual([440, 220, 0]);
  });

  it('writes values, notes, axis and legend, and escapes them', () => {
    for (const text of ['Calls &amp; &lt;time&gt;', '50 (0.50 × naive)', 'upstream calls', 'subgraph, cold'])
      expect(svg).toContain(`>${text}</text>`);
  });

  it('has colors for a light and a dark page, and a background of its own', () => {
    expect(svg).toContain('@media(prefers-color-scheme:dark)');
    expect(svg).toContain('class="paper"');
  });
});

describe('a line chart', () => {
  it('draws each curve through its points and names it at its end', () => {
    const svg = drawLineChart({
      title: 'Growth',
      x: { title: 'alerts', scale: 'log' },
      y: { title: 'calls', scale: 'log' },
      marked: true,
      curves: [
        {
          contender: 'naive',
          points: [
            [10, 10],
            [1_000, 1_000],
          ],
        },
      ],
    });
    expect(svg).toContain('points="80.0,324.0 600.0,62.0"');
    expect(svg).toContain('>naive: 1,000</text>');
    expect(svg).toContain('>10</text>');
  });
});
