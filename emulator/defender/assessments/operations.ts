import type { Reply } from '../../http/reply.js';
import { entity, propertiesOf } from '../../odata/entity-model.js';
import type { Switches } from '../../switches.js';
import { browserExtensionPermissions } from '../../tenants/assessments.js';
import type { DefenderOperation } from '../operation.js';
import { replyTvmList } from '../tvm-list.js';

/** The queryable properties of BaselineProfile: the filter list of get-security-baselines-assessment-profiles.md. */
const profileModel = entity(
  'BaselineProfile',
  propertiesOf('BaselineProfile', [
    'id',
    'name',
    'operatingSystem',
    'operatingSystemVersion',
    'status',
    'settingsNumber',
    'passedDevices',
    'totalDevices',
  ]),
);

/** The queryable properties of BaselineConfiguration: the filter list of get-security-baselines-assessment-configurations.md. */
const configurationModel = entity(
  'BaselineConfiguration',
  propertiesOf('BaselineConfiguration', ['id', 'category', 'name', 'cce']),
);

/** The page lists the filters of vulnerabilities; of those, this type has the description. */
const permissionModel = entity(
  'BrowserExtensionPermissionInfo',
  propertiesOf('BrowserExtensionPermissionInfo', ['description']),
);

const common = { method: 'GET', license: 'Tvm' } as const;
/** Named by neither page; it is the permission of the compliance of machines with baselines. */
const readBaselines = ['SecurityBaselinesAssessment.Read.All'];

export const assessmentOperations: readonly DefenderOperation[] = [
  {
    ...common,
    id: 'listBaselineProfiles',
    path: '/api/baselineProfiles',
    permissions: readBaselines,
    handle: (call) =>
      replyTvmList(call, {
        set: 'BaselineProfiles',
        model: profileModel,
        maxTop: 10_000,
        rows: () => call.tenant.baselineProfiles,
        write: (row) => row,
      }),
  },
  {
    ...common,
    id: 'listBaselineConfigurations',
    path: '/api/baselineConfigurations',
    permissions: readBaselines,
    handle: (call) =>
      replyTvmList(call, {
        set: 'BaselineConfigurations',
        model: configurationModel,
        maxTop: 10_000,
        rows: () => call.tenant.baselineConfigurations,
        write: (row) => row,
      }),
  },
  {
    ...common,
    id: 'listBrowserExtensionPermissions',
    path: '/api/browserextensions/permissionsinfo',
    permissions: ['Software.Read.All'],
    handle: (call) => {
      const reply = replyTvmList(call, {
        set: 'Collection(Analytics.Contracts.PublicAPI.BrowserExtensionPermissionInfo)',
        model: permissionModel,
        maxTop: 10_000,
        rows: () => browserExtensionPermissions,
        write: (row) => row,
      });
      return wrapList(reply, call.state.switches.permissionsInfoList);
    },
  },
];

/** The sample holds a list in the list, and is broken off: as its value, or as its only item. */
function wrapList(reply: Reply, shape: Switches['permissionsInfoList']): Reply {
  if (shape === 'flat' || typeof reply.body !== 'string') return reply;
  const body = JSON.parse(reply.body) as { '@odata.context': string; value: unknown };
  const inner = { value: body.value };
  return { ...reply, body: JSON.stringify({ ...body, value: shape === 'nested' ? inner : [inner] }) };
}
