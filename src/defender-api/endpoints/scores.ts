import { scoreModel, type WireScore } from '../models/scores.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { UpstreamCall } from '../upstream-call.js';
import { OPERATIONS } from '../operation-table.js';
import { listCall, rowCall } from './shared/list-query.js';

/** Returns the organization's exposure score, or null. Learn: get-exposure-score.md. */
export function getExposureScore(): UpstreamCall<WireScore | null> {
  return rowCall(
    OPERATIONS.getExposureScore,
    '/api/exposureScore',
    readRow<WireScore>(scoreModel, 'ExposureScore'),
  );
}

/** Lists the exposure scores by device group. Learn: get-machine-group-exposure-score.md. */
export function listExposureScoresByMachineGroup(): UpstreamCall<readonly WireScore[]> {
  return listCall(
    OPERATIONS.listExposureScoresByMachineGroup,
    '/api/exposureScore/ByMachineGroups',
    readRows<WireScore>(scoreModel, 'MachineGroupExposureScore'),
  );
}

/** Returns the organization's Microsoft Secure Score for Devices, or null. Learn: get-device-secure-score.md. */
export function getDeviceSecureScore(): UpstreamCall<WireScore | null> {
  return rowCall(
    OPERATIONS.getDeviceSecureScore,
    '/api/configurationScore',
    readRow<WireScore>(scoreModel, 'DeviceSecureScore'),
  );
}
