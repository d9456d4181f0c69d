import { changeDefaults, readSwitches } from '../../emulator/switches.js';

// Runs before each test file (test/vitest.config.ts). `EMULATOR_SWITCHES=textComparison=lenient,scanNames=learn npm test` puts the
// whole suite before a service that answers so, where sources differ on what Defender does.
const settings = process.env['EMULATOR_SWITCHES'] ?? '';
const pairs = settings.split(',').filter((pair) => pair !== '');
changeDefaults(readSwitches(Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))));
