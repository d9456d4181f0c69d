import { describe, expect, it } from 'vitest';
import { mutationDocument } from '../../kit/writes/mutation-document.js';
import { startWithMachine } from '../../kit/writes/response-actions.js';

const ID = 'a'.repeat(40);
const ROLES = [
  'Defender.ActiveRemediation',
  'Defender.LiveResponse.Run',
  'Defender.LiveResponse.Collect',
  'Defender.LiveResponse.Library',
  'Defender.SecuritySettings',
];
const why = { comment: 'why' };
const session = (...commands: object[]) => ({ ...why, machineId: ID, commands });
const runScript = (args: string) => ({ runScript: { scriptName: 'collect.ps1', args } });
const getFile = (path: string) => ({ getFile: { path } });
const upload = (more: object) => ({ fileName: 'x.ps1', content: 'eA==', ...more });

/** Input beyond the limits: the mutation, its input, the named field. */
const TOO_LONG: readonly [string, Readonly<Record<string, unknown>>, string][] = [
  ['runDefenderLiveResponse', session(getFile('x'.repeat(4_097))), 'input.commands[0].getFile.path'],
  ['runDefenderLiveResponse', session(runScript('x'.repeat(8_192))), 'input.commands[0].runScript.args'],
  [
    'runDefenderLiveResponse',
    session({ putFile: { fileName: 'x'.repeat(4_097) } }),
    'input.commands[0].putFile.fileName',
  ],
  ['runDefenderLiveResponse', session(...Array<object>(101).fill(getFile('/tmp/x'))), 'input.commands'],
  ['uploadDefenderLibraryFile', upload({ description: 'x'.repeat(32_001) }), 'input.description'],
  [
    'uploadDefenderLibraryFile',
    upload({ parametersDescription: 'x'.repeat(32_001) }),
    'input.parametersDescription',
  ],
  ['deleteDefenderLibraryFile', { fileName: 'x'.repeat(4_097) }, 'input.fileName'],
  [
    'updateMachine',
    { ...why, machineId: ID, machineTags: Array.from({ length: 501 }, (_, index) => `tag ${String(index)}`) },
    'input.machineTags',
  ],
  [
    'isolateMachine',
    { ...why, machineId: ID, acknowledge: Array(11).fill('PROTECTED') },
    'input.acknowledge',
  ],
  [
    'isolateMachines',
    { ...why, machineIds: [ID], acknowledge: Array(11).fill('PROTECTED') },
    'input.acknowledge',
  ],
];

describe('input beyond its maximum length', () => {
  it('is rejected by name, before anything is sent or recorded', async () => {
    const { subgraph } = await startWithMachine();
    for (const [mutation, input, field] of TOO_LONG) {
      const { errors } = await subgraph.ask(mutationDocument(mutation, '{ __typename }'), {
        roles: ROLES,
        variables: { input },
      });
      expect([mutation, errors?.[0]?.extensions]).toEqual([
        mutation,
        { code: 'BAD_USER_INPUT', argumentName: field },
      ]);
      expect(errors?.[0]?.message).toMatch(/at most [\d,]+ are allowed\.$/);
    }
    expect([subgraph.calls(), subgraph.audit()]).toEqual([[], []]);
  });
});
