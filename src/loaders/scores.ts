import {
  getDeviceSecureScore,
  getExposureScore,
  listExposureScoresByMachineGroup,
} from '../defender-api/endpoints/scores.js';
import type { LoaderContext } from './shared/loader-context.js';

export function createScoreLoaders({ dataSource, context }: LoaderContext) {
  return {
    exposureScore: () => dataSource.fetch(getExposureScore(), context),
    exposureScoresByMachineGroup: () => dataSource.fetch(listExposureScoresByMachineGroup(), context),
    deviceSecureScore: () => dataSource.fetch(getDeviceSecureScore(), context),
  };
}
