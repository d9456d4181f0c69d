import { z } from 'zod';
import { listOf } from './shared/list-of.js';
import { hResult, moment, text } from './shared/wire-values.js';

/** A requested command. */
const command = z.object({ type: text, params: listOf(z.object({ key: text, value: text })) });

export type WireLiveResponseCommand = z.infer<typeof command>;

/** Result of one command of a live response session. Learn: run-live-response.md. */
const commandResult = z.object({
  index: z.int32().nullish(),
  startTime: moment,
  endTime: moment,
  commandStatus: text,
  /** Their type is undocumented. */
  errors: listOf(z.unknown()),
  command: command.nullish(),
});

export type WireCommandResult = z.infer<typeof commandResult>;

const sent = z.object({
  id: z.string(),
  type: text,
  scope: text,
  title: text,
  requestor: text,
  requestSource: text,
  requestorComment: text,
  externalId: text,
  status: text,
  machineId: text,
  computerDnsName: text,
  creationDateTimeUtc: moment,
  lastUpdateDateTimeUtc: moment,
  cancellationRequestor: text,
  cancellationComment: text,
  cancellationDateTimeUtc: moment,
  relatedFileInfo: z.object({ fileIdentifier: text, fileIdentifierType: text }).nullish(),
  errorHResult: hResult,
  troubleshootInfo: z
    .object({
      expirationUtc: moment,
      startTsModeUtc: moment,
      paramsJsonFormatVersion: z.int32().nullish(),
      state: z.int32().nullish(),
    })
    .nullish(),
  /** Live response only. */
  commands: listOf(commandResult),
});

/**
 * A response action as sent, under the documented names. Some responses spell two of them differently. Learn:
 * machineaction.md.
 */
export const machineActionModel = sent
  .extend({ lastUpdateTimeUtc: moment, externalID: text })
  .transform(({ lastUpdateTimeUtc, externalID, ...action }): WireMachineAction => ({
    ...action,
    lastUpdateDateTimeUtc: action.lastUpdateDateTimeUtc ?? lastUpdateTimeUtc,
    externalId: action.externalId ?? externalID,
  }));

export type WireMachineAction = z.infer<typeof sent>;
