import { parseArgs } from 'node:util';
import { ROLES } from '../config/roles.js';
import { loadConsentSettings, loadEmulatorSettings } from '../config/cli-settings.js';
import { consentsOf } from './consents-of.js';
import { ConfigurationError } from '../config/configuration-error.js';
import { GUID } from '../config/setting-shapes.js';
import { askForCallerToken, CallerTokenError } from './ask-for-caller-token.js';
import { audit } from './audit-commands.js';
import type { CommandResult } from './command-result.js';
import { buildConsentUrls } from './consent-url.js';
import { exitCodeOfAll, printDiagnoses, printJson } from '../doctor/print-diagnosis.js';
import { runDoctor } from '../doctor/run-doctor.js';
import type { DoctorSurroundings } from '../doctor/surroundings.js';

/** The command line was used in a way that means nothing. */
class UsageError extends Error {}

export const COMMANDS: Readonly<
  Record<string, (args: readonly string[], surroundings: DoctorSurroundings) => Promise<CommandResult>>
> = {
  doctor: (args, surroundings) => complainWith(2, () => doctor(args, surroundings)),
  'consent-url': (args, { env }) => complainWith(1, () => consentUrl(args, env)),
  audit,
  token: (args, surroundings) => complainWith(1, () => token(args, surroundings)),
};

async function doctor(args: readonly string[], surroundings: DoctorSurroundings): Promise<CommandResult> {
  const { tenant, json } = read(args, { tenant: { type: 'string' }, json: { type: 'boolean' } } as const);
  const diagnoses = await runDoctor(surroundings, requireGuid(tenant));
  const print = json === true ? printJson : printDiagnoses;
  return { exitCode: exitCodeOfAll(diagnoses), output: print(diagnoses) };
}

async function consentUrl(args: readonly string[], env: DoctorSurroundings['env']): Promise<CommandResult> {
  const options = read(args, { tenant: { type: 'string' }, 'redirect-uri': { type: 'string' } } as const);
  const settings = loadConsentSettings(env);
  const wanted = requireGuid(options.tenant);
  const tenants = consentsOf(settings, wanted);
  if (tenants.length === 0) throw new UsageError('Name the tenant: --tenant, or AZURE_TENANT_ID.');
  const links = tenants.map(({ title, tenantId, ...consent }) => {
    const urls = buildConsentUrls(consent, tenantId, options['redirect-uri']);
    return [...(title === undefined ? [] : [`# ${title}`]), ...urls].join('\n');
  });
  return { exitCode: 0, output: `${links.join('\n')}\n` };
}

async function token(args: readonly string[], { env, clock }: DoctorSurroundings): Promise<CommandResult> {
  const settings = loadEmulatorSettings(env);
  const options = read(args, {
    role: { type: 'string', multiple: true },
    app: { type: 'boolean' },
    tenant: { type: 'string' },
  } as const);
  const { role: roles = [], app: appOnly = false } = options;
  const known: readonly string[] = ROLES;
  const unknown = roles.filter((role) => !known.includes(role));
  if (roles.length === 0 || unknown.length > 0) {
    const problem = unknown.length > 0 ? `There is no role ${unknown.join(', ')}` : '--role is missing';
    throw new UsageError(`${problem}. The roles are:\n${ROLES.map((role) => `  ${role}`).join('\n')}`);
  }
  const tenantId = requireGuid(options.tenant) ?? settings.tenantId;
  return {
    exitCode: 0,
    output: `${await askForCallerToken({ ...settings, tenantId }, { roles, appOnly }, clock)}\n`,
  };
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function read<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function requireGuid(tenant: string | undefined): string | undefined {
  if (tenant === undefined || GUID.test(tenant)) return tenant?.toLowerCase();
  throw new UsageError('--tenant takes a directory (tenant) ID, a GUID.');
}

/** Makes words of what goes wrong. The exit code of 1 means something else to the doctor than to other commands. */
async function complainWith(exitCode: number, run: () => Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await run();
  } catch (error) {
    const expected =
      error instanceof UsageError || error instanceof ConfigurationError || error instanceof CallerTokenError;
    return { exitCode, complaint: `${expected ? error.message : String(error)}\n` };
  }
}
