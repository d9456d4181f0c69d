import { scoreModel, type WireScore } from '../models/scores.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';

const READ_SCORES = ['Score.Read.All'];

export const GET_EXPOSURE_SCORE = readOperation('getExposureScore', READ_SCORES, {
  cacheClass: 'vulnerabilities',
});
export const LIST_EXPOSURE_SCORES_BY_MACHINE_GROUP = readOperation(
  'listExposureScoresByMachineGroup',
  READ_SCORES,
  { cacheClass: 'vulnerabilities' },
);
export const GET_DEVICE_SECURE_SCORE = readOperation('getDeviceSecureScore', READ_SCORES, {
  cacheClass: 'vulnerabilities',
});

/** The organisation's exposure score; null for an organisation without one. Learn: get-exposure-score.md. */
export function getExposureScore(): UpstreamCall<WireScore | null> {
  return {
    operation: GET_EXPOSURE_SCORE,
    path: '/api/exposureScore',
    read: readRow<WireScore>(scoreModel, 'ExposureScore'),
    notFound: () => null,
  };
}

/** The exposure score of each device group. Learn: get-machine-group-exposure-score.md. */
export function listExposureScoresByMachineGroup(): UpstreamCall<readonly WireScore[]> {
  return {
    operation: LIST_EXPOSURE_SCORES_BY_MACHINE_GROUP,
    path: '/api/exposureScore/ByMachineGroups',
    read: readRows<WireScore>(scoreModel, 'MachineGroupExposureScore'),
    notFound: () => [],
  };
}

/** The organisation's Microsoft Secure Score for Devices; null for an organisation without one. Learn: get-device-secure-score.md. */
export function getDeviceSecureScore(): UpstreamCall<WireScore | null> {
  return {
    operation: GET_DEVICE_SECURE_SCORE,
    path: '/api/configurationScore',
    read: readRow<WireScore>(scoreModel, 'DeviceSecureScore'),
    notFound: () => null,
  };
}
