import type { GraphQLResolveInfo } from 'graphql';
import { referenceOfMachine, sentMachine } from '../../src/defender-api/models/machines.js';
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
import { ROWS_OF_PAGE, selectedAt, type FieldPath } from '../../src/lib/selections.js';

interface Model {
  readonly shape: Readonly<Record<string, unknown>>;
}

/**
 * Fields of machines that Defender doesn't send and that need more than the id. All other fields it doesn't send are edges by
 * id, as PartialRowResolvers enforces.
 */
export type NeedsWholeMachine = 'availableActions';
const NEEDS_WHOLE_MACHINE: Readonly<Record<NeedsWholeMachine, true>> = { availableActions: true };

/**
 * How much of the machines of a page an operation selects. Edges with partial machines pass it to
 * `loaders.machines.completeExposed`: known properties cost no call, others load whole machines by id, 50 per call.
 */
export function machineDetailOf(info: GraphQLResolveInfo): MachineDetail {
  const wanted = fieldsOfRow(info, ROWS_OF_PAGE, { ...sentMachine.shape, ...NEEDS_WHOLE_MACHINE });
  if (wanted.every((name) => name === 'id')) return 'id';
  return wanted.every((name) => Object.hasOwn(referenceOfMachine.shape, name)) ? 'reference' : 'whole';
}

/** Whether the selection needs more than a machine's list has. Recommendations are then loaded by id, 50 per call. */
export function needsWholeRecommendations(
  info: GraphQLResolveInfo,
  paths: readonly FieldPath[] = ROWS_OF_PAGE,
): boolean {
  return needsWhole(info, paths, recommendationModel, recommendationOfMachineRow);
}

/**
 * Whether the selection needs more than the id contains. `loaders.software.completeSoftware` then loads whole rows by id, 50
 * per call.
 */
export function needsWholeSoftware(info: GraphQLResolveInfo, paths: readonly FieldPath[] = [[]]): boolean {
  return needsWhole(info, paths, softwareModel, softwareOfId);
}

/**
 * Whether the selection needs more than the page's source has. `loaders.vulnerabilities.completeVulnerabilities` then loads
 * whole rows by id, 50 per call.
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

/** Selected properties of the row itself. Fields that Defender doesn't send are edges and need only the id. */
function fieldsOfRow(
  info: GraphQLResolveInfo,
  paths: readonly FieldPath[],
  shape: Readonly<Record<string, unknown>>,
): readonly string[] {
  return selectedAt(info, paths).filter((name) => Object.hasOwn(shape, name));
}
