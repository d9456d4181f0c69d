import { describe, expect, it } from 'vitest';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const LIVE_RESPONSE = { roles: ['Defender.LiveResponse.Run', 'Defender.LiveResponse.Collect'] };

describe('the lists of a policy file', () => {
  it('name targets that no indicator may block, beside the built-in list', { tags: 'slow' }, async () => {
    const { env } = createPolicyFile({ indicators: { neverBlock: { addresses: ['198.51.100.0/24'] } } });
    const subgraph = await startSubgraph({ emulator: { machines: 1 }, env });
    const block = (indicatorType: string, indicatorValue: string) =>
      subgraph.ask(
        `mutation { submitIndicator(input: { indicatorType: ${indicatorType}, indicatorValue: "${indicatorValue}", action: BLOCK, title: "t", description: "d", severity: HIGH, comment: "x" }) { outcome refusal { code message } } }`,
        { roles: ['Defender.Indicators'] },
      );
    for (const [type, value] of [
      ['IP_ADDRESS', '198.51.100.7'],
      ['DOMAIN_NAME', 'login.microsoftonline.com'],
    ] as const) {
      const { data, errors } = await block(type, value);
      expect(errors).toBeUndefined();
      expect(data.submitIndicator).toMatchObject({
        outcome: 'REFUSED',
        refusal: { code: 'DENIED_BY_POLICY' },
      });
    }
    expect(subgraph.calls()).toEqual([]);
    expect((await block('IP_ADDRESS', '203.0.113.7')).data.submitIndicator.outcome).toBe('CREATED');
  });

  it('name files that are never fetched, instead of the built-in ones', { tags: 'slow' }, async () => {
    const policy = createPolicyFile({
      liveResponse: { denyGetFile: ['**/secret/**', '**/.ssh/**', '**/gro\u00dfkunden/**'] },
    });
    const { subgraph, machine } = await startWithMachine({ env: policy.env });
    const fetchFile = async (path: string) => {
      const commands = [{ getFile: { path } }];
      const input = { machineId: machine.id, commands, dryRun: true };
      return (await write(subgraph, 'runDefenderLiveResponse', input, LIVE_RESPONSE)).receipt;
    };
    for (const path of [
      'C:\\Secret\\a.txt',
      '\\\\?\\Volume{b75e2c83-0000-0000-0000-602f00000000}\\a.txt',
      '\\\\?\\GLOBALROOT\\Device\\HarddiskVolume3\\a.txt',
      '/proc/self/root/a.txt',
      '/Users/ada/.\u017f\u017fh/id_rsa',
      '/Users/ada/.\u00dfh/id_rsa',
      '/Users/ada/GROSSKUNDEN/keys.txt',
    ]) {
      expect(await fetchFile(path)).toMatchObject({ refusal: { code: 'DENIED_BY_POLICY' } });
    }
    expect((await fetchFile('C:\\Windows\\System32\\config\\SAM')).outcome).toBe('DRY_RUN');
  });

  it('name the allowed scripts, by content', async () => {
    const scripts = [{ name: 'collect.ps1', sha256: '0'.repeat(64) }];
    const policy = createPolicyFile({ approvals: [], liveResponse: { scripts } });
    const { subgraph, machine } = await startWithMachine({ env: policy.env });
    const commands = [{ runScript: { scriptName: 'collect.ps1' } }];
    const { receipt } = await write(
      subgraph,
      'runDefenderLiveResponse',
      { machineId: machine.id, commands },
      LIVE_RESPONSE,
    );
    expect(receipt).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'DENIED_BY_POLICY' } });
    expect(subgraph.calls('runLiveResponse')).toEqual([]);
  });

  it.each([
    [
      'a hash',
      { liveResponse: { scripts: [{ name: 'x', sha256: 'abc' }] } },
      'liveResponse.scripts[0].sha256',
    ],
    [
      'a range',
      { indicators: { neverBlock: { addresses: ['10.0.0.0/64'] } } },
      'indicators.neverBlock.addresses[0]',
    ],
  ])('are rejected at the start with %s that is invalid', { tags: 'slow' }, async (_, policy, place) => {
    await expect(startSubgraph({ env: createPolicyFile(policy).env })).rejects.toThrow(place);
  });
});
