import { z } from 'zod';

const guid = z.guid();
const appRole = z.strictObject({
  id: guid,
  value: z.string().min(1),
  displayName: z.string().min(1),
  description: z.string().min(1),
  isEnabled: z.boolean(),
  allowedMemberTypes: z.array(z.enum(['User', 'Application'])).min(1),
});
const scope = z.strictObject({
  id: guid,
  value: z.string().min(1),
  type: z.enum(['User', 'Admin']),
  isEnabled: z.boolean(),
  adminConsentDisplayName: z.string().min(1),
  adminConsentDescription: z.string().min(1),
  userConsentDisplayName: z.string().nullable().default(null),
  userConsentDescription: z.string().nullable().default(null),
});
const resourceAccess = z.strictObject({
  resourceAppId: guid,
  resourceAccess: z.array(z.strictObject({ id: guid, type: z.enum(['Role', 'Scope']) })).min(1),
});

/** The members of an application that a registration of an API has. Source: Learn, "application resource type". */
export const appManifest = z.strictObject({
  signInAudience: z
    .enum(['AzureADMyOrg', 'AzureADMultipleOrgs', 'AzureADandPersonalMicrosoftAccount'])
    .default('AzureADandPersonalMicrosoftAccount'),
  identifierUris: z.array(z.string()).default([]),
  web: z.strictObject({ redirectUris: z.array(z.url()).default([]) }).default({ redirectUris: [] }),
  api: z
    .strictObject({
      requestedAccessTokenVersion: z
        .union([z.literal(1), z.literal(2)])
        .nullable()
        .default(null),
      oauth2PermissionScopes: z.array(scope).default([]),
    })
    .default({ requestedAccessTokenVersion: null, oauth2PermissionScopes: [] }),
  appRoles: z.array(appRole).default([]),
  requiredResourceAccess: z.array(resourceAccess).default([]),
});

/** The part of an application that its owner writes. */
export type AppManifest = z.infer<typeof appManifest>;

export const EMPTY_MANIFEST: AppManifest = appManifest.parse({ signInAudience: 'AzureADMyOrg' });
