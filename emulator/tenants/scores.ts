import type { Machine } from './model.js';
import type { SeedContext } from './seed-context.js';

/** The organisation's scores (Learn: score.md). */
export interface Scores {
  /** 0 to 100, lower is better. */
  exposure: number;
  /** Points, higher is better. */
  secure: number;
  /** By name; the documented answer has no ids. */
  readonly byGroup: readonly { readonly rbacGroupName: string; readonly exposure: number }[];
}

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
