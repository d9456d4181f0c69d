import { describe, expect, it } from 'vitest';
import { doctorCommand, LEAST_ROLES, type VisitOptions } from '../../kit/processes/run-doctor.js';

const PREMIUM =
  'exportBrowserExtensionsFiles, exportCertificatesFiles, exportHardwareFirmwareFiles, exportBaselineComplianceFiles, ' +
  'listBaselineProfiles, listBaselineConfigurations, listBrowserExtensionPermissions, exportBrowserExtensions, ' +
  'exportCertificates, exportHardwareFirmware, exportBaselineCompliance';

async function licenseOf(plan: 'p2+tvm' | 'p2' | 'business' | 'p1', options: VisitOptions = {}) {
  const { checks, exitCode } = await doctorCommand({ ...options, emulator: { switches: { plan } } });
  const { status, detail } = checks.find(({ name }) => name === 'license')!;
  return [exitCode, status, detail];
}

describe('doctor names the plan', () => {
  it('of a tenant with everything', async () => {
    expect(await licenseOf('p2+tvm')).toEqual([
      0,
      'ok',
      'no call failed for a missing license: this tenant seems to have Defender for Endpoint Plan 2 with Defender Vulnerability Management',
    ]);
  });

  it('of Plan 2 only, with the features that it lacks', async () => {
    expect(await licenseOf('p2')).toEqual([
      1,
      'failed',
      `this tenant seems to have Defender for Endpoint Plan 2 without Defender Vulnerability Management: it lacks ${PREMIUM}`,
    ]);
  });

  it('of Business, with the features that it lacks', async () => {
    expect(await licenseOf('business')).toEqual([
      1,
      'failed',
      'this tenant seems to have Defender for Business: it lacks live-response, hunting, restrictCodeExecution, ' +
        'unrestrictCodeExecution, stopAndQuarantineFile, collectInvestigationPackage, getInvestigationPackageUri, ' +
        PREMIUM,
    ]);
  });

  it('of Plan 1, with the features that it lacks', async () => {
    const [exitCode, status, detail] = await licenseOf('p1');
    expect([exitCode, status]).toEqual([1, 'failed']);
    expect(detail).toMatch(
      /^this tenant seems to have Defender for Endpoint Plan 1: it lacks investigations, live-response, hunting, vulnerabilities, software, scores, recommendations, remediation, restrictCodeExecution, /,
    );
  });

  it.each(['p2', 'business'] as const)(
    'or all that match if no permission distinguishes them: %s',
    async (plan) => {
      const roles = LEAST_ROLES.filter((role) => role !== 'Library.Manage');
      const [, status, detail] = await licenseOf(plan, { app: { roles, graphRoles: [] } });
      expect([status, detail]).toEqual([
        'failed',
        `this tenant seems to have Defender for Endpoint Plan 2 without Defender Vulnerability Management or Defender for Business: it lacks ${PREMIUM}`,
      ]);
    },
  );
});
