import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { InvalidArgumentError } from 'commander';
import { loadConfig } from '../../config/load-config.js';
import { createOutgoingDispatcher } from '../../credentials/outgoing-dispatcher.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { checkSince } from '../../exports/rows/check-since.js';
import { EXPORT_KINDS, type ExportKind } from '../../exports/rows/export-kind.js';
import { createServices } from '../../server/services/services.js';
import { createLogger } from '../../telemetry/logger.js';
import { CommandFailedError, messageOf, UsageError, type CommandLine } from '../command-line.js';
import type { Command } from '../create-program.js';
import { complainOnSignal } from '../end-on-signal.js';
import { readBlobAddress } from '../export/blob-address.js';
import { createBlobTarget, STORAGE_SCOPE } from '../export/blob-target.js';
import { createExportReport } from '../export/export-report.js';
import { createFolderTarget } from '../export/folder-target.js';
import { writeExport } from '../export/write-export.js';
import { readGuid } from '../option-values.js';

const FORMATS = { ndjson: 'NDJSON', parquet: 'PARQUET' } as const;

export function defineExport(command: Command, line: CommandLine): void {
  command
    .description(
      'Exports every row of a kind, for all machines of a tenant, to a folder or Blob Storage (docs/exports.md). Calls Defender directly with the ' +
        'settings and credential of serve. Prints one JSON line per 25,000 rows, or a progress bar on a terminal.',
    )
    .argument('<kind>', `one of ${EXPORT_KINDS.join(', ')}`, readKind)
    .option(
      '--since <time>',
      'start time of SOFTWARE_VULNERABILITY_CHANGES (required), within the last 14 days',
    )
    .option('--format <format>', 'ndjson or parquet', readFormat, 'ndjson' as keyof typeof FORMATS)
    .option(
      '--to <place>',
      'a folder, or https://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX; partitioned as kind=.../tenant=.../snapshot=.../part-00000',
      './exports',
    )
    .option('--resume', 'resumes an interrupted run')
    .option('--tenant <id>', 'the tenant, if several are served', readGuid)
    .addHelpText('after', '\nExit code 0: written, 1: failed, 130 or 143: interrupted; --resume continues.')
    .action(async (kind, { since, format: formatName, to, resume = false, tenant }) => {
      const format = FORMATS[formatName];
      const from = readSince(kind, since, line.clock.now());
      const services = createServices({
        config: loadConfig(line.env),
        clock: line.clock,
        logger: createLogger('silent'),
        auditStream: new PassThrough(),
      });
      const dispatcher = createOutgoingDispatcher(services.config.proxy);
      const report = createExportReport(line);
      const forgetSignals = complainOnSignal(report.interrupted);
      try {
        const served = (await services.tenants.current()).tenants;
        const wanted = tenant === undefined ? served : served.filter(({ id }) => id === tenant);
        const [found] = wanted;
        if (found === undefined || wanted.length > 1)
          throw new UsageError('--tenant must name one of the served tenants.');
        const { dataSource, config, tokens } = services.access.to(found);
        const blob = readBlobAddress(to, config.upstream.apiUrl);
        const target =
          blob === undefined
            ? await createFolderTarget(to)
            : await createBlobTarget(blob, {
                getToken: () =>
                  tokens.getToken({ tenantId: config.registration.tenantId, scope: STORAGE_SCOPE }),
                workFolder: join(config.dataDirectory, 'exports-to'),
              });
        const written = await writeExport(
          { tenantId: found.id, kind, format, since: from, groups: null },
          target,
          {
            reach: { dataSource, apiUrl: config.upstream.apiUrl, dispatcher },
            clock: line.clock,
            keys: services.stateKeys,
            resume,
            onProgress: report.progress,
          },
        );
        report.written(written);
      } catch (error) {
        if (error instanceof UsageError || error instanceof CommandFailedError) throw error;
        throw new CommandFailedError(messageOf(error));
      } finally {
        forgetSignals();
        await services.close();
        await dispatcher.destroy();
      }
    });
}

function readSince(kind: ExportKind, since: string | undefined, now: number): string | null {
  try {
    return checkSince(kind, since, now, '--since');
  } catch (error) {
    throw error instanceof BadUserInputError ? new UsageError(error.message) : error;
  }
}

function readKind(text: string): ExportKind {
  const kind = EXPORT_KINDS.find((name) => name === text.toUpperCase());
  if (kind === undefined) throw new InvalidArgumentError(`It must be one of ${EXPORT_KINDS.join(', ')}.`);
  return kind;
}

function readFormat(text: string): keyof typeof FORMATS {
  const name = text.toLowerCase();
  if (name === 'ndjson' || name === 'parquet') return name;
  throw new InvalidArgumentError('It must be ndjson or parquet.');
}
