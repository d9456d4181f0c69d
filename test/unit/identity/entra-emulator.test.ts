import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_TENANT_ID, startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { createTokenSource } from '../../../src/credentials/token-source.js';
import { createCallerVerifier, type CallerVerifier } from '../../../src/identity/caller-verifier.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

let emulator: Emulator;
let clock: ManualClock;
let verifier: CallerVerifier;
const logger = pino({ level: 'silent' });
const config = () =>
  loadConfig({
    AZURE_TENANT_ID: DEFAULT_TENANT_ID,
    AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
    AZURE_CLIENT_SECRET: DEFAULT_CLIENT_SECRET,
    ENTRA_EMULATOR_URL: emulator.url,
  });

beforeAll(async () => {
  emulator = await startEmulator({ machines: 1, alerts: 1, machineActions: 0 });
});
afterAll(() => emulator.close());
beforeEach(() => {
  clock = new ManualClock(Date.now());
  emulator.control.clearCalls();
  verifier = createCallerVerifier({ config: config(), clock, logger });
});

const roles = ['Defender.ViewData'];
const verify = async (request: Parameters<Emulator['control']['mintCallerToken']>[0]) =>
  verifier.verify(`Bearer ${await emulator.control.mintCallerToken(request)}`);

describe('a caller of the emulator', () => {
  it('is a person or an application, in both token versions', async () => {
    for (const version of [1, 2] as const) {
      for (const idtyp of [true, false]) {
        expect(await verify({ roles, version, idtyp })).toMatchObject({
          kind: 'user',
          roles: new Set(roles),
        });
        expect(await verify({ roles, version, idtyp, appOnly: true })).toMatchObject({
          kind: 'app',
          tenantId: DEFAULT_TENANT_ID,
        });
      }
    }
    expect(emulator.control.calls({ operation: 'keys' })).toHaveLength(1);
  });

  it('is still verified after Entra rotated its signing key', { tags: 'slow' }, async () => {
    await verify({ roles });
    await emulator.control.rotateSigningKey(undefined, { dropOld: true });
    clock.advance(60_000);
    expect(await verify({ roles })).toMatchObject({ kind: 'user' });
    expect(emulator.control.calls({ operation: 'keys' })).toHaveLength(2);
  });

  it("cannot use this service's Defender token", async () => {
    const source = createTokenSource({ config: config(), clock, logger });
    const scope = 'https://api.securitycenter.microsoft.com/.default';
    const ourOwn = await source.getToken({ tenantId: DEFAULT_TENANT_ID, scope });
    await expect(verifier.verify(`Bearer ${ourOwn}`)).rejects.toThrow(
      'The access token is for another API (aud).',
    );
  });
});
