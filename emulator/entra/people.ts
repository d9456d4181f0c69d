/** What a tenant knows of a person beside their name. */
export interface Person {
  /** The device groups (`rbacGroupId`) whose machines they see and act on; null is all of them. */
  readonly deviceGroups: readonly number[] | null;
  /** The conditional access policy that asks them for more proof before Defender may be called for them; null is none. */
  readonly policy: string | null;
}

/** What is known of people, by tenant and object id. */
export interface People {
  /** Everybody sees everything and is asked for nothing more, unless told. */
  find(tenantId: string, oid: string): Person;
  /** What is left out stays. */
  set(tenantId: string, oid: string, changes: Partial<Person>): Person;
  list(): (Person & { readonly tenantId: string; readonly oid: string })[];
}

const nobodySpecial: Person = { deviceGroups: null, policy: null };

/** People of whom nothing is known yet. */
export function createPeople(): People {
  const known = new Map<string, Person & { readonly tenantId: string; readonly oid: string }>();
  const keyOf = (tenantId: string, oid: string): string => `${tenantId} ${oid.toLowerCase()}`;
  return {
    find: (tenantId, oid) => known.get(keyOf(tenantId, oid)) ?? nobodySpecial,
    set(tenantId, oid, changes) {
      const key = keyOf(tenantId, oid);
      const person = { ...nobodySpecial, ...known.get(key), ...changes, tenantId, oid };
      known.set(key, person);
      return person;
    },
    list: () => [...known.values()],
  };
}
