import { describe, expect, it } from 'vitest';
import { callsOf, doctorCommand, HARMLESS, skippedOf } from '../../kit/processes/run-doctor.js';

describe('the doctor on calls and licenses', () => {
  it('knows a missing license', async () => {
    const { problems, exitCode } = await doctorCommand({
      prepare: ({ control }) => {
        control.addFault({ pathPattern: '^/api/' }, 'licenseMissing');
      },
    });
    expect(exitCode).toBe(1);
    expect(problems).toMatchInlineSnapshot(`
      "✗ call: machines, machine-actions, live-response              listMachines requires a missing license
                                                                    → See license below.
      ✗ call: alerts                                                listAlerts requires a missing license
                                                                    → See license below.
      ✗ call: investigations, alerts                                listMachineAlerts requires a missing license
                                                                    → See license below.
      ✗ call: recommendations                                       listRecommendations requires a missing license
                                                                    → See license below.
      ✗ call: vulnerabilities, recommendations, assessments, device-health
                                                                    listVulnerabilities requires a missing license
                                                                    → See license below.
      ✗ call: domains                                               getDomainStats requires a missing license
                                                                    → See license below.
      ✗ call: files                                                 getFile requires a missing license
                                                                    → See license below.
      ✗ call: ips                                                   getIpStats requires a missing license
                                                                    → See license below.
      ✗ call: users                                                 listMachineLogonUsers requires a missing license
                                                                    → See license below.
      ✗ call: device-health, authenticated-scans                    listDeviceAntivirusHealth requires a missing license
                                                                    → See license below.
      ✗ call: remediation                                           listRemediationTasks requires a missing license
                                                                    → See license below.
      ✗ call: software, recommendations, assessments                listSoftware requires a missing license
                                                                    → See license below.
      ✗ call: assessments                                           listBaselineProfiles requires a missing license
                                                                    → See license below.
      ✗ call: indicators                                            listIndicators requires a missing license
                                                                    → See license below.
      ✗ call: live-response                                         listLibraryFiles requires a missing license
                                                                    → See license below.
      ✗ call: scores                                                getExposureScore requires a missing license
                                                                    → See license below.
      ✗ license                                                     The tenant's plan lacks listMachines, which needs Defender
                                                                    for Endpoint Plan 1, Defender for Endpoint Plan 2,
                                                                    Defender for Business, or Defender Vulnerability
                                                                    Management. Defender says: Unauthorized request - reason
                                                                    of failure: Account mode is inactive
                                                                    → Assign a license that includes it, and open Defender's
                                                                    portal once to set up the tenant.
      Works in part: 57 ok, 0 warnings, 17 failed, 16 skipped."
    `);
  });

  it('are at most one call for each group, of one row for lists', async () => {
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

  it('detects that hunting is not granted', { tags: 'slow' }, async () => {
    const visit = await doctorCommand({ app: { graphRoles: [] } });
    expect(visit.exitCode).toBe(1);
    expect(skippedOf(visit)).toEqual(
      ['incidents', 'hunting'].map((family) => `call: ${family}: its permission is missing`),
    );
    expect(visit.problems).toMatchInlineSnapshot(`
      "✗ permission: incidents                                       missing, for Query.defenderIncidents,
                                                                    Mutation.updateDefenderIncident, DefenderIncident.source,
                                                                    DefenderIncident.displayName and 19 more
                                                                    → Add the application permission SecurityIncident.Read.All
                                                                    (Microsoft Graph) or SecurityIncident.ReadWrite.All
                                                                    (Microsoft Graph), and grant admin consent again.
      ✗ permission: hunting                                         missing, for Query.defenderHunt, Machine.isInternetFacing,
                                                                    Machine.deviceType, Machine.deviceCategory and 4 more
                                                                    → Add the application permission ThreatHunting.Read.All
                                                                    (Microsoft Graph) or AdvancedQuery.Read.All, and grant
                                                                    admin consent again.
      ✗ permission: updateIncident, createIncidentComment           missing, for Mutation.updateDefenderIncident
                                                                    → Add the application permission
                                                                    SecurityIncident.ReadWrite.All (Microsoft Graph), and
                                                                    grant admin consent again.
      ! source: alerts                                              the API of Defender for Endpoint; none after its end
                                                                    → Add SecurityAlert.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      ! source: hunting                                             the API of Defender for Endpoint; none after its end
                                                                    → Add ThreatHunting.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      ! source: incidents                                           the API of Defender for Endpoint; none after its end
                                                                    → Add SecurityIncident.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      ! source: machines                                            the API of Defender for Endpoint; none after its end
                                                                    → Add ThreatHunting.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      ! source: vulnerabilities                                     the API of Defender for Endpoint; none after its end
                                                                    → Add ThreatHunting.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      ! source: software                                            the API of Defender for Endpoint; none after its end
                                                                    → Add ThreatHunting.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      ! source: recommendations                                     the API of Defender for Endpoint; none after its end
                                                                    → Add ThreatHunting.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      ! source: assessments                                         the API of Defender for Endpoint; none after its end
                                                                    → Add ThreatHunting.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      ! source: users                                               the API of Defender for Endpoint; none after its end
                                                                    → Add ThreatHunting.Read.All (Microsoft Graph), as
                                                                    docs/after-2027.md says.
      Works in part: 61 ok, 9 warnings, 3 failed, 17 skipped."
    `);
    expect(callsOf(visit.emulator)).toEqual(HARMLESS);
  });
});
