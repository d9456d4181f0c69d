import { z } from 'zod';
import { idText, moment, text, texts, wholeNumber } from './shared/wire-values.js';

/** Named in one way on the page of the resource, and in another in the samples of its operations. */
const comment = z
  .object({
    comment: text,
    createdByDisplayName: text,
    createdBy: text,
    createdDateTime: moment,
    createdTime: moment,
  })
  .transform(({ createdBy, createdTime, ...sent }) => ({
    comment: sent.comment,
    createdByDisplayName: sent.createdByDisplayName ?? createdBy,
    createdDateTime: sent.createdDateTime ?? createdTime,
  }));

/** An incident as Microsoft Graph sends it. Learn: graph/api/resources/security-incident. */
export const incidentModel = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  displayName: text,
  description: text,
  summary: text,
  status: text,
  severity: text,
  classification: text,
  determination: text,
  assignedTo: text,
  createdDateTime: moment,
  lastUpdateDateTime: moment,
  lastModifiedBy: text,
  resolvingComment: text,
  priorityScore: wholeNumber,
  redirectIncidentId: idText,
  customTags: texts,
  systemTags: texts,
  comments: z.array(comment).nullish(),
});

/** The answer to a new comment: all comments of the incident. */
export const incidentCommentsModel = z.object({ value: z.array(comment) });

export type WireIncident = z.infer<typeof incidentModel>;
export type WireIncidentComment = z.infer<typeof comment>;
