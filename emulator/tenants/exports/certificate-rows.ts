import { draw, drawHex } from '../draw.js';
import { toShortIsoTime } from '../iso-time.js';
import { isAssessed, machineColumns, type ExportKind } from './export-kind.js';

/** The placeholder for a missing time. */
const unset = '0001-01-01T00:00:00Z';
const perMachine = 3;
const day = 86_400_000;

/** Certificates of every machine (Learn: export-certificate-inventory-assessment.md). */
export const certificates: ExportKind = {
  name: 'CertificateAssessment',
  repeats: true,
  countSlots: (_tenant, machine) => (isAssessed(machine) ? perMachine : 0),
  makeRows: (context) => {
    const { machine, pass } = context;
    if (!isAssessed(machine)) return [];
    const { deviceId, deviceName, rbacGroupId, rbacGroupName } = machineColumns(context);
    return Array.from({ length: perMachine }, (_, index) => {
      const salt = pass * perMachine + index + 77;
      const drawn = draw(machine.id, salt, 0);
      const isRead = index > 0;
      const seen = Date.parse(machine.lastSeen);
      return {
        deviceId,
        deviceName,
        thumbprint: drawHex(machine.id, salt, 1, 40),
        path: `LocalMachine\\${index === 0 ? 'Root' : 'My'}`,
        signatureAlgorithm: 'sha256RSA',
        keySize: isRead ? [2_048, 4_096][index % 2] : 0,
        expirationDate: isRead ? toShortIsoTime(seen + (drawn - 0.2) * 900 * day, 0) : unset,
        issueDate: isRead ? toShortIsoTime(seen - drawn * 900 * day, 0) : unset,
        subjectType: index === 0 ? 'CA' : 'End Entity',
        serialNumber: drawHex(machine.id, salt, 2, 16).toUpperCase(),
        issuedTo: isRead ? `CN=${machine.computerDnsName}, O=Corp "AG" & Co` : null,
        issuedBy: isRead ? 'CN=Corp Issuing CA, O=Corp' : null,
        keyUsage: isRead ? 'DigitalSignature, KeyEncipherment' : null,
        extendedKeyUsage: isRead ? 'Server Authentication' : null,
        isSelfSigned: drawn < 0.1,
        rbacGroupId,
        rbacGroupName,
      };
    });
  },
};
