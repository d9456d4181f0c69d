import { SignInError } from './sign-in-error.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A tenant id in lower case. @throws SignInError when it is no GUID: it becomes part of a URL. */
export function readTenantId(tenantId: string): string {
  const tenant = tenantId.toLowerCase();
  if (GUID.test(tenant)) return tenant;
  throw new SignInError({
    hint: 'The tenant must be given by its directory (tenant) ID, a GUID.',
    permanent: true,
    oauthError: 'invalid_tenant',
  });
}
