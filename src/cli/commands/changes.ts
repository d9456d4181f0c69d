import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import { SUBJECTS, type ChangeSubject } from '../../changes/subjects.js';
import { loadEmulatorSettings } from '../../config/cli-settings.js';
import { isSafeUrl } from '../../lib/origin.js';
import { describeUnreadable } from '../../lib/watched-file.js';
import { readSchemaSettings } from '../../config/schema-settings.js';
import { readServedTypes } from '../../subgraph/type-defs.js';
import { requestCallerToken } from '../request-caller-token.js';
import { ChangesRefusedError } from '../changes/fetch-changes.js';
import { printChanges } from '../changes/print-changes.js';
import { CommandFailedError, UsageError, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { readGuid, wholeNumber } from '../option-values.js';

const DEFAULT_SUBJECTS: readonly ChangeSubject[] = ['ALERT', 'MACHINE_ACTION'];

export function defineChanges(command: Command, line: CommandLine): void {
  command
    .description(
      'Prints changes in Defender, one JSON object per line, and saves a cursor after printing. When started again, ' +
        'it resumes from the cursor (docs/changes.md). Calls a running subgraph as a caller with Defender.ViewData.',
    )
    .option(
      '--after <file>',
      'file of the cursor (required); if it does not exist, starts with changes from now on',
    )
    .option('--url <url>', 'the subgraph', readUrl, 'http://127.0.0.1:4000/graphql')
    .option(
      '--token-file <file>',
      "the caller's access token, read for each request; default: a token of the emulator",
    )
    .option('--tenant <id>', 'the tenant, if several are served', readGuid)
    .option('--subject <name>', `subject to follow, repeatable: ${SUBJECTS.join(', ')}`, addSubject)
    .option('--every <seconds>', 'interval between requests', wholeNumber(3_600), 15)
    .option('--once', 'prints pending changes and ends')
    .addHelpText(
      'after',
      '\nExit code 0: printed with --once, 1: rejected, or failed with --once, 130 or 143: ended by a signal.',
    )
    .action(async ({ after, url, tokenFile, tenant, subject = DEFAULT_SUBJECTS, every, once = false }) => {
      if (after === undefined) throw new UsageError('--after is missing. Name the file for the cursor.');
      const token = async () => (tokenFile === undefined ? emulatedToken(line) : readToken(tokenFile));
      const { names } = readServedTypes(readSchemaSettings(line.env));
      const endpoint = { url, token, tenantId: tenant, subjects: subject, names };
      await printChanges(endpoint, { file: after, everyMs: Math.max(1, every) * 1_000, once }, line);
    });
}

async function readToken(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandFailedError(describeUnreadable('--token-file', file, error));
  });
  const token = text.trim();
  if (BEARER_TOKEN.test(token)) return token;
  // May be repaired, or is being written: the next request reads it again.
  throw new ChangesRefusedError(
    `--token-file: ${file} must contain an access token alone, without Bearer.`,
    'UNAUTHENTICATED',
  );
}

/** RFC 6750, b64token. */
const BEARER_TOKEN = /^[\w.~+/-]+=*$/;

function emulatedToken(line: CommandLine): Promise<string> {
  return requestCallerToken(
    loadEmulatorSettings(line.env),
    { roles: ['Defender.ViewData'], appOnly: true },
    line.clock,
  );
}

/** Rejects URLs that would send the token unencrypted over the network. */
function readUrl(text: string): string {
  if (isSafeUrl(text)) return text;
  throw new InvalidArgumentError('It must be an https URL, or an http URL on this machine.');
}

function addSubject(text: string, previous: readonly ChangeSubject[] | undefined): readonly ChangeSubject[] {
  const subject = SUBJECTS.find((name) => name === text.toUpperCase());
  if (subject === undefined) throw new InvalidArgumentError(`It must be one of ${SUBJECTS.join(', ')}.`);
  return [...(previous ?? []), subject];
}
