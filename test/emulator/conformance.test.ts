import { describe, expect, it } from 'vitest';
import { FLOWS } from '../../emulator/conformance/flows.js';
import { printOutcomes, runFlows } from '../../emulator/conformance/run-flows.js';

describe('the requests of public clients', () => {
  it('return responses that the clients accept and read', { tags: 'slow' }, async () => {
    const outcomes = await runFlows();
    expect(outcomes.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(outcomes.length).toBe(FLOWS.flatMap(({ steps }) => steps).length);
    expect(printOutcomes(outcomes)).toMatch(/39 of 39 requests of 7 clients work\.\n$/);
  });

  it('fail for another status, another operation or a missing member', async () => {
    const [outcome, ...others] = await runFlows([
      {
        client: 'x',
        source: 'x',
        steps: [
          {
            operation: 'listMachines',
            path: '/api/machines?$top=1',
            reads: ['value.0.id', 'value.0.nothing'],
          },
          { operation: 'listAlerts', path: '/api/machines?$top=1' },
          { operation: 'listMachines', path: '/api/machines?$top=nine' },
        ],
      },
    ]);
    expect(outcome?.problems).toEqual(['value.0.nothing is missing']);
    expect(others.map(({ problems }) => problems)).toEqual([
      ['it is the operation listMachines'],
      [expect.stringContaining('HTTP 400 instead of 200')],
    ]);
    expect(printOutcomes([outcome!])).toContain('failed  x ');
  });
});

describe('the objects of an alert', () => {
  it('are those of its evidence, each under its own permission', async () => {
    const steps = (['files', 'ips', 'domains', 'machine'] as const).map((name) => ({
      operation:
        name === 'machine' ? 'getAlertMachine' : `listAlert${name[0]!.toUpperCase()}${name.slice(1)}`,
      path: `/api/alerts/{alert}/${name}`,
    }));
    const first = {
      operation: 'listAlerts',
      path: `/api/alerts?$expand=evidence&$top=1`,
      take: { alert: 'value.0.id' },
    };
    const outcomes = await runFlows([{ client: 'x', source: 'x', steps: [first, ...steps] }]);
    expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
    const strict = await runFlows([
      {
        client: 'x',
        source: 'x',
        steps: [first, ...steps.map((step) => ({ ...step, path: `${step.path}?$top=1` }))],
      },
    ]);
    expect(strict.slice(1).every(({ problems }) => problems[0]?.startsWith('HTTP 400') === true)).toBe(true);
  });
});
