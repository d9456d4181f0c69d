import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import { SUBJECTS, type ChangeSubject } from '../../changes/subjects.js';
import { loadEmulatorSettings } from '../../config/cli-settings.js';
import { isSafeUrl } from '../../lib/origin.js';
import { readSchemaPrefix } from '../../config/schema-prefix.js';
import { readServedTypes } from '../../subgraph/type-defs.js';
import { requestCallerToken } from '../request-caller-token.js';
import { printChanges } from '../changes/print-changes.js';
import { UsageError, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { readGuid, wholeNumber } from '../option-values.js';

const DEFAULT_SUBJECTS: readonly ChangeSubject[] = ['ALERT', 'MACHINE_ACTION'];

export function defineChanges(command: Command, line: CommandLine): void {
  command
    .description(
      'Prints what changes in Defender, one JSON object a line, and keeps the cursor behind what it has printed: started again, ' +
        'it goes on from there (docs/changes.md). It asks a subgraph that serves, as a caller with Defender.ViewData.',
    )
    .option('--after <file>', 'where the cursor is kept: required; without such a file, it begins now')
    .option('--url <url>', 'the subgraph', readUrl, 'http://127.0.0.1:4000/graphql')
    .option(
      '--token-file <file>',
      "holds the caller's access token, and is read for each request; without it, the emulator gives one",
    )
    .option('--tenant <id>', 'the tenant that is addressed, where several are served', readGuid)
    .option(
      '--subject <name>',
      `what is followed; may be given several times: ${SUBJECTS.join(', ')}`,
      addSubject,
    )
    .option('--every <seconds>', 'how often it asks', wholeNumber(3_600), 15)
    .option('--once', 'prints what there is, and ends')
    .addHelpText(
      'after',
      '\nExit code 0: ended by a signal, or with --once, 1: refused, or with --once not answered.',
    )
    .action(async ({ after, url, tokenFile, tenant, subject = DEFAULT_SUBJECTS, every, once = false }) => {
      if (after === undefined)
        throw new UsageError('--after is missing: name the file that keeps the cursor.');
      const token = async () => (tokenFile === undefined ? emulatedToken(line) : readToken(tokenFile));
      const { names } = readServedTypes(readSchemaPrefix(line.env));
      const endpoint = { url, token, tenantId: tenant, subjects: subject, names };
      await printChanges(endpoint, { file: after, everyMs: Math.max(1, every) * 1_000, once }, line);
    });
}

async function readToken(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).trim();
}

function emulatedToken(line: CommandLine): Promise<string> {
  return requestCallerToken(
    loadEmulatorSettings(line.env),
    { roles: ['Defender.ViewData'], appOnly: true },
    line.clock,
  );
}

/** A token must not go over the network in the clear. */
function readUrl(text: string): string {
  if (isSafeUrl(text)) return text;
  throw new InvalidArgumentError('It takes a URL with https, or with http on this machine.');
}

function addSubject(text: string, previous: readonly ChangeSubject[] | undefined): readonly ChangeSubject[] {
  const subject = SUBJECTS.find((name) => name === text.toUpperCase());
  if (subject === undefined) throw new InvalidArgumentError(`It takes one of ${SUBJECTS.join(', ')}.`);
  return [...(previous ?? []), subject];
}
