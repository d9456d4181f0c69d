import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { ENUM_TABLES } from './shared/enum-tables.js';
import { readWord, type EnumTable } from './shared/enum-words.js';
import { listOf } from './shared/list-of.js';
import { graphComment } from './shared/graph-fields.js';
import { idText } from './shared/wire-values.js';

/** Incidents share these enums with alerts. Internally, their values are Defender's. */
export const INCIDENT_WORDS = {
  severity: ENUM_TABLES.AlertSeverity,
  classification: ENUM_TABLES.AlertClassification,
  determination: ENUM_TABLES.AlertDetermination,
} as const;

function wordOfAlerts(table: EnumTable) {
  return z
    .string()
    .transform((sent) => readWord(table, sent))
    .nullish();
}

/** An incident as Microsoft Graph sends it. Learn: graph/api/resources/security-incident. */
export const incidentModel = z.object({
  ...WIRE_FIELDS.Incident,
  id: z.union([z.string(), z.number().transform(String)]),
  severity: wordOfAlerts(INCIDENT_WORDS.severity),
  classification: wordOfAlerts(INCIDENT_WORDS.classification),
  determination: wordOfAlerts(INCIDENT_WORDS.determination),
  redirectIncidentId: idText,
  comments: listOf(graphComment),
});

/** All comments of an incident: the response to a new comment. */
export const incidentCommentsModel = incidentModel.pick({ comments: true });

export type WireIncident = z.infer<typeof incidentModel>;
export type WireIncidentComment = z.infer<typeof graphComment>;
export type WireIncidentComments = WireIncident['comments'];
