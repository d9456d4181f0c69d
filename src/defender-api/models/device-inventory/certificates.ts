import { z } from 'zod';
import { WIRE_FIELDS } from '../../generated/wire-fields.js';
import { textList } from '../shared/list-of.js';
import { exportMoment, wholeNumber } from '../shared/wire-values.js';
import { deviceRow } from './device-row.js';

/**
 * A certificate on one machine, as sent. Field names are those of the service's metadata; the sample differs for seven
 * columns. Learn: export-certificate-inventory-assessment.md.
 */
export const deviceCertificateModel = deviceRow({
  ...WIRE_FIELDS.CertificateRecord,
  keyLength: wholeNumber,
  notAfter: exportMoment,
  notBefore: exportMoment,
  issuedTo: z.unknown().optional(),
  subjectObject: z.unknown().optional(),
  issuedBy: z.unknown().optional(),
  issuerObject: z.unknown().optional(),
  keyUsage: textList,
  keyUsageArray: textList,
  extendedKeyUsage: textList,
  extendedKeyUsageArray: textList,
}).transform(
  ({
    keyLength,
    notAfter,
    notBefore,
    subjectObject,
    issuerObject,
    keyUsageArray,
    extendedKeyUsageArray,
    ...sent
  }) => ({
    ...sent,
    keySize: sent.keySize ?? keyLength,
    expirationDate: sent.expirationDate ?? notAfter,
    issueDate: sent.issueDate ?? notBefore,
    issuedTo: sent.issuedTo ?? subjectObject,
    issuedBy: sent.issuedBy ?? issuerObject,
    keyUsage: sent.keyUsage ?? keyUsageArray,
    extendedKeyUsage: sent.extendedKeyUsage ?? extendedKeyUsageArray,
  }),
);

export type WireDeviceCertificate = z.infer<typeof deviceCertificateModel>;
