import {
  BASELINE_CONFIGURATION_FILTERS,
  BASELINE_PROFILE_FILTERS,
  BROWSER_EXTENSION_PERMISSION_FILTERS,
  listBaselineConfigurations,
  listBaselineProfiles,
  listBrowserExtensionPermissions,
} from '../defender-api/endpoints/assessments.js';
import { asPage, pageOf } from '../defender-api/endpoints/shared/wire-page.js';
import type {
  WireBaselineConfiguration,
  WireBaselineProfile,
  WireBrowserExtensionPermission,
} from '../defender-api/models/assessments.js';
import { compileFilter } from './shared/compile-filter.js';
import { connectByKey } from './paging/list-connection.js';
import type { FilteredPage } from './shared/filtered-list.js';
import type { LoaderContext } from './shared/loader-context.js';

/** Not `id`, because it isn't unique. */
const CONFIGURATION_NAMES = new Map([['configurationId', 'id']]);

export function createAssessmentLoaders(reader: LoaderContext) {
  const { dataSource, context } = reader;
  return {
    baselineProfilePage: async ({ filter, ...page }: FilteredPage) =>
      connectByKey<WireBaselineProfile>(
        {
          field: 'Query.defenderBaselineProfiles',
          filter: compileFilter(filter, BASELINE_PROFILE_FILTERS),
          keyOf: ({ id }) => id,
          fetchPage: (query) => dataSource.fetch(asPage(listBaselineProfiles(query)), context),
        },
        page,
        reader,
      ),
    baselineConfigurationPage: async ({ filter, ...page }: FilteredPage) =>
      connectByKey<WireBaselineConfiguration>(
        {
          field: 'Query.defenderBaselineConfigurations',
          filter: compileFilter(filter, BASELINE_CONFIGURATION_FILTERS, 'filter', CONFIGURATION_NAMES),
          keyOf: ({ uniqueId }) => uniqueId,
          fetchPage: (query) => dataSource.fetch(asPage(listBaselineConfigurations(query)), context),
        },
        page,
        reader,
      ),
    browserExtensionPermissionPage: async ({ filter, ...page }: FilteredPage) =>
      connectByKey<WireBrowserExtensionPermission>(
        {
          field: 'Query.defenderBrowserExtensionPermissions',
          filter: compileFilter(filter, BROWSER_EXTENSION_PERMISSION_FILTERS),
          keyOf: ({ key }) => key,
          // The list may be nested in the response, so the number of rows sent is unknown.
          fetchPage: async (query) =>
            pageOf(await dataSource.fetch(listBrowserExtensionPermissions(query), context)),
        },
        page,
        reader,
      ),
  };
}
