import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import type { WireMachine } from '../../models/machines.js';
import {
  machineRecommendationModel,
  recommendationModel,
  type WireMachineRecommendation,
  type WireRecommendation,
} from '../../models/recommendations.js';
import { readRow } from '../../models/shared/read-rows.js';
import type { UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import {
  cached,
  huntMachineIds,
  huntRows,
  inPart,
  joined,
  rowsOf,
  textOf,
  valueOf,
  type HuntedPart,
  type HuntPart,
  type SentRow,
} from './inventory-hunt.js';
import { countWeaknesses, PRODUCT, PRODUCT_ID } from './software-by-hunting.js';

/** Ids of recommendations, by columns: updates of products with vulnerabilities, and settings that machines lack. */
const UPDATE_ID = `strcat("va-_-", ${PRODUCT_ID})`;
const SETTING_ID = 'strcat("sca-_-", ConfigurationId)';
const parseRecommendation = readRow<WireRecommendation>(recommendationModel, 'Recommendation');
const parseOfMachine = readRow<WireMachineRecommendation>(machineRecommendationModel, 'Recommendation');

/** Hunts for a part of all recommendations, by a hash of what they are about: part 0 of 1 has all. */
export function huntPartOfRecommendations(part: HuntPart): UpstreamCall<HuntedPart<WireRecommendation>> {
  return huntRecommendations(inPart(PRODUCT_ID, part), inPart('ConfigurationId', part), parseRecommendation);
}

/** Hunts for recommendations by id. Those that concern no machine are absent. */
export function huntRecommendationsById(ids: readonly string[]): UpstreamCall<readonly WireRecommendation[]> {
  const isOneOf = `in~ (${quoteKqlList(ids)})`;
  return rowsOf(
    huntRecommendations(`${UPDATE_ID} ${isOneOf}`, `${SETTING_ID} ${isOneOf}`, parseRecommendation),
  );
}

/** Hunts for the recommendations for a machine, whose counts are the machine's. */
export function huntMachineRecommendations(
  machineId: string,
): UpstreamCall<readonly WireMachineRecommendation[]> {
  const isMachine = `DeviceId =~ ${quoteKql(machineId)}`;
  return rowsOf(cached(huntRecommendations(isMachine, isMachine, parseOfMachine)));
}

/** Hunts for the machines that a recommendation concerns: rows with an id only. */
export function huntRecommendationMachines(
  id: string,
  part: HuntPart,
): UpstreamCall<HuntedPart<WireMachine>> {
  const isWanted = `=~ ${quoteKql(id)} and ${inPart('DeviceId', part)}`;
  return cached(
    huntMachineIds(
      `DeviceTvmSoftwareVulnerabilities
| where ${UPDATE_ID} ${isWanted}
| project DeviceId
| union (DeviceTvmSecureConfigurationAssessment | where ${isLacking} and ${SETTING_ID} ${isWanted} | project DeviceId)
| distinct DeviceId`,
    ),
  );
}

/** Whether a machine should have a setting, and lacks it. */
const isLacking = 'IsApplicable == true and IsCompliant == false';

/** Settings have a row for each machine; products for each machine, version and vulnerability. */
function huntRecommendations<Row>(
  updates: string,
  settings: string,
  parse: (row: object, onUnrecognized: UnrecognizedListener) => Row,
): UpstreamCall<HuntedPart<Row>> {
  const { weaknesses, exposed } = countWeaknesses(updates);
  return huntRows(
    `${weaknesses}
${joined(exposed, PRODUCT)}
| project Id = ${UPDATE_ID}, SoftwareVendor, SoftwareName, Weaknesses, Exposed
| union (
    DeviceTvmSecureConfigurationAssessment
    | where ${settings}
    | summarize Total = countif(IsApplicable == true), Exposed = countif(${isLacking}),
        Category = take_any(ConfigurationCategory), Subcategory = take_any(ConfigurationSubcategory) by ConfigurationId
    | where Exposed > 0
    ${joined('DeviceTvmSecureConfigurationAssessmentKB | project ConfigurationId, ConfigurationName', 'ConfigurationId')}
    | project Id = ${SETTING_ID}, ConfigurationName, Category, Subcategory, Total, Exposed
  )`,
    (sent, onUnrecognized) => {
      const row = readRecommendation(sent);
      return row && parse(row, onUnrecognized);
    },
  );
}

function readRecommendation(sent: SentRow): Readonly<Record<string, unknown>> | undefined {
  const id = textOf(sent, 'Id');
  if (id === undefined) return undefined;
  // Defender's API sends an empty text if there is none, by which filters find it.
  const counts = {
    exposedMachinesCount: valueOf(sent, 'Exposed'),
    subCategory: textOf(sent, 'Subcategory') ?? '',
  };
  const productName = textOf(sent, 'SoftwareName');
  if (productName !== undefined)
    return {
      source: 'HUNTING',
      id,
      ...counts,
      productName,
      vendor: textOf(sent, 'SoftwareVendor'),
      recommendationName: `Update ${productName.replaceAll('_', ' ')}`,
      weaknesses: valueOf(sent, 'Weaknesses'),
      recommendationCategory: 'Application',
    };
  return {
    source: 'HUNTING',
    id,
    ...counts,
    totalMachineCount: valueOf(sent, 'Total'),
    recommendationName: textOf(sent, 'ConfigurationName'),
    // As Defender's API spells "Security controls".
    recommendationCategory: textOf(sent, 'Category')?.replace(/ (\w)/g, (_, letter: string) =>
      letter.toUpperCase(),
    ),
    remediationType: 'ConfigurationChange',
  };
}
