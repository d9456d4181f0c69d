import { Session } from 'node:inspector/promises';
import { ROOT } from '../../bench/folders.js';

/** The code of the product that a piece of work has run. */
export interface EnteredCode {
  /** Relative to the repository, sorted. */
  readonly files: readonly string[];
  /** Functions that were called at least once; the top level of a module is none. */
  readonly functions: number;
}

/** Vite's wrapper of each export, which binds its name late: no function of the code. */
const EXPORT = /^\(\) ?=> ?\{ ?try ?\{ ?return [\w$]+;? ?\} ?catch ?\{ ?\} ?;?\}$/;

/** Runs the work and tells which files of `src/` and `resolvers/` it entered: by V8's own count of calls, in this process. */
export async function enteredBy(work: () => Promise<unknown>): Promise<EnteredCode> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    await session.post('Debugger.enable');
    const called = result.map(async ({ url, scriptId, functions }) => {
      const file = fileOf(url);
      if (file === undefined) return [];
      const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
      const count = functions.filter(
        // The top level of a module, which has no name and begins where its text does, ran long before.
        ({ functionName, ranges: [range] }) =>
          range !== undefined &&
          range.count > 0 &&
          (functionName !== '' || range.startOffset > 0) &&
          !EXPORT.test(scriptSource.slice(range.startOffset, range.endOffset)),
      ).length;
      return count === 0 ? [] : [{ file, count }];
    });
    const entered = (await Promise.all(called)).flat();
    return {
      files: [...new Set(entered.map(({ file }) => file))].sort(),
      functions: entered.reduce((sum, { count }) => sum + count, 0),
    };
  } finally {
    session.disconnect();
  }
}

function fileOf(url: string): string | undefined {
  const path = url.replace(/^file:\/\//, '').split('?')[0] ?? '';
  const relative = path.startsWith(ROOT) ? path.slice(ROOT.length) : '';
  return /^(?:src|resolvers)\//.test(relative) ? relative : undefined;
}
