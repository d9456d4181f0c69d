import { createAttackers, type Target } from './attackers.js';
import type { GraphQLRequest } from './load-generator.js';

/** The work of an attacking process, as JSON in its first argument. */
export interface Attack {
  /** The name of the attacker. */
  readonly name: string;
  readonly query: readonly GraphQLRequest[];
  readonly target: Target;
  readonly token: string;
}

const { name, query, target, token } = JSON.parse(process.argv[2] ?? '') as Attack;
const attacker = createAttackers(query).find((one) => one.name === name);
if (attacker === undefined) throw new RangeError(`No attacker "${name}"`);
const attack = new AbortController();
process.once('SIGTERM', () => {
  attack.abort();
  process.exit();
});
console.log(`attacks ${target.url}`);
await attacker.attack(target, token, attack.signal);
