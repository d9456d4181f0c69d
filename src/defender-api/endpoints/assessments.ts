import { z } from 'zod';
import {
  baselineConfigurationModel,
  baselineProfileModel,
  browserExtensionPermissionModel,
} from '../models/assessments.js';
import { readRows } from '../models/shared/read-rows.js';
import { listByQuery } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/**
 * Properties that `$filter` supports on baseline profiles, with their literal types
 * (get-security-baselines-assessment-profiles.md).
 */
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

/** The same for baseline configurations (get-security-baselines-assessment-configurations.md, which spells it CCE). */
export const BASELINE_CONFIGURATION_FILTERS = {
  id: 'string',
  category: 'string',
  name: 'string',
  cce: 'string',
} as const;

/** The page repeats the properties of vulnerabilities. Of those, permissions only have the description. */
export const BROWSER_EXTENSION_PERMISSION_FILTERS = { description: 'string' } as const;

export const listBaselineProfiles = listByQuery(
  OPERATIONS.listBaselineProfiles,
  readRows(baselineProfileModel, 'BaselineProfile'),
);

export const listBaselineConfigurations = listByQuery(
  OPERATIONS.listBaselineConfigurations,
  readRows(baselineConfigurationModel, 'BaselineConfiguration'),
);

export const listBrowserExtensionPermissions = listByQuery(
  OPERATIONS.listBrowserExtensionPermissions,
  (body, onUnrecognized) => readPermissions(unwrap(body), onUnrecognized),
);

const readPermissions = readRows(browserExtensionPermissionModel, 'BrowserExtensionPermission');

const list = z.object({ value: z.array(z.unknown()) });
const wrapped = z.union([z.object({ value: list }), z.object({ value: z.tuple([list]) })]);

/** The documented sample nests a list in the list, either as its value or as its only item: its JSON is incomplete. */
function unwrap(body: unknown): unknown {
  const outer = wrapped.safeParse(body);
  if (!outer.success) return body;
  const { value } = outer.data;
  return Array.isArray(value) ? value[0] : value;
}
