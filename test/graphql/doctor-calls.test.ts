import { describe, expect, it } from 'vitest';
import { HARMLESS, doctorCommand } from '../kit/run-doctor.js';

describe('the doctor on calls and licences', () => {
  it('knows a missing licence', async () => {
    const { problems, exitCode } = await doctorCommand({
      prepare: ({ control }) => {
        control.addFault({ pathPattern: '^/api/' }, 'licenseMissing');
      },
    });
    expect(exitCode).toBe(1);
    expect(problems).toMatchInlineSnapshot(`
      "✗ call: alerts, investigations                                listAlerts is refused for want of a licence
                                                                    → See licence below.
      ✗ call: machines, machine-actions, live-response              listMachines is refused for want of a licence
                                                                    → See licence below.
      ✗ call: domains                                               getDomainStats is refused for want of a licence
                                                                    → See licence below.
      ✗ call: files                                                 getFile is refused for want of a licence
                                                                    → See licence below.
      ✗ call: ips                                                   getIpStats is refused for want of a licence
                                                                    → See licence below.
      ✗ call: users                                                 listMachineLogonUsers is refused for want of a licence
                                                                    → See licence below.
      ✗ call: device-health, authenticated-scans                    listDeviceAntivirusHealth is refused for want of a licence
                                                                    → See licence below.
      ✗ call: recommendations                                       listRecommendations is refused for want of a licence
                                                                    → See licence below.
      ✗ call: remediation                                           listRemediationTasks is refused for want of a licence
                                                                    → See licence below.
      ✗ call: software, recommendations, assessments                listSoftware is refused for want of a licence
                                                                    → See licence below.
      ✗ call: vulnerabilities, recommendations, assessments, device-health
                                                                    listVulnerabilities is refused for want of a licence
                                                                    → See licence below.
      ✗ call: assessments                                           listBaselineProfiles is refused for want of a licence
                                                                    → See licence below.
      ✗ call: indicators                                            listIndicators is refused for want of a licence
                                                                    → See licence below.
      ✗ call: live-response                                         listLibraryFiles is refused for want of a licence
                                                                    → See licence below.
      ✗ call: scores                                                getExposureScore is refused for want of a licence
                                                                    → See licence below.
      ✗ licence                                                     The tenant's plan lacks listAlerts, which needs Defender
                                                                    for Endpoint Plan 1, Defender for Endpoint Plan 2, or
                                                                    Defender for Business. Defender says: Unauthorized request
                                                                    - reason of failure: Account mode is inactive
                                                                    → Assign a license that has it, and open Defender's portal
                                                                    once so that the tenant is set up.
      - scope                                                       what fails above is not due to the scope
      - redis                                                       not used: REDIS_URL is not set, and state is kept in this
                                                                    process
      Works in part: 46 ok, 0 warning(s), 16 failed, 15 skipped."
    `);
  });

  it('makes at most one call for each group, of one row where it asks for rows', async () => {
    const { emulator } = await doctorCommand();
    const sent = emulator.control
      .calls()
      .filter(({ path }) => path.startsWith('/api/') || path.startsWith('/v1.0/'));
    expect(sent.map(({ operation }) => operation).sort()).toEqual(
      [...HARMLESS, 'graphRunHuntingQuery', 'listIncidents'].sort(),
    );
    const ofLists = sent.filter(({ query }) => query['$top'] !== undefined);
    expect(ofLists.every(({ query }) => query['$top'] === '1')).toBe(true);
    expect(ofLists.length).toBeGreaterThan(5);
  });
});
