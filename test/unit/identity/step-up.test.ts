import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { ForbiddenError, StepUpRequiredError } from '../../../src/errors/caller-errors.js';
import type { Caller } from '../../../src/identity/caller.js';
import { PersonIdentifiers } from '../../../src/identity/person-identifiers.js';
import { missingAuthenticationContext, requireAuthenticationContext } from '../../../src/identity/step-up.js';
import { CALLER } from '../../kit/identity/caller-token.js';
import { OUR_CLIENT_ID } from '../../kit/identity/verifier-with-keys.js';

const callerWith = (contexts: readonly string[], kind: Caller['kind'] = 'user'): Caller => ({
  ...CALLER,
  kind,
  homeTenantId: CALLER.tenantId,
  identifiers: new PersonIdentifiers([]),
  name: 'Ada Analyst',
  roles: new Set(),
  expirationTime: Infinity,
  authenticationContexts: new Set(contexts),
});
const thrownBy = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};
const stepUpOf = (setting: string) => {
  const ids = {
    AZURE_TENANT_ID: CALLER.tenantId,
    AZURE_CLIENT_ID: OUR_CLIENT_ID,
    AZURE_CLIENT_SECRET: 's',
  };
  try {
    return Object.fromEntries(loadConfig({ ...ids, AUTH_STEP_UP: setting }).callers.stepUp);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
};

describe('an action that requires an authentication context', () => {
  it('accepts a caller whose token contains exactly that one', () => {
    expect(missingAuthenticationContext(callerWith(['c2', 'c1']), 'c1')).toBe(false);
    expect(missingAuthenticationContext(callerWith(['c10']), 'c1')).toBe(true);
    expect(
      thrownBy(() => requireAuthenticationContext(callerWith(['c1']), 'c1', 'isolateMachine')),
    ).toBeUndefined();
  });

  it("returns the claims for another sign-in, in Entra's format", () => {
    const error = thrownBy(() => requireAuthenticationContext(callerWith(['c2']), 'c1', 'isolateMachine'));
    expect(error).toBeInstanceOf(StepUpRequiredError);
    expect(error).toMatchObject({
      code: 'FORBIDDEN',
      message:
        'isolateMachine requires a sign-in with the authentication context c1: sign in again with the claims of this error.',
      // As in Learn's example of a claims challenge.
      extensions: {
        requiredRoles: [],
        claims: 'eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19',
      },
    });
  });

  it('rejects an application without claims', () => {
    const error = thrownBy(() => requireAuthenticationContext(callerWith([], 'app'), 'c1', 'isolateMachine'));
    expect(error).toBeInstanceOf(ForbiddenError);
    expect(error).not.toBeInstanceOf(StepUpRequiredError);
    expect(error).toMatchObject({ message: expect.stringContaining('call it as a person') });
  });
});

describe('AUTH_STEP_UP', () => {
  it('maps mutations to contexts', () => {
    expect(stepUpOf('c1:isolateMachine,releaseMachine;c2:offboardMachine')).toEqual({
      isolateMachine: 'c1',
      releaseMachine: 'c1',
      offboardMachine: 'c2',
    });
    expect(stepUpOf(' c99 : isolateMachine , ; ')).toEqual({ isolateMachine: 'c99' });
    expect(stepUpOf('')).toEqual({});
  });

  const FORM =
    'AUTH_STEP_UP must be like c1:isolateMachine,releaseMachine;c2:offboardMachine, with contexts c1 to c99';
  it.each([
    ['isolateMachine', FORM],
    ['c0:isolateMachine', FORM],
    ['c100:isolateMachine', FORM],
    ['C1:isolateMachine', FORM],
    ['c1:', FORM],
    ['c1:isolateMachine:releaseMachine', FORM],
    ['c1:isolate machine', "AUTH_STEP_UP names 'isolate machine', which is not a mutation"],
    ['c1:isolateMachine,isolateMachin', "AUTH_STEP_UP names 'isolateMachin', which is not a mutation"],
    ['c1:isolateMachine;c2:isolateMachine', 'AUTH_STEP_UP names isolateMachine twice'],
    [' ; ', 'AUTH_STEP_UP names no mutation'],
  ])('that reads %s is a problem at the start', (setting, problem) => {
    expect(stepUpOf(setting)).toEqual([problem]);
  });
});
