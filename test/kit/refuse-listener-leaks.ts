import { afterAll } from 'vitest';

// Runs before each test file: Node warns of a signal or an emitter that more than ten listen to, and an operator would read of a
// leak. One for so many says that it is one (setMaxListeners).
const warnings: string[] = [];
const notice = (warning: Error) => {
  if (warning.name === 'MaxListenersExceededWarning') warnings.push(warning.stack ?? warning.message);
};
process.on('warning', notice);

afterAll(() => {
  process.off('warning', notice);
  if (warnings.length > 0) throw new Error(`More than ten listen to one thing:\n${warnings.join('\n')}`);
});
