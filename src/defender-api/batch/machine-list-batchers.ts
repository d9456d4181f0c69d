import { z } from 'zod';
import type { CallContext } from '../call-context.js';
import {
  huntByKeys,
  type HuntedPart,
  type HuntPart,
  type RowOfMachine,
} from '../endpoints/shared/inventory-hunt.js';
import { huntRecommendationsOfMachines } from '../endpoints/shared/recommendations-by-hunting.js';
import { huntMissingKbsOfMachines, huntSoftwareOfMachines } from '../endpoints/shared/software-by-hunting.js';
import { huntLogonUsersOfMachines } from '../endpoints/shared/weaknesses-by-hunting.js';
import { recommendationModel } from '../models/recommendations.js';
import { missingKbModel, softwareModel } from '../models/software.js';
import { userModel } from '../models/users.js';
import type { UpstreamCall } from '../upstream-call.js';
import { KeyBatcher } from './key-batcher.js';
import type { KeyBatchersOptions } from './key-batchers-options.js';

/** Hunts for lists that Defender's API has for one machine only. Hunts are few a minute, so many machines share one. */
export function createMachineListBatchers({ dataSource, ...common }: KeyBatchersOptions) {
  const of = <Row>(
    name: string,
    model: z.ZodType<Row>,
    hunt: (machineIds: readonly string[], part: HuntPart) => UpstreamCall<HuntedPart<RowOfMachine<Row>>>,
  ) => {
    const read = (machineIds: readonly string[], context: CallContext) =>
      huntByKeys(machineIds, hunt, (call) => dataSource.fetchNow(call, context));
    return new KeyBatcher<RowOfMachine<Row>>({
      ...common,
      name,
      cacheClass: 'huntedFacts',
      model: z.object({ machineId: z.string(), row: model }),
      keyOf: ({ machineId }) => machineId,
      fetchMany: (takeKeys, _example, context) => read(takeKeys(), context),
      fetchOne: (machineId, context) => read([machineId], context),
    });
  };
  return {
    software: of('software of machines', softwareModel, huntSoftwareOfMachines),
    missingKbs: of('missing updates of machines', missingKbModel, huntMissingKbsOfMachines),
    recommendations: of('recommendations for machines', recommendationModel, huntRecommendationsOfMachines),
    logonUsers: of('logons of machines', userModel, huntLogonUsersOfMachines),
  };
}
