import { scoreModel } from '../models/scores.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import { wholeList, onlyRow } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

export const getExposureScore = onlyRow(OPERATIONS.getExposureScore, readRow(scoreModel, 'ExposureScore'));

export const listExposureScoresByMachineGroup = wholeList(
  OPERATIONS.listExposureScoresByMachineGroup,
  readRows(scoreModel, 'MachineGroupExposureScore'),
);

/** Returns the organization's Microsoft Secure Score for Devices, or null. */
export const getDeviceSecureScore = onlyRow(
  OPERATIONS.getDeviceSecureScore,
  readRow(scoreModel, 'DeviceSecureScore'),
);
