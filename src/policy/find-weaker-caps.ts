import type { Caps } from '../config/policy.js';
import { countedAs, MUTATIONS } from './mutations.js';

type Limit = number | undefined;

const KEYS: { readonly [Key in keyof Required<Caps>]: true } = {
  tightenPerCaller: true,
  loosenPerTenant: true,
  mutations: true,
};

/** The keys of caps under which more writes would be let through. */
export function findWeakerCaps(inForce: Caps, next: Caps): readonly string[] {
  const isWeaker = (key: keyof Caps) =>
    key === 'mutations'
      ? [...namesIn(inForce), ...namesIn(next)].some((name) =>
          isAbove(highest(name, next), lowest(name, inForce)),
        )
      : isAbove(next[key], inForce[key]);
  return (Object.keys(KEYS) as (keyof Caps)[]).filter(isWeaker).map((key) => `caps.${key}`);
}

/** The mutations whose own cap counts: the form for many has that of the form for one (src/policy/caps.ts). */
function namesIn({ mutations }: Caps): readonly string[] {
  const others = Object.keys(MUTATIONS).filter((name) => mutations.has(countedAs(name)));
  return [...mutations.keys(), ...others];
}

/** Whether a mutation tightens or loosens isn't known here, so without an own cap it could be either of the two. */
function lowest(name: string, caps: Caps): Limit {
  return limitsOf(name, caps).reduce((one, other) => (isAbove(one, other) ? other : one));
}

function highest(name: string, caps: Caps): Limit {
  return limitsOf(name, caps).reduce((one, other) => (isAbove(one, other) ? one : other));
}

function limitsOf(name: string, { mutations, tightenPerCaller, loosenPerTenant }: Caps): readonly Limit[] {
  const own = [name, countedAs(name)].find((known) => mutations.has(known));
  return own === undefined ? [tightenPerCaller, loosenPerTenant] : [mutations.get(own)];
}

/** Undefined is without a cap. */
function isAbove(limit: Limit, other: Limit): boolean {
  return (limit ?? Infinity) > (other ?? Infinity);
}
