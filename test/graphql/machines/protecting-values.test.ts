import { describe, expect, it } from 'vitest';
import { mutationDocument } from '../../kit/writes/mutation-document.js';
import { createPolicyFile } from '../../kit/writes/policy-file.js';
import { posts, startWithMachine } from '../../kit/writes/response-actions.js';

const PAYLOAD = '{ outcome refusal { code message } }';

async function startWithValue(deviceValue: 'High' | 'Normal') {
  const { env } = createPolicyFile({ protectedMachines: [{ name: 'Critical', deviceValues: ['High'] }] });
  const { subgraph, machine } = await startWithMachine({ env });
  machine.deviceValue = deviceValue;
  const change = async (mutation: string, input: object, roles = ['Defender.SecuritySettings']) => {
    const variables = { input: { machineId: machine.id, comment: 'why', ...input } };
    const { data } = await subgraph.ask(mutationDocument(mutation, PAYLOAD), { variables, roles });
    return data[mutation] as { readonly outcome: string; readonly refusal: { readonly code: string } | null };
  };
  return { subgraph, machine, change };
}

describe('a device value by which the policy protects machines', () => {
  it.each([
    ['setDefenderDeviceValue', {}],
    ['updateMachine', { machineTags: ['lab'] }],
  ])('is not lowered by %s, whose caller could then isolate the machine alone', async (mutation, more) => {
    const { subgraph, machine, change } = await startWithValue('High');
    const receipt = await change(mutation, { deviceValue: 'NORMAL', ...more });
    expect(receipt).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'PROTECTED_MACHINE' } });
    expect([posts(subgraph), machine.deviceValue]).toEqual([[], 'High']);
    const roles = ['Defender.SecuritySettings', 'Defender.BreakGlass'];
    const broken = await change(
      mutation,
      { deviceValue: 'NORMAL', ...more, breakGlassReason: 'drill' },
      roles,
    );
    expect([broken.outcome, machine.deviceValue]).toEqual(['DONE', 'Normal']);
    const overridden = [expect.stringContaining('protects this machine by its device value High')];
    expect(subgraph.audit().find(({ type }) => type === 'breakGlassUsed')).toMatchObject({ overridden });
  });

  it('is set on other machines', async () => {
    const { machine, change } = await startWithValue('Normal');
    const receipt = await change('setDefenderDeviceValue', { deviceValue: 'HIGH' });
    expect([receipt.outcome, machine.deviceValue]).toEqual(['DONE', 'High']);
  });
});
