import { createHash } from 'node:crypto';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that wait for other programs: a file takes up to two minutes, and concurrent ones slow each other. */
const WAITING = ['/test/redis/', '/test/browser/', '.process.test.ts'];
/**
 * The part of a run over which they are distributed, so that the run doesn't end with one of them beside idle workers.
 */
const SPREAD = 0.7;

const isWaiting = ({ moduleId }: TestSpecification): boolean =>
  WAITING.some((folder) => moduleId.includes(folder));

/** Shuffles files by seed, and distributes those that wait for programs evenly and early. */
export class SpreadOut extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const waiting = this.#shuffle(files.filter(isWaiting));
    const others = this.#shuffle(files.filter((file) => !isWaiting(file)));
    const placed = [
      ...waiting.map((file, index) => ({ file, place: (SPREAD * index) / waiting.length })),
      ...others.map((file, index) => ({ file, place: index / others.length })),
    ];
    return Promise.resolve(placed.toSorted((one, other) => one.place - other.place).map(({ file }) => file));
  }

  #shuffle(files: readonly TestSpecification[]): TestSpecification[] {
    const { seed } = this.ctx.config.sequence;
    const mark = ({ moduleId }: TestSpecification) =>
      createHash('sha256').update(`${seed}${moduleId}`).digest('hex');
    return files
      .map((file) => ({ file, mark: mark(file) }))
      .toSorted((one, other) => one.mark.localeCompare(other.mark))
      .map(({ file }) => file);
  }
}
