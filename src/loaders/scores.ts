import {
  getDeviceSecureScore,
  getExposureScore,
  listExposureScoresByMachineGroup,
} from '../defender-api/endpoints/scores.js';
import type { WireScore } from '../defender-api/models/scores.js';
import type { Reader } from './reader.js';

export interface ScoreLoaders {
  exposureScore(): Promise<WireScore | null>;
  exposureScoresByMachineGroup(): Promise<readonly WireScore[]>;
  deviceSecureScore(): Promise<WireScore | null>;
}

export function createScoreLoaders({ dataSource, context }: Reader): ScoreLoaders {
  return {
    exposureScore: () => dataSource.fetch(getExposureScore(), context),
    exposureScoresByMachineGroup: () => dataSource.fetch(listExposureScoresByMachineGroup(), context),
    deviceSecureScore: () => dataSource.fetch(getDeviceSecureScore(), context),
  };
}
