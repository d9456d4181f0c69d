import type { Machine } from './model.js';
import type { SeedContext } from './seed-context.js';
import type { Scores } from './organisation-scores.js';

export function seedScores({ random }: SeedContext, machines: readonly Machine[]): Scores {
  const names = [...new Set(machines.map(({ rbacGroupName }) => rbacGroupName))].filter(
    (name) => name !== null,
  );
  const score = (): number => 20 + random.next() * 50;
  return {
    exposure: score(),
    secure: random.int(200, 700),
    byGroup: names.sort().map((rbacGroupName) => ({ rbacGroupName, exposure: score() })),
  };
}
