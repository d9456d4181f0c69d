import type { z } from 'zod';
import { decimal, flag, text } from '../shared/wire-values.js';
import { deviceRow, exportMoment } from './device-row.js';

/** A machine's compliance with one secure configuration, as sent. Learn: get-assessment-secure-config.md. */
export const deviceConfigurationModel = deviceRow({
  osPlatform: text,
  osVersion: text,
  timestamp: exportMoment,
  configurationId: text,
  configurationName: text,
  configurationCategory: text,
  configurationSubcategory: text,
  configurationImpact: decimal,
  isCompliant: flag,
  isApplicable: flag,
  isExpectedUserImpact: flag,
  recommendationReference: text,
});

export type WireDeviceConfiguration = z.infer<typeof deviceConfigurationModel>;
