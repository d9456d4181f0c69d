import { entity, propertiesOf } from '../../odata/entity-model.js';
import type { Product, TenantData } from '../../tenants/model.js';
import {
  machinesConcernedBy,
  mattersOf,
  type Configuration,
  type Matter,
} from '../../tenants/recommendations.js';
import { DefenderError } from '../defender-error.js';
import type { DefenderCall } from '../operation.js';
import { weaknessesOfProduct } from '../software/software-model.js';

/** The queryable properties of Recommendation: the filter list of get-all-recommendations.md. */
export const recommendationModel = entity(
  'Recommendation',
  propertiesOf('Recommendation', [
    'id',
    'productName',
    'vendor',
    'recommendedVersion',
    'subCategory',
    'recommendedProgram',
    'recommendedVendor',
    'recommendationCategory',
    'remediationType',
    'status',
    'severityScore',
  ]),
);

/** The recommendation of a path's id, if it concerns some machine. Throws the service's 404. */
export function findMatter({ tenant, parameters }: DefenderCall): Matter {
  const { id = '' } = parameters;
  const found = mattersOf(tenant).find((matter) => matter.id === id);
  if (found !== undefined) return found;
  throw new DefenderError(404, 'ResourceNotFound', `Recommendation ${id} was not found`);
}

/** As every route sends it at least: what the single read holds beside its tags. */
function writeBase(tenant: TenantData, matter: Matter) {
  const about =
    matter.kind === 'software'
      ? aboutSoftware(tenant, matter.product)
      : aboutConfiguration(matter.configuration);
  return { id: matter.id, ...about, severityScore: 0, associatedThreats: [] as string[] };
}

function aboutSoftware(tenant: TenantData, product: Product) {
  const newest = product.versions.at(-1)?.version ?? '';
  const component = product.name.replaceAll('_', ' ');
  return {
    productName: product.name,
    recommendationName: `Update ${component}`,
    weaknesses: weaknessesOfProduct(tenant, product).length,
    vendor: product.vendor,
    recommendedVersion: product.salt % 3 === 0 ? '' : newest,
    recommendationCategory: 'Application',
    subCategory: '',
    publicExploit: product.publicExploit,
    activeAlert: product.activeAlert,
    remediationType: product.salt % 11 === 0 ? 'Upgrade' : 'Update',
    status: statusOf(product.salt),
    configScoreImpact: 0,
    exposureImpact: product.impactScore,
    relatedComponent: component,
  };
}

function statusOf(salt: number): string {
  if (salt % 7 === 0) return 'Exception';
  return salt % 13 === 0 ? 'PartialException' : 'Active';
}

function aboutConfiguration({ name, category, subCategory, component }: Configuration) {
  return {
    productName: 'windows',
    recommendationName: name,
    weaknesses: 1,
    vendor: 'microsoft',
    recommendedVersion: '',
    recommendationCategory: category,
    subCategory,
    publicExploit: false,
    activeAlert: false,
    remediationType: 'ConfigurationChange',
    status: 'Active',
    configScoreImpact: 5.5,
    exposureImpact: 0.25,
    relatedComponent: component,
  };
}

/** As the single read sends it. */
export function writeRecommendation(tenant: TenantData, matter: Matter) {
  const machines = machinesConcernedBy(tenant, matter);
  return {
    ...writeBase(tenant, matter),
    recommendedVendor: '',
    recommendedProgram: '',
    totalMachineCount: tenant.machines.length,
    exposedMachinesCount: machines.length,
    nonProductivityImpactedAssets: 0,
    exposedCriticalDevices: machines.filter(({ deviceValue }) => deviceValue === 'High').length,
    tags: matter.id.length % 4 === 0 ? ['internetFacing'] : [],
  };
}

/** As the organization's list sends it: with a field that the single read lacks. */
export function writeListedRecommendation(tenant: TenantData, matter: Matter) {
  return { ...writeRecommendation(tenant, matter), hasUnpatchableCve: matter.id.length % 5 === 0 };
}

/** As the list of a machine sends it: it counts this machine, of none, and knows nothing of impacts and tags. */
export function writeMachineRecommendation(tenant: TenantData, matter: Matter): object {
  return {
    ...writeBase(tenant, matter),
    configScoreImpact: 0,
    exposureImpact: 0,
    totalMachineCount: 0,
    exposedMachinesCount: 1,
    nonProductivityImpactedAssets: 0,
  };
}
