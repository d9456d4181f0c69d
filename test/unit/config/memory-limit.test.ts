import { expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load-config.js';
import { REQUIRED_SETTINGS } from '../../kit/servers/required-settings.js';

it.each([
  ['768Mi', 805_306_368],
  ['1G', 1_000_000_000],
  ['300000000', 300_000_000],
])('reserves a quarter of MEMORY_LIMIT=%s for bytes in flight', (MEMORY_LIMIT, memoryLimitBytes) => {
  const { limits } = loadConfig({ ...REQUIRED_SETTINGS, MEMORY_LIMIT });
  expect(limits).toMatchObject({ memoryLimitBytes, maxBytesInFlight: Math.floor(memoryLimitBytes / 4) });
});

it('takes the memory of the container or machine by default, within bounds', () => {
  const { memoryLimitBytes, maxBytesInFlight } = loadConfig(REQUIRED_SETTINGS).limits;
  expect(memoryLimitBytes).toBeGreaterThan(0);
  expect(maxBytesInFlight).toBeGreaterThanOrEqual(64_000_000);
  expect(maxBytesInFlight).toBeLessThanOrEqual(1_000_000_000);
});
