import { z } from 'zod';
import { flag, text, wholeNumber } from '../shared/wire-values.js';
import { deviceRow, exportMoment, textList } from './device-row.js';

/** A certificate on one machine, as sent; the table calls seven columns otherwise. Learn: export-certificate-inventory-assessment.md. */
export const deviceCertificateModel = deviceRow({
  thumbprint: text,
  path: text,
  signatureAlgorithm: text,
  keyLength: wholeNumber,
  keySize: wholeNumber,
  notAfter: exportMoment,
  expirationDate: exportMoment,
  notBefore: exportMoment,
  issueDate: exportMoment,
  subjectType: text,
  serialNumber: text,
  subjectObject: z.unknown().optional(),
  issuedTo: z.unknown().optional(),
  issuerObject: z.unknown().optional(),
  issuedBy: z.unknown().optional(),
  keyUsageArray: textList,
  keyUsage: textList,
  extendedKeyUsageArray: textList,
  extendedKeyUsage: textList,
  isSelfSigned: flag,
}).transform(
  ({ keySize, expirationDate, issueDate, issuedTo, issuedBy, keyUsage, extendedKeyUsage, ...sent }) => ({
    ...sent,
    keyLength: sent.keyLength ?? keySize,
    notAfter: sent.notAfter ?? expirationDate,
    notBefore: sent.notBefore ?? issueDate,
    subjectObject: sent.subjectObject ?? issuedTo,
    issuerObject: sent.issuerObject ?? issuedBy,
    keyUsageArray: sent.keyUsageArray ?? keyUsage,
    extendedKeyUsageArray: sent.extendedKeyUsageArray ?? extendedKeyUsage,
  }),
);

export type WireDeviceCertificate = z.infer<typeof deviceCertificateModel>;
