import { getOrInsert } from '../../lib/get-or-insert.js';
import { limitedScope } from '../../authorization/caller-scope.js';
import type { CallerScope, FoundType, GroupedRow } from '../../authorization/caller-scope.js';
import type { KeyBatchers } from '../../defender-api/batch/key-batchers.js';
import type { Found } from '../../defender-api/batch/key-queue.js';
import type { CallContext } from '../../defender-api/call-context.js';
import type { TenantGrant } from '../../identity/tenant-grant.js';

const MACHINE_ID = /^[0-9a-f]{40}$/;
const INVESTIGATION_ID = /^\d{1,19}$/;

/** The scope of a request whose caller's roles apply to some machines only. */
export function createRequestScope(
  { roles, limits }: TenantGrant,
  batchers: Pick<KeyBatchers, 'machineById' | 'alertById' | 'machineActionById' | 'investigationById'>,
  context: CallContext,
): CallerScope {
  /** Each is requested once per request and shared with other callers. The scope is applied to the result. */
  const asked = new Map<string, Promise<GroupedRow | null>>();
  const findMachine = (id: string) => (MACHINE_ID.test(id) ? batchers.machineById.load(id, context) : NONE);
  const readers: Readonly<Record<FoundType, (id: string) => Promise<Found<GroupedRow>>>> = {
    Machine: (id) => findMachine(id.toLowerCase()),
    Alert: (id) => batchers.alertById.load(id, context),
    MachineAction: (id) => batchers.machineActionById.load(id, context),
    Investigation: (id) => (INVESTIGATION_ID.test(id) ? batchers.investigationById.load(id, context) : NONE),
  };
  const find = (type: FoundType, id: string) =>
    getOrInsert(asked, `${type} ${id.toLowerCase()}`, () =>
      readers[type](id).then(({ rows }) => rows[0] ?? null),
    );
  return limitedScope({ roles, limits, find });
}

const NONE: Promise<Found<GroupedRow>> = Promise.resolve({ rows: [], certain: true });
