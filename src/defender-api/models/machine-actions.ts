import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { listOf } from './shared/list-of.js';
import { moment, text } from './shared/wire-values.js';

export type WireLiveResponseCommand = z.infer<z.ZodObject<typeof WIRE_FIELDS.LiveResponseCommand>>;

/** Result of one command of a live response session. Learn: run-live-response.md. */
const commandResult = z.object({
  ...WIRE_FIELDS.LiveResponseCommandResult,
  /** Their type is undocumented. */
  errors: listOf(z.unknown()),
});

export type WireCommandResult = z.infer<typeof commandResult>;

const sent = z.object({
  ...WIRE_FIELDS.MachineAction,
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
