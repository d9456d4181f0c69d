import { changeDefaults } from '../../emulator/switches.js';

// Runs before each test file (test/vitest.config.ts). `EMULATOR_LENIENT_TEXT=true npm test` puts the whole suite before a
// service that compares text without regard to case: nobody knows whether Defender does.
if (process.env['EMULATOR_LENIENT_TEXT'] === 'true') changeDefaults({ textComparison: 'lenient' });
