import { systemClock } from '../../../src/lib/clock.js';
import { createFileStore } from '../../../src/store/file-store.js';

const store = createFileStore({ directory: process.argv[2] ?? '', clock: systemClock });
for (let round = 0; ; round += 1) {
  await store.set('big', `${round} ${'abc'.charAt(round % 3).repeat(100_000)}`, 3_600_000);
  await store.set('count', String(round + 1), 3_600_000);
  if (round === 0) process.stdout.write('writing\n');
}
