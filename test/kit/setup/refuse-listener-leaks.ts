import { afterAll, beforeAll } from 'vitest';

// Runs before each test file. Node warns of more than ten listeners on one emitter, which operators would take as a
// leak. Code that needs more calls setMaxListeners.
const warnings: string[] = [];
const notice = (warning: Error) => {
  if (warning.name === 'MaxListenersExceededWarning') warnings.push(warning.stack ?? warning.message);
};

beforeAll(() => {
  process.on('warning', notice);
});

afterAll(() => {
  process.off('warning', notice);
  if (warnings.length > 0) throw new Error(`More than ten listen to one thing:\n${warnings.join('\n')}`);
});
