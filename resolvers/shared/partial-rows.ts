import type { GraphQLResolveInfo } from 'graphql';
import { machineModel, referenceOfMachine } from '../../src/defender-api/models/machines.js';
import {
  recommendationModel,
  recommendationOfMachineRow,
} from '../../src/defender-api/models/recommendations.js';
import { softwareModel, softwareOfId } from '../../src/defender-api/models/software.js';
import {
  sparseVulnerability,
  vulnerabilityOfProductRow,
  wholeVulnerability,
} from '../../src/defender-api/models/vulnerabilities.js';
import type { MachineDetail } from '../../src/loaders/machine-references.js';
import { ROWS_OF_PAGE, selectedAt, type FieldPath } from './selected-fields.js';

interface Model {
  readonly shape: Readonly<Record<string, unknown>>;
}

/**
 * What isn't sent of a machine and needs more of it than the id. All other fields that aren't sent are edges by id:
 * PartialRowResolvers has the compiler hold their resolvers to it.
 */
export type MadeOfWholeMachines = 'availableActions';
const MADE_OF_WHOLE_MACHINES: Readonly<Record<MadeOfWholeMachines, true>> = { availableActions: true };

/**
 * How much of the machines at the end of these paths an operation asks for. An edge whose source knows machines in part
 * says this to `loaders.machines.completeMachines`: what is known costs nothing, more loads whole machines by id, 50 a call.
 */
export function machineDetailOf(
  info: GraphQLResolveInfo,
  paths: readonly FieldPath[] = ROWS_OF_PAGE,
): MachineDetail {
  const wanted = fieldsOfRow(info, paths, { ...machineModel.shape, ...MADE_OF_WHOLE_MACHINES });
  if (wanted.every((name) => name === 'id')) return 'id';
  return wanted.every((name) => Object.hasOwn(referenceOfMachine.shape, name)) ? 'reference' : 'whole';
}

/** Whether more is asked for than the rows of one machine's list know: then recommendations are loaded by id, 50 a call. */
export function needsWholeRecommendations(
  info: GraphQLResolveInfo,
  paths: readonly FieldPath[] = ROWS_OF_PAGE,
): boolean {
  return needsWhole(info, paths, recommendationModel, recommendationOfMachineRow);
}

/** Whether more is asked for than the id tells: then `loaders.software.completeSoftware` loads whole rows by id, 50 a call. */
export function needsWholeSoftware(info: GraphQLResolveInfo, paths: readonly FieldPath[] = [[]]): boolean {
  return needsWhole(info, paths, softwareModel, softwareOfId);
}

/**
 * Whether more is asked for of a page of vulnerabilities than its source knows: then
 * `loaders.vulnerabilities.completeVulnerabilities` loads whole rows by id, 50 a call.
 */
export function needsWholeVulnerabilities(
  info: GraphQLResolveInfo,
  source: 'product rows' | 'sparse rows',
): boolean {
  const known = source === 'sparse rows' ? sparseVulnerability : vulnerabilityOfProductRow;
  return needsWhole(info, ROWS_OF_PAGE, wholeVulnerability, known);
}

function needsWhole(
  info: GraphQLResolveInfo,
  paths: readonly FieldPath[],
  whole: Model,
  known: Model,
): boolean {
  return fieldsOfRow(info, paths, whole.shape).some((name) => !Object.hasOwn(known.shape, name));
}

/** What is selected of a row itself: what Defender doesn't send is an edge, which needs the id alone. */
function fieldsOfRow(
  info: GraphQLResolveInfo,
  paths: readonly FieldPath[],
  shape: Readonly<Record<string, unknown>>,
): readonly string[] {
  return selectedAt(info, paths).filter((name) => Object.hasOwn(shape, name));
}
