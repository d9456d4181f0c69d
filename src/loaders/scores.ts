import {
  getDeviceSecureScore,
  getExposureScore,
  listExposureScoresByMachineGroup,
} from '../defender-api/endpoints/scores.js';
import type { WireScore } from '../defender-api/models/scores.js';
import type { LoaderContext } from './shared/loader-context.js';

export interface ScoreLoaders {
  exposureScore(): Promise<WireScore | null>;
  exposureScoresByMachineGroup(): Promise<readonly WireScore[]>;
  deviceSecureScore(): Promise<WireScore | null>;
}

export function createScoreLoaders({ dataSource, context }: LoaderContext): ScoreLoaders {
  return {
    exposureScore: () => dataSource.fetch(getExposureScore(), context),
    exposureScoresByMachineGroup: () => dataSource.fetch(listExposureScoresByMachineGroup(), context),
    deviceSecureScore: () => dataSource.fetch(getDeviceSecureScore(), context),
  };
}
