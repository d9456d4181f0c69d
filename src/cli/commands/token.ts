import { loadEmulatorSettings } from '../../config/cli-settings.js';
import { ROLES } from '../../config/roles.js';
import { requestCallerToken } from '../request-caller-token.js';
import { UsageError, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { collect, readGuid } from '../option-values.js';

export function defineToken(command: Command, line: CommandLine): void {
  command
    .description("Prints a caller's token, signed by the emulator at ENTRA_EMULATOR_URL.")
    .option('--role <name>', 'an app role of the caller; repeatable', collect)
    .option('--app', 'the caller is an application, not a person')
    .option('--tenant <id>', 'the tenant that the caller signs in to; default: AZURE_TENANT_ID', readGuid)
    .addHelpText(
      'after',
      `\nRoles:\n${ROLES.map((role) => `  ${role}`).join('\n')}\n\nExit code 0: printed, 1: the emulator issued no token.`,
    )
    .action(async ({ role: roles = [], app: appOnly = false, tenant }) => {
      const settings = loadEmulatorSettings(line.env);
      refuseUnknown(roles);
      const wanted = { ...settings, tenantId: tenant ?? settings.tenantId };
      line.print(`${await requestCallerToken(wanted, { roles, appOnly }, line.clock)}\n`);
    });
}

function refuseUnknown(roles: readonly string[]): void {
  const known: readonly string[] = ROLES;
  const unknown = roles.filter((role) => !known.includes(role));
  if (roles.length > 0 && unknown.length === 0) return;
  const problem = unknown.length > 0 ? `Unknown role: ${unknown.join(', ')}` : '--role is missing';
  throw new UsageError(`${problem}. The roles are:\n${ROLES.map((role) => `  ${role}`).join('\n')}`);
}
