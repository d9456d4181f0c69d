import { expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const ROLES = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };

/** Objects without an id: only their documented fields show what a body is. */
const READS: readonly (readonly [string, string])[] = [
  ['getExposureScore', 'defenderExposureScore { score }'],
  ['getDeviceSecureScore', 'defenderSecureScore { score }'],
  ['getFile', 'defenderFile(hash: "HASH") { size }'],
  ['getFileStats', 'defenderFile(hash: "HASH") { statistics { orgFirstSeen } }'],
  ['getDomainStats', 'defenderDomain(host: "example.com") { statistics { orgFirstSeen } }'],
  ['getIpStats', 'defenderIp(address: "198.51.100.7") { statistics { orgFirstSeen } }'],
];
const BODIES: readonly object[] = [{}, { error: { code: 'BadRequest', message: 'No' } }, { value: null }];

it.each(READS)(
  'a body of %s without a documented field is an error that is not cached',
  async (operation, field) => {
    const subgraph = await startSubgraph({ emulator: { machines: 3, alerts: 20 }, cache: true });
    const evidence = onlyTenant(subgraph).alerts.flatMap((alert) => alert.evidence);
    const query = `{ ${field.replace('HASH', evidence.find(({ sha1 }) => sha1 !== null)!.sha1!)} }`;
    for (const body of BODIES) {
      subgraph.emulator.control.addFault({ operation, times: 1 }, { status: 200, body });
      const { errors } = await subgraph.ask(query, ROLES);
      expect(errors).toMatchObject([
        {
          message: `Defender's response to ${operation} could not be read.`,
          extensions: { code: 'UPSTREAM_UNAVAILABLE' },
        },
      ]);
    }
    expect((await subgraph.ask(query, ROLES)).errors).toBeUndefined();
    expect(subgraph.calls(operation)).toHaveLength(BODIES.length + 1);
  },
);
