import { z } from 'zod';
import { eitherCase } from '../shared/either-case.js';
import { listOf } from '../shared/list-of.js';
import { exportMoment, flag, text } from '../shared/wire-values.js';
import { deviceRow } from './device-row.js';

/** Objects in the sample, strings according to the table. */
const permissions = listOf(
  z.union([
    z.string().transform((key) => ({ key, isRequired: undefined, risk: undefined })),
    eitherCase({ id: text, isRequired: flag, risk: text }).transform(({ id: key, ...others }) => ({
      key,
      ...others,
    })),
  ]),
);

/** A browser extension on one machine, as sent. Learn: get-assessment-browser-extensions.md. */
export const deviceBrowserExtensionModel = deviceRow({
  installationTime: exportMoment,
  browserName: text,
  extensionId: text,
  extensionName: text,
  extensionDescription: text,
  extensionVersion: text,
  extensionRisk: text,
  extensionVendor: text,
  isActivated: flag,
  permissions: permissions,
});

export type WireDeviceBrowserExtension = z.infer<typeof deviceBrowserExtensionModel>;
