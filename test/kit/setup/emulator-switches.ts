import { changeDefaults, readSwitches } from '../../../emulator/switches.js';

// Runs before each test file (test/vitest.config.ts). `EMULATOR_SWITCHES=textComparison=lenient,scanNames=learn npm
// test` runs all tests against the alternative behavior, where sources disagree about Defender.
const settings = process.env['EMULATOR_SWITCHES'] ?? '';
const pairs = settings.split(',').filter((pair) => pair !== '');
changeDefaults(readSwitches(Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))));
