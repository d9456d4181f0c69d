import { print } from 'graphql';
import { digestOf } from '../../lib/digest.js';
import type { PermissionGroup } from '../../authorization/permission-groups.js';
import { addressTenant, type TenantGrant } from '../../identity/tenant-grant.js';
import type { Caller } from '../../identity/caller.js';
import type { TenantList } from '../../identity/tenant-directory.js';
import { createContext } from '../context/create-context.js';
import type { RequestHead } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import type { AcceptedStream } from './stream-requests.js';
import type { StreamOwner } from './stream-results.js';

/**
 * The owner of a stream: creates contexts with the current roles and tenants, and the key by which streams share results.
 */
export function createStreamOwner(
  head: RequestHead,
  caller: Caller,
  stream: AcceptedStream,
  services: Services,
  groups: readonly PermissionGroup[],
): StreamOwner {
  const { tenantId } = stream;
  // The tenant stays, whichever becomes the default. Reads of messages must not delay callers who wait for a response.
  const headers = { ...head.headers, 'x-defender-tenant': tenantId, 'x-defender-lane': 'bulk' };
  const patient = { ...head, headers };
  const operation = digestOf([print(stream.document), stream.operationName, stream.variables]);
  let known: { readonly list: TenantList; readonly key: string } | undefined;
  return {
    context: async () =>
      createContext(patient, services, groups, { caller, list: await services.tenants.current() }),
    shareKey: async () => {
      const list = await services.tenants.current();
      if (known?.list === list) return known.key;
      const { grant } = addressTenant(tenantId, caller, list);
      const key = digestOf([operation, tenantId, seenBy(grant), head.headers['cache-control']]);
      known = { list, key };
      return key;
    },
  };
}

/** All properties of a caller that determine what they may see. */
function seenBy({ roles, limits, withheld }: TenantGrant): readonly unknown[] {
  const groups = [...limits].map(([role, of]) => [
    role,
    of.map(({ id, name }) => `${id} ${name ?? ''}`).sort(),
  ]);
  return [[...roles].sort(), groups.sort(), [...withheld].sort()];
}
