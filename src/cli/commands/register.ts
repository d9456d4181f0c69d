import { InvalidArgumentError } from 'commander';
import { buildASTSchema } from 'graphql';
import { collectPermissionGroups, type Permission } from '../../authorization/permission-groups.js';
import { loadCloud } from '../../config/cli-settings.js';
import { GUID } from '../../lib/guid.js';
import { readTypeDefs } from '../../subgraph/type-defs.js';
import { UsageError, type CommandLine } from '../command-line.js';
import { portalOf } from './consent-url.js';
import type { Command } from '../create-program.js';
import { collect } from '../option-values.js';
import { permissionsForUse, USES } from '../permission-sets.js';
import { createAzureCli, printStep } from '../registration/azure-cli.js';
import { planRegistration } from '../registration/plan-registration.js';
import { readRegistration } from '../registration/read-registration.js';

const USE_NAMES = USES.map(({ id }) => id).join(', ');

export function defineRegister(command: Command, line: CommandLine): void {
  command
    .description(
      'Prints the Azure CLI lines that a registration lacks, from its app roles to the consent to chosen permissions. ' +
        'Reads the tenant through az, as the person who signed in to it. Adds, and removes nothing.',
    )
    .option('--for <use>', `permissions for a use: ${USE_NAMES}; repeatable`, collect)
    .option('--permission <name>', 'a further permission, such as Machine.Isolate; repeatable', collect)
    .option('--name <text>', 'the name of the registration', 'defender-subgraph')
    .option('--app <id>', 'the client id of an existing registration, instead of its name', readClientId)
    .option('--run', 'runs the lines too')
    .option('--dry-run', 'only prints them, which is the default')
    .addHelpText(
      'after',
      '\nDEFENDER_CLOUD selects the cloud. The next steps are in docs/register-app.md.\n\nExit code 0: printed, or run; 1: az failed.',
    )
    .action(async ({ for: uses = [], permission: names = [], name, app, run = false, dryRun = false }) => {
      if (run && dryRun) throw new UsageError('Choose one of --run and --dry-run.');
      const permissions = choosePermissions(uses, names);
      const cloud = loadCloud(line.env);
      const graph = `${cloud.graphUrl}/v1.0`;
      const az = createAzureCli(line.env);
      const wanted = app === undefined ? { name } : { appId: app };
      const found = await readRegistration(az, graph, wanted, permissions);
      const steps = planRegistration(found, { graph, name, redirectUri: portalOf(cloud.loginHost) });
      for (const step of steps) {
        line.print(`${printStep(step)}\n`);
        if (run) await az.run(step);
      }
      if (steps.length === 0) line.print('# Nothing is missing.\n');
      const extra = found.granted.filter(({ roleId }) => !found.chosen.some((one) => one.roleId === roleId));
      if (extra.length > 0)
        line.print(`# Granted, but not chosen: ${extra.map((permission) => permission.name).join(', ')}\n`);
    });
}

function readClientId(text: string): string {
  if (GUID.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError('It must be an application (client) ID, which is a GUID.');
}

function choosePermissions(uses: readonly string[], names: readonly string[]): readonly Permission[] {
  const groups = collectPermissionGroups(
    buildASTSchema(readTypeDefs(), { assumeValid: true, assumeValidSDL: true }),
  );
  const all = groups.flatMap(({ permissions }) => permissions);
  const ofUses = uses.flatMap((id) => {
    const use = USES.find((known) => known.id === id);
    if (use === undefined) throw new UsageError(`Unknown use: ${id}. The uses are: ${USE_NAMES}`);
    return permissionsForUse(use, groups);
  });
  const named = names.map((name) => {
    const found = all.find((permission) => permission.name === name);
    if (found !== undefined) return found;
    throw new UsageError(
      `No field needs the permission ${name}. docs/permissions.md has those that fields need.`,
    );
  });
  const chosen = [...ofUses, ...named];
  if (chosen.length === 0)
    throw new UsageError(`Choose permissions with --for (${USE_NAMES}) or --permission.`);
  const sorted = chosen.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...new Map(sorted.map((permission) => [`${permission.api} ${permission.name}`, permission])).values(),
  ];
}
