import { machinesExposedBy } from './exposed-machines.js';
import { toIsoTime, toShortIsoTime } from './iso-time.js';
import type { Machine, Product, TenantData } from './model.js';
import { sortById, type SeedContext } from './seed-context.js';
import type { RemediationTask } from './remediation-task.js';

const day = 86_400_000;

/** One task for about half of the products, two thirds of them still active, sorted by id. */
export function seedRemediationTasks(context: SeedContext, products: readonly Product[]): RemediationTask[] {
  const chosen = products.filter(() => context.random.chance(0.5));
  return sortById(chosen.map((product) => seedTask(context, product)));
}

function seedTask({ random, now }: SeedContext, { id, vendor, name }: Product): RemediationTask {
  const created = now - random.int(1, 90) * day - random.int(0, day);
  const completed = random.chance(0.34);
  const analyst = random.int(1, 5);
  const component = `${capitalize(vendor)} ${capitalize(name)}`;
  const targetDevices = random.int(1, 20_000);
  return {
    id: random.guid(),
    title: `Update ${component}`,
    createdOn: toIsoTime(created, random.int(0, 9999)),
    requesterId: random.guid(),
    requesterEmail: `analyst${analyst}@corp.example`,
    requesterNotes: random.chance(0.5) ? null : 'Bitte vor dem Quartalsende',
    status: completed ? 'Completed' : 'Active',
    statusLastModifiedOn: toIsoTime(created + (completed ? day : 0), random.int(0, 9999)),
    description: `Update ${component} to a later version to mitigate known vulnerabilities affecting your devices.`,
    relatedComponent: component,
    targetDevices,
    fixedDevices: completed ? targetDevices : random.int(0, targetDevices),
    rbacGroupNames: random.pick([['UnassignedGroup'], ['UnassignedGroup', 'Servers'], []]),
    dueOn: `${toShortIsoTime(created + 30 * day, 0).slice(0, 10)}T00:00:00Z`,
    category: 'Software',
    productivityImpactRemediationType: null,
    priority: random.pick(['High', 'Medium', 'Low']),
    completionMethod: completed ? 'Automatic' : null,
    completerId: completed ? random.guid() : null,
    completerEmail: completed ? `analyst${analyst}@corp.example` : null,
    scid: null,
    type: 'Update',
    productId: id,
    vendorId: vendor,
    nameId: name,
    recommendedVersion: null,
    recommendedVendor: null,
    recommendedProgram: null,
    recommendationReference: `va-_-${vendor}-_-${name}`,
  };
}

function capitalize(name: string): string {
  return name.replaceAll('_', ' ').replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** The machines that are still exposed to what a task is about, by id; none once it is completed. */
export function machinesOfTask(tenant: TenantData, task: RemediationTask): Machine[] {
  const product = tenant.products.find(({ id }) => id === task.productId);
  return product === undefined || task.status !== 'Active' ? [] : machinesExposedBy(tenant, product);
}
