import { z } from 'zod';
import {
  baselineConfigurationModel,
  baselineProfileModel,
  browserExtensionPermissionModel,
  type WireBaselineConfiguration,
  type WireBaselineProfile,
  type WireBrowserExtensionPermission,
} from '../models/assessments.js';
import { readRows } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';
import { encodeListQuery, type ListQuery } from './shared/list-query.js';

/** The pages of profiles and configurations name no permission; this is that of the compliance of machines with them. */
const READ_BASELINES = ['SecurityBaselinesAssessment.Read.All'];

export const LIST_BASELINE_PROFILES = readOperation('listBaselineProfiles', READ_BASELINES, {
  cacheClass: 'vulnerabilities',
});
export const LIST_BASELINE_CONFIGURATIONS = readOperation('listBaselineConfigurations', READ_BASELINES, {
  cacheClass: 'vulnerabilities',
});
export const LIST_BROWSER_EXTENSION_PERMISSIONS = readOperation(
  'listBrowserExtensionPermissions',
  ['Software.Read.All'],
  { cacheClass: 'vulnerabilities' },
);

/** What `$filter` takes on baseline profiles, and as which literal (get-security-baselines-assessment-profiles.md). */
export const BASELINE_PROFILE_FILTERS = {
  id: 'string',
  name: 'string',
  operatingSystem: 'string',
  operatingSystemVersion: 'string',
  status: 'boolean',
  settingsNumber: 'number',
  passedDevices: 'number',
  totalDevices: 'number',
} as const;

/** The same on baseline configurations (get-security-baselines-assessment-configurations.md, which writes CCE). */
export const BASELINE_CONFIGURATION_FILTERS = {
  id: 'string',
  category: 'string',
  name: 'string',
  cce: 'string',
} as const;

/** The page repeats the list of vulnerabilities; of it, these rows have the description alone. */
export const BROWSER_EXTENSION_PERMISSION_FILTERS = { description: 'string' } as const;

/** Lists the baseline profiles that the organisation has created. Learn: get-security-baselines-assessment-profiles.md. */
export function listBaselineProfiles(query: ListQuery): UpstreamCall<readonly WireBaselineProfile[]> {
  return {
    operation: LIST_BASELINE_PROFILES,
    path: '/api/baselineProfiles',
    query: encodeListQuery(query),
    read: readRows<WireBaselineProfile>(baselineProfileModel, 'BaselineProfile'),
    notFound: () => [],
  };
}

/** Lists the configurations of active baseline profiles. Learn: get-security-baselines-assessment-configurations.md. */
export function listBaselineConfigurations(
  query: ListQuery,
): UpstreamCall<readonly WireBaselineConfiguration[]> {
  return {
    operation: LIST_BASELINE_CONFIGURATIONS,
    path: '/api/baselineConfigurations',
    query: encodeListQuery(query),
    read: readRows<WireBaselineConfiguration>(baselineConfigurationModel, 'BaselineConfiguration'),
    notFound: () => [],
  };
}

/** Lists what permissions of browser extensions mean. Learn: get-browser-extensions-permission-info.md. */
export function listBrowserExtensionPermissions(
  query: ListQuery,
): UpstreamCall<readonly WireBrowserExtensionPermission[]> {
  return {
    operation: LIST_BROWSER_EXTENSION_PERMISSIONS,
    path: '/api/browserextensions/permissionsinfo',
    query: encodeListQuery(query),
    read: (body, onSurprise) => readPermissions(unwrap(body), onSurprise),
    notFound: () => [],
  };
}

const readPermissions = readRows<WireBrowserExtensionPermission>(
  browserExtensionPermissionModel,
  'BrowserExtensionPermission',
);

const list = z.object({ value: z.array(z.unknown()) });
const wrapped = z.union([z.object({ value: list }), z.object({ value: z.tuple([list]) })]);

/** The page's sample holds a list inside the list: as its value, or as its only item, for it is never closed. */
function unwrap(body: unknown): unknown {
  const outer = wrapped.safeParse(body);
  if (!outer.success) return body;
  const { value } = outer.data;
  return Array.isArray(value) ? value[0] : value;
}
