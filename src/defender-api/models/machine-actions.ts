import { z } from 'zod';
import { moment, text, wholeNumber } from './shared/wire-values.js';

const sent = z.looseObject({
  id: z.string(),
  type: text,
  scope: text,
  title: text,
  requestor: text,
  requestSource: text,
  requestorComment: text,
  externalID: text,
  status: text,
  machineId: text,
  computerDnsName: text,
  creationDateTimeUtc: moment,
  lastUpdateDateTimeUtc: moment,
  cancellationRequestor: text,
  cancellationComment: text,
  cancellationDateTimeUtc: moment,
  relatedFileInfo: z.looseObject({ fileIdentifier: text, fileIdentifierType: text }).nullish(),
  errorHResult: wholeNumber,
});

/** Names that some answers use, and the documented ones that they mean. */
const OTHER_SPELLINGS = { lastUpdateTimeUtc: 'lastUpdateDateTimeUtc', externalId: 'externalID' } as const;

/** A response action as sent. Learn: machineaction.md. */
export const machineActionModel = z.preprocess(withDocumentedNames, sent);

export type WireMachineAction = z.infer<typeof sent>;

function withDocumentedNames(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const renamed: Record<string, unknown> = { ...row };
  for (const [other, documented] of Object.entries(OTHER_SPELLINGS)) {
    if (other in renamed && renamed[documented] === undefined) renamed[documented] = renamed[other];
  }
  return renamed;
}
