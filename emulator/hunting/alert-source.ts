import type { Alert } from '../tenants/model.js';

/** The columns that AlertInfo and AlertEvidence fill alike. */
export interface AlertSource {
  readonly AlertId: string;
  readonly Title: string;
  readonly Severity: string;
  readonly ServiceSource: string;
  readonly DetectionSource: string;
  /** A JSON list, or "" for none. */
  readonly AttackTechniques: string;
}

/** The REST API's detection sources as hunting spells them; others stay as they are. */
const DETECTION_SOURCES: ReadonlyMap<string, string> = new Map([
  ['WindowsDefenderAtp', 'EDR'],
  ['WindowsDefenderAv', 'Antivirus'],
  ['WindowsDefenderSmartScreen', 'SmartScreen'],
  ['CustomDetection', 'Custom detection'],
  ['CustomerTI', 'Custom TI'],
  ['AutomatedInvestigation', 'Automated investigation'],
]);

export function describeAlertSource(alert: Alert): AlertSource {
  return {
    AlertId: alert.id,
    Title: alert.title,
    Severity: alert.severity,
    ServiceSource: 'Microsoft Defender for Endpoint',
    DetectionSource: DETECTION_SOURCES.get(alert.detectionSource) ?? alert.detectionSource,
    AttackTechniques: alert.mitreTechniques.length === 0 ? '' : JSON.stringify(alert.mitreTechniques),
  };
}
