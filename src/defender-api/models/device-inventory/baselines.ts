import type { z } from 'zod';
import { WIRE_FIELDS } from '../../generated/wire-fields.js';
import { textList } from '../shared/list-of.js';
import { deviceRow } from './device-row.js';

/** A machine's compliance with one baseline setting, as sent. Learn: export-security-baseline-assessment.md. */
export const deviceBaselineModel = deviceRow({
  ...WIRE_FIELDS.BaselineComplianceRecord,
  recommendedValue: textList,
  currentValue: textList,
  rawValue: textList,
  source: textList,
});

export type WireDeviceBaseline = z.infer<typeof deviceBaselineModel>;
