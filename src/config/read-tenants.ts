import { z } from 'zod';
import { CLOUDS, REGIONS } from './clouds.js';
import { readMarks } from '../lib/file-marks.js';
import { HUNTING_ROLE, ROLES } from './roles.js';
import { describeIssue, parseYaml, quote, unique } from '../lib/read-yaml.js';
import { GUID } from '../lib/guid.js';
import type { FileReading } from '../lib/watched-file.js';
import type {
  CallerRule,
  CustomerTenant,
  DeviceGroup,
  TenantOverrides,
  TenantsFileBounds,
} from './tenants.js';
import type { Environment } from './environment.js';
import { printable } from './parse-environment.js';
import { readSettledFile } from './read-settled-file.js';
import { splitList } from './setting-shapes.js';

/** Far more than a file with thousands of tenants has. */
const MAX_CHARACTERS = 5_000_000;

const guid = z.string('must be a GUID').regex(GUID, 'must be a GUID').toLowerCase();
const text = printable(z.string('must be a text').trim().min(1, 'must not be empty'));
const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item, 'must be a list').min(1, 'is an empty list: leave it out, or name one');

const GROUP_RULE = 'must be the number of a device group (rbacGroupId)';
const groupId = z
  .union([z.int().nonnegative(), z.string()], GROUP_RULE)
  .transform(String)
  .pipe(z.string().regex(/^(0|[1-9]\d{0,18})$/, GROUP_RULE));

const deviceGroup = z
  .strictObject({ id: groupId, name: text.optional() }, 'must be an id and a name')
  .transform(({ id, name }): DeviceGroup => ({ id, ...(name !== undefined && { name }) }));

const callerRule = z.strictObject(
  {
    tenant: guid,
    roles: listOf(
      z.enum(ROLES, { error: ({ input }) => `${quote(input)} is not a role of this API` }),
    ).optional(),
    clients: listOf(guid).optional(),
    deviceGroups: listOf(deviceGroup).optional(),
  },
  'must say which callers: tenant, roles, clients, deviceGroups',
);

const customerTenant = z.strictObject(
  {
    id: guid,
    name: text,
    callers: z
      .array(callerRule, 'is missing: name the callers who may address this tenant')
      .min(1, 'is empty, so no caller could address this tenant: name its callers, or remove it'),
    cloud: z.enum(CLOUDS, `must be one of ${CLOUDS.join(', ')}`).optional(),
    region: z.enum(REGIONS, `must be one of ${REGIONS.join(', ')}`).optional(),
    clientId: guid.optional(),
    clientSecretPath: text.optional(),
    clientCertificatePath: text.optional(),
  },
  'must be a tenant: id, name, callers',
);

/** The keys of a tenants file, without the marks of its beginning and end. */
export const tenantsFile = z.strictObject(
  { tenants: z.array(customerTenant, 'must be the list of tenants').min(1, 'names no tenant') },
  'must hold the key tenants',
);

type WrittenTenant = z.infer<typeof customerTenant>;

/** The tenants as far as they are valid: they are compared with each other and with the settings. */
const validTenants = z
  .object({ tenants: z.array(customerTenant.optional().catch(undefined)) })
  .catch({ tenants: [] });

/** Parses the text of a tenants file (YAML; docs/tenants.md). */
export function readTenants(
  content: string,
  bounds: TenantsFileBounds,
): FileReading<readonly CustomerTenant[]> {
  const written = parseYaml(content, 'tenants file', MAX_CHARACTERS);
  if ('problems' in written) return written;
  const marks = readMarks(written.value);
  if ('problems' in marks) return marks;
  const parsed = tenantsFile.safeParse(marks.value);
  const issues = parsed.error?.issues.flatMap(describeIssue) ?? [];
  const problems = [...issues, ...findProblems(validTenants.parse(marks.value).tenants, bounds)];
  return parsed.data === undefined || problems.length > 0
    ? { problems: unique(problems) }
    : { value: parsed.data.tenants.map(toTenant), isMarked: marks.isMarked };
}

/** @param tenants undefined in the place of an invalid one */
function findProblems(tenants: readonly (WrittenTenant | undefined)[], bounds: TenantsFileBounds): string[] {
  return [
    ...findRepeated(tenants, 'id'),
    ...findRepeated(tenants, 'name'),
    ...tenants.flatMap((tenant, index) => {
      if (tenant === undefined) return [];
      const path = `tenants[${index}]`;
      return [
        ...problemsOfRegistration(tenant, path, bounds),
        ...tenant.callers.flatMap((rule, at) => problemsOfRule(rule, `${path}.callers[${at}]`, bounds)),
      ];
    }),
  ];
}

function findRepeated(tenants: readonly (WrittenTenant | undefined)[], key: 'id' | 'name'): string[] {
  return tenants.flatMap((tenant, index) => {
    if (tenant === undefined) return [];
    const first = tenants.findIndex((other) => other?.[key] === tenant[key]);
    return first === index ? [] : [`tenants[${index}].${key} is that of tenants[${first}] already`];
  });
}

function problemsOfRegistration(tenant: WrittenTenant, path: string, bounds: TenantsFileBounds): string[] {
  const { id, cloud, region, clientId, clientSecretPath, clientCertificatePath } = tenant;
  const credentials = [clientSecretPath, clientCertificatePath].filter((path) => path !== undefined).length;
  const problems: string[] = [];
  if (clientId === undefined && credentials > 0) {
    problems.push(`${path} has a credential without clientId`);
  }
  if (clientId !== undefined && credentials !== 1) {
    problems.push(`${path}.clientId needs exactly one of clientSecretPath and clientCertificatePath`);
  }
  if (region !== undefined && (cloud ?? 'commercial') !== 'commercial') {
    problems.push(`${path}.region exists in the commercial cloud only`);
  }
  if (clientId !== undefined && bounds.actsAsUser) {
    problems.push(
      `${path}.clientId can't be beside DEFENDER_ACTIONS_AS=user: persons sign in to AZURE_CLIENT_ID`,
    );
  }
  if (clientId === undefined && bounds.onlyTenant !== undefined && bounds.onlyTenant !== id) {
    problems.push(
      `${path} can't be reached: DEFENDER_CREDENTIAL=managed-identity gives tokens of ${bounds.onlyTenant} only`,
    );
  }
  return problems;
}

function problemsOfRule(
  { tenant, roles, clients, deviceGroups }: z.infer<typeof callerRule>,
  path: string,
  bounds: TenantsFileBounds,
): string[] {
  const problems: string[] = [];
  if (bounds.callerTenants !== undefined && !bounds.callerTenants.includes(tenant)) {
    problems.push(`${path}.tenant is not among AUTH_TENANTS, so its callers would be rejected`);
  }
  const unknown = clients?.filter((client) => bounds.clients?.includes(client) === false) ?? [];
  for (const client of unknown) {
    problems.push(`${path}.clients names ${client}, which is not among AUTH_CLIENTS`);
  }
  if (deviceGroups !== undefined && roles?.includes(HUNTING_ROLE) === true) {
    problems.push(`${path} can't limit ${HUNTING_ROLE} to device groups: rows of a hunt have none`);
  }
  if (deviceGroups !== undefined && roles?.includes('Defender.Auditor') === true) {
    problems.push(
      `${path} can't limit Defender.Auditor to device groups: the audit trail is of the whole tenant`,
    );
  }
  return problems;
}

function toTenant(written: WrittenTenant): CustomerTenant {
  const overrides = toOverrides(written);
  return {
    id: written.id,
    name: written.name,
    callers: written.callers.map(({ tenant, roles, clients, deviceGroups }): CallerRule => ({
      tenantId: tenant,
      ...(roles !== undefined && { roles }),
      ...(clients !== undefined && { clients }),
      ...(deviceGroups !== undefined && { deviceGroups }),
    })),
    ...(overrides !== undefined && { overrides }),
  };
}

function toOverrides(written: WrittenTenant): TenantOverrides | undefined {
  const { cloud, region, clientId } = written;
  const credential = toCredential(written);
  if (cloud === undefined && region === undefined && clientId === undefined) return undefined;
  return {
    ...(clientId !== undefined && credential !== undefined && { registration: { clientId, credential } }),
    ...((cloud !== undefined || region !== undefined) && {
      cloud: { cloud: cloud ?? 'commercial', ...(region !== undefined && { region }) },
    }),
  };
}

function toCredential({ name, clientSecretPath, clientCertificatePath }: WrittenTenant) {
  if (clientSecretPath !== undefined) {
    return { kind: 'secret-file', setting: `clientSecretPath of ${name}`, path: clientSecretPath } as const;
  }
  if (clientCertificatePath === undefined) return undefined;
  const setting = `clientCertificatePath of ${name}`;
  return { kind: 'certificate', setting, path: clientCertificatePath } as const;
}

/** Reads the tenants file once, at startup. Problems name the setting and are described for the operator. */
export function readTenantsFile(
  path: string,
  bounds: TenantsFileBounds,
): FileReading<readonly CustomerTenant[]> {
  return readSettledFile('TENANTS_FILE', path, (content) => readTenants(content, bounds));
}

/** The settings that constrain the file, unparsed. Each is validated elsewhere. */
export function boundsOf(env: Environment): TenantsFileBounds {
  const [tenants, clients] = [env['AUTH_TENANTS'], env['AUTH_CLIENTS']];
  const home = env['DEFENDER_CREDENTIAL'] === 'managed-identity' ? env['AZURE_TENANT_ID'] : undefined;
  return {
    ...(tenants !== undefined && { callerTenants: splitList(tenants.toLowerCase()) }),
    ...(clients !== undefined && { clients: splitList(clients.toLowerCase()) }),
    ...(home !== undefined && { onlyTenant: home.toLowerCase() }),
    actsAsUser: env['DEFENDER_ACTIONS_AS'] === 'user',
  };
}
