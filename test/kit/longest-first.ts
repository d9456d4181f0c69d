import { createHash } from 'node:crypto';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They wait for more than a minute, for windows of quota or for a reader: begun last, they would be waited for alone. */
const LONGEST = ['redis/serving-replicas.test.ts', 'browser/three-minutes.test.ts'];

/** Files in an order that the seed decides, those that take longest before all others. */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const placeOf = ({ moduleId }: TestSpecification) => {
      const isLong = LONGEST.some((name) => moduleId.endsWith(`/test/${name}`));
      const rank = createHash('sha256')
        .update(`${String(seed)} ${moduleId}`)
        .digest('hex');
      return `${isLong ? 0 : 1} ${rank}`;
    };
    const places = new Map(files.map((file) => [file, placeOf(file)]));
    return Promise.resolve(
      [...files].sort((one, other) => ((places.get(one) ?? '') < (places.get(other) ?? '') ? -1 : 1)),
    );
  }
}
