import type { z } from 'zod';
import { textList } from '../shared/list-of.js';
import { flag, text } from '../shared/wire-values.js';
import { deviceRow, exportMoment } from './device-row.js';

/** A machine's compliance with one baseline setting, as sent. Learn: export-security-baseline-assessment.md. */
export const deviceBaselineModel = deviceRow({
  id: text,
  configurationId: text,
  profileId: text,
  osPlatform: text,
  osVersion: text,
  isApplicable: flag,
  isCompliant: flag,
  isExempt: flag,
  complianceEvaluationDetails: text,
  dataCollectionTimeOffset: exportMoment,
  complianceCalculationTimeOffset: exportMoment,
  recommendedValue: textList,
  currentValue: textList,
  rawValue: textList,
  source: textList,
});

export type WireDeviceBaseline = z.infer<typeof deviceBaselineModel>;
