import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import type { WireMachine } from '../../models/machines.js';
import { recommendationModel, type WireRecommendation } from '../../models/recommendations.js';
import type { UpstreamCall } from '../../upstream-call.js';
import {
  cached,
  countDistinct,
  huntMachineIds,
  huntedReader,
  huntRows,
  huntRowsOfMachines,
  inPart,
  joined,
  ofMachines,
  rowsOf,
  type Hunt,
  type HuntPart,
  type RowOfMachine,
} from './inventory-hunt.js';
import { countWeaknesses, PRODUCT, PRODUCT_ID } from './software-by-hunting.js';

/** Ids of recommendations, by columns: updates of products with vulnerabilities, and settings that machines lack. */
const UPDATE_ID = `strcat("va-_-", ${PRODUCT_ID})`;
const SETTING_ID = 'strcat("sca-_-", ConfigurationId)';

/** Hunts for a part of all recommendations, by a hash of what they are about: part 0 of 1 has all. */
export function huntPartOfRecommendations(part: HuntPart): Hunt<WireRecommendation> {
  return huntRecommendations(inPart(PRODUCT_ID, part), inPart('ConfigurationId', part));
}

/** Hunts for recommendations by id. Those that concern no machine are absent. */
export function huntRecommendationsById(ids: readonly string[]): UpstreamCall<readonly WireRecommendation[]> {
  const isOneOf = `in~ (${quoteKqlList(ids)})`;
  return rowsOf(huntRecommendations(`${UPDATE_ID} ${isOneOf}`, `${SETTING_ID} ${isOneOf}`));
}

/** Hunts for the recommendations for machines, whose counts are the machine's. */
export function huntRecommendationsOfMachines(
  machineIds: readonly string[],
  part: HuntPart,
): Hunt<RowOfMachine<WireRecommendation>> {
  const [isMachine, columns] = [ofMachines(machineIds), `DeviceId, ${PRODUCT}`];
  const weaknesses = countDistinct('CveId', {
    of: 'DeviceTvmSoftwareVulnerabilities',
    where: `${isMachine} and ${inPart(PRODUCT_ID, part)}`,
    by: columns,
    as: 'Weaknesses',
  });
  const settings = findSettings(`${isMachine} and ${inPart('ConfigurationId', part)}`, 'DeviceId, ');
  return huntRowsOfMachines(
    `${weaknesses}
| project Id = ${UPDATE_ID}, ${columns}, Weaknesses, Exposed = 1
| union (${settings})`,
    readRecommendation,
  );
}

/** Hunts for the machines that a recommendation concerns: rows with an id only. */
export function huntRecommendationMachines(id: string, part: HuntPart): Hunt<WireMachine> {
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

/** Products have a row for each machine, version and vulnerability. */
function huntRecommendations(updates: string, settings: string): Hunt<WireRecommendation> {
  const { weaknesses, exposed } = countWeaknesses(updates);
  return huntRows(
    `${weaknesses}
${joined(exposed, PRODUCT)}
| project Id = ${UPDATE_ID}, ${PRODUCT}, Weaknesses, Exposed
| union (${findSettings(settings)})`,
    readRecommendation,
  );
}

/** Settings have a row for each machine. */
function findSettings(where: string, more = ''): string {
  return `DeviceTvmSecureConfigurationAssessment
    | where ${where}
    | summarize Total = countif(IsApplicable == true), Exposed = countif(${isLacking}),
        Category = take_any(ConfigurationCategory), Subcategory = take_any(ConfigurationSubcategory) by ${more}ConfigurationId
    | where Exposed > 0
    ${joined('DeviceTvmSecureConfigurationAssessmentKB | project ConfigurationId, ConfigurationName', 'ConfigurationId')}
    | project ${more}Id = ${SETTING_ID}, ConfigurationName, Category, Subcategory, Total, Exposed`;
}

const readRecommendation = huntedReader<WireRecommendation>(recommendationModel, 'Recommendation', (sent) => {
  const id = sent.text('Id');
  if (id === undefined) return undefined;
  // Defender's API sends an empty text if there is none, by which filters find it.
  const counts = {
    exposedMachinesCount: sent.value('Exposed'),
    subCategory: sent.text('Subcategory') ?? '',
  };
  const productName = sent.text('SoftwareName');
  if (productName !== undefined)
    return {
      id,
      ...counts,
      productName,
      vendor: sent.text('SoftwareVendor'),
      recommendationName: `Update ${productName.replaceAll('_', ' ')}`,
      weaknesses: sent.value('Weaknesses'),
      recommendationCategory: 'Application',
    };
  return {
    id,
    ...counts,
    totalMachineCount: sent.value('Total'),
    recommendationName: sent.text('ConfigurationName'),
    recommendationCategory: sent.word('Category'),
    remediationType: 'ConfigurationChange',
  };
});
