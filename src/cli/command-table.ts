import { loadFastPackages } from '../config/environment.js';
import type { CommandLine } from './command-line.js';
import type { Command } from './create-program.js';

export interface CommandEntry {
  readonly name: string;
  /** Another name that people try. */
  readonly alias?: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Imports the command on demand, because most commands need a fraction of the modules. */
  readonly load: () => Promise<DefineCommand>;
}

/** Declares options, arguments and the action of a command. */
export type DefineCommand = (command: Command, line: CommandLine) => void;

/** In the order of the list of commands. To add a command, add an entry and its file. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'serve',
    summary: 'serves GraphQL',
    load: async () => {
      await loadFastPackages();
      return (await import('./commands/serve.js')).defineServe;
    },
  },
  {
    name: 'demo',
    summary: 'serves an emulated tenant, with tokens to try it',
    load: async () => (await import('./commands/demo.js')).defineDemo,
  },
  {
    name: 'emulator',
    summary: 'emulates Entra, Defender and Graph hunting, without the subgraph',
    load: async () => (await import('./commands/emulator.js')).defineEmulator,
  },
  {
    name: 'doctor',
    alias: 'check',
    summary: 'checks settings, sign-in, permissions and callers',
    load: async () => (await import('./commands/doctor.js')).defineDoctor,
  },
  {
    name: 'token',
    summary: "prints a caller's token of the emulator",
    load: async () => (await import('./commands/token.js')).defineToken,
  },
  {
    name: 'consent-url',
    summary: "prints the link for an administrator's consent",
    load: async () => (await import('./commands/consent-url.js')).defineConsentUrl,
  },
  {
    name: 'register',
    summary: 'prints or runs the Azure CLI lines of the registration',
    load: async () => (await import('./commands/register.js')).defineRegister,
  },
  {
    name: 'schema',
    summary: 'prints the schema in SDL',
    load: async () => (await import('./commands/schema.js')).defineSchema,
  },
  {
    name: 'operations',
    summary: 'writes the example operations as trusted documents and as tools',
    load: async () => (await import('./commands/operations.js')).defineOperations,
  },
  {
    name: 'changes',
    summary: 'prints what changes in Defender, line by line',
    load: async () => (await import('./commands/changes.js')).defineChanges,
  },
  {
    name: 'export',
    summary: 'writes every row of a kind into a folder',
    load: async () => (await import('./commands/export.js')).defineExport,
  },
  {
    name: 'audit',
    summary: 'checks an audit trail, and compares it with Defender',
    load: async () => (await import('./commands/audit.js')).defineAudit,
  },
];
