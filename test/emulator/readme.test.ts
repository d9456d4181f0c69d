import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operations } from '../../emulator/defender/operations.js';
import { firstChoices } from '../../emulator/switches.js';

const readme = readFileSync(new URL('../../emulator/README.md', import.meta.url), 'utf8');

describe('the README of the emulator', () => {
  it('describes every switch, its default first', () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    for (const [name, value] of Object.entries(firstChoices())) {
      const row = rows.find((line) => line.split('|')[1]?.includes(`\`${name}\``));
      expect(row?.split('|')[2]?.trim().split(',')[0], name).toBe(String(value));
    }
  });

  it('names every operation', () => {
    for (const { id } of operations) expect(readme).toContain(`\`${id}\``);
  });
});
