import { confinedTo } from '../../odata/confined-to.js';
import { entity, propertiesOf } from '../../odata/entity-model.js';
import { parseFilter } from '../../odata/parser.js';
import { antivirusHealthOfAll, type AntivirusHealth } from '../../tenants/device-health.js';
import { filterRules, replyList } from '../list-page.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';

/** The queryable properties of DeviceAntivirusHealth: the filter list of device-health-api-methods-properties.md. */
const antivirusHealthModel = entity(
  'DeviceAntivirusHealth',
  propertiesOf(
    'DeviceAntivirusHealth',
    [
      'machineId',
      'computerDnsName',
      'osPlatform',
      'osVersion',
      'rbacGroupId',
      'avSignatureVersion',
      'avEngineVersion',
      'avPlatformVersion',
      'quickScanError',
      'fullScanError',
      'osKind',
      'avMode',
      'quickScanResult',
      'fullScanResult',
      'avIsSignatureUpToDate',
      'avIsEngineUpToDate',
      'avIsPlatformUpToDate',
    ],
    {
      rbacGroupId: 'group-id',
      osKind: 'string',
      avMode: 'string',
      quickScanResult: 'string',
      fullScanResult: 'string',
      avIsSignatureUpToDate: 'string',
      avIsEngineUpToDate: 'string',
      avIsPlatformUpToDate: 'string',
    },
  ),
);

/** Without `$top`, so the page says, there are 20 rows and a nextLink. */
const pageSize = 20;

export const deviceHealthOperations: readonly DefenderOperation[] = [
  // A row for each machine that reports one.
  {
    id: 'listDeviceAntivirusHealth',
    method: 'GET',
    path: '/api/deviceavinfo',
    permissions: ['Machine.Read.All'],
    limits: { perMinute: 30, perHour: 1_000 },
    handle: (call) =>
      replyList(call, {
        set: 'DeviceAvInfo',
        model: antivirusHealthModel,
        rules: filterRules(call.state.switches, 'machines'),
        options: ['$filter', '$top', '$skip'],
        pageSize,
        rows: rowsOf(call),
        write: (row) => row,
      }),
  },
];

/** A large tenant has many: only those of machines that the filter names are made. */
function rowsOf({ tenant, request }: DefenderCall): AntivirusHealth[] {
  const filter = request.query.get('$filter');
  const ids = filter === null || filter.trim() === '' ? null : confinedTo(parseFilter(filter), 'machineId');
  return antivirusHealthOfAll(
    ids === null ? tenant.machines : tenant.machines.filter(({ id }) => ids.has(id.toLowerCase())),
  );
}
