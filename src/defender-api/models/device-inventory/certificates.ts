import { z } from 'zod';
import { textList } from '../shared/list-of.js';
import { flag, text, wholeNumber } from '../shared/wire-values.js';
import { deviceRow, exportMoment } from './device-row.js';

/**
 * A certificate on one machine, as sent. Field names are those of the service's metadata; the sample differs for seven
 * columns. Learn: export-certificate-inventory-assessment.md.
 */
export const deviceCertificateModel = deviceRow({
  thumbprint: text,
  path: text,
  signatureAlgorithm: text,
  keySize: wholeNumber,
  keyLength: wholeNumber,
  expirationDate: exportMoment,
  notAfter: exportMoment,
  issueDate: exportMoment,
  notBefore: exportMoment,
  subjectType: text,
  serialNumber: text,
  issuedTo: z.unknown().optional(),
  subjectObject: z.unknown().optional(),
  issuedBy: z.unknown().optional(),
  issuerObject: z.unknown().optional(),
  keyUsage: textList,
  keyUsageArray: textList,
  extendedKeyUsage: textList,
  extendedKeyUsageArray: textList,
  isSelfSigned: flag,
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
