/** The settings of a person in a tenant. */
export interface Person {
  /** The device groups (`rbacGroupId`) whose machines they see and act on; null is all of them. */
  readonly deviceGroups: readonly number[] | null;
  /** The conditional access policy that demands more proof before the app may call Defender for them; null is none. */
  readonly policy: string | null;
}

/** The settings of people, by tenant and object id. */
export interface People {
  /** By default a person sees everything and needs no further proof. */
  find(tenantId: string, oid: string): Person;
  /** Omitted settings stay. */
  set(tenantId: string, oid: string, changes: Partial<Person>): Person;
  list(): (Person & { readonly tenantId: string; readonly oid: string })[];
}

const nobodySpecial: Person = { deviceGroups: null, policy: null };

/** People without settings. */
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
