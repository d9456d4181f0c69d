import { afterAll } from 'vitest';

// Runs before each test file: Node warns of a signal that more than ten listen to, and an operator would read of a leak. A signal
// for so many says that it is one (setMaxListeners).
const warnings: string[] = [];
const notice = (warning: Error) => {
  if (warning.name === 'MaxListenersExceededWarning' && warning.message.includes('AbortSignal'))
    warnings.push(warning.stack ?? warning.message);
};
process.on('warning', notice);

afterAll(() => {
  process.off('warning', notice);
  if (warnings.length > 0) throw new Error(`More than ten listen to one signal:\n${warnings.join('\n')}`);
});
