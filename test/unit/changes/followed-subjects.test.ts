import { expect, it } from 'vitest';
import { FollowedSubjects } from '../../../src/changes/followed-subjects.js';
import type { ChangeSubject } from '../../../src/changes/subjects.js';
import { StoreUnavailableError } from '../../../src/store/store.js';
import { MemoryFeedStore } from '../../kit/feed/memory-feed-store.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

function startFollowing() {
  const store = new MemoryFeedStore();
  const announced: ChangeSubject[][] = [];
  let duringWant: () => void = () => undefined;
  store.want = async (subjects: readonly ChangeSubject[] = []) => {
    duringWant();
    announced.push([...subjects]);
  };
  const followed = new FollowedSubjects(store, new ManualClock());
  const onWant = (work: () => void) => (duringWant = work);
  return { followed, announced, onWant };
}

it('announces at once a subject that is followed while others are announced', async () => {
  const { followed, announced, onWant } = startFollowing();
  followed.follow(['ALERT']);
  onWant(() => {
    followed.follow(['INVESTIGATION']);
    onWant(() => undefined);
  });
  for (let tick = 0; tick < 3; tick += 1) await followed.anywhere();
  expect(announced).toEqual([['ALERT'], ['ALERT', 'INVESTIGATION']]);
});

it('repeats an announcement that failed', async () => {
  const { followed, announced, onWant } = startFollowing();
  followed.follow(['ALERT']);
  onWant(() => {
    throw new StoreUnavailableError('It is away.');
  });
  await followed.anywhere();
  onWant(() => undefined);
  for (let tick = 0; tick < 3; tick += 1) await followed.anywhere();
  expect(announced).toEqual([['ALERT']]);
});
