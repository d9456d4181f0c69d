import { z } from 'zod';
import type { CredentialConfig } from './credential-config.js';
import type { Config } from './config.js';
import type { Environment } from './environment.js';
import { GUID } from '../lib/guid.js';

/** Entra's secrets contain no white space, so white space at an end is a copying error. */
const clientSecret = (name: string) =>
  z
    .string()
    .regex(/^\S(.*\S)?$/s, `${name} begins or ends with white space: copy the value of the secret again`)
    .optional();
const otherClientId = (name: string) =>
  z.string().regex(GUID, `${name} must be a GUID`).toLowerCase().optional();
const path = z.string().optional();

/** Settings of the application's credential and of the registration for actions. */
export const credentialSettings = {
  AZURE_CLIENT_SECRET: clientSecret('AZURE_CLIENT_SECRET'),
  AZURE_CLIENT_SECRET_PATH: path,
  AZURE_CLIENT_CERTIFICATE_PATH: path,
  AZURE_FEDERATED_TOKEN_FILE: path,
  DEFENDER_CREDENTIAL: z
    .enum(
      ['managed-identity', 'managed-identity-federation'],
      'DEFENDER_CREDENTIAL must be managed-identity or managed-identity-federation',
    )
    .optional(),
  AZURE_MANAGED_IDENTITY_CLIENT_ID: otherClientId('AZURE_MANAGED_IDENTITY_CLIENT_ID'),
  DEFENDER_ACTIONS_CLIENT_ID: otherClientId('DEFENDER_ACTIONS_CLIENT_ID'),
  DEFENDER_ACTIONS_CLIENT_SECRET: clientSecret('DEFENDER_ACTIONS_CLIENT_SECRET'),
  DEFENDER_ACTIONS_CLIENT_SECRET_PATH: path,
  DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH: path,
  DEFENDER_ACTIONS_AS: z.enum(['app', 'user'], 'DEFENDER_ACTIONS_AS must be app or user').default('app'),
};

export type CredentialSettings = z.infer<z.ZodObject<typeof credentialSettings>>;

const CREDENTIALS = [
  'AZURE_CLIENT_SECRET',
  'AZURE_CLIENT_SECRET_PATH',
  'AZURE_CLIENT_CERTIFICATE_PATH',
  'AZURE_FEDERATED_TOKEN_FILE',
  'DEFENDER_CREDENTIAL',
];
const ACTIONS_CREDENTIALS = [
  'DEFENDER_ACTIONS_CLIENT_SECRET',
  'DEFENDER_ACTIONS_CLIENT_SECRET_PATH',
  'DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH',
];

/** Conflicts between the credential settings. Messages may contain values, but no secrets. */
export function findCredentialProblems(env: Environment): string[] {
  return [...problemsOfReading(env), ...problemsOfActions(env), ...problemsBetweenSettings(env)];
}

function problemsOfReading(env: Environment): string[] {
  const given = CREDENTIALS.filter((name) => env[name] !== undefined);
  if (given.length === 1) return [];
  return [
    given.length === 0
      ? 'A credential is missing: set AZURE_CLIENT_SECRET, AZURE_CLIENT_SECRET_PATH, AZURE_CLIENT_CERTIFICATE_PATH, AZURE_FEDERATED_TOKEN_FILE or DEFENDER_CREDENTIAL=managed-identity'
      : `Exactly one credential is allowed, but these are set: ${given.join(', ')}`,
  ];
}

function problemsOfActions(env: Environment): string[] {
  const given = ACTIONS_CREDENTIALS.filter((name) => env[name] !== undefined);
  const clientId = env['DEFENDER_ACTIONS_CLIENT_ID'];
  if (clientId === undefined) return given.map((name) => `${name} is set without DEFENDER_ACTIONS_CLIENT_ID`);
  const problems: string[] = [];
  if (given.length === 0) {
    problems.push(
      'The credential of DEFENDER_ACTIONS_CLIENT_ID is missing: set DEFENDER_ACTIONS_CLIENT_SECRET, DEFENDER_ACTIONS_CLIENT_SECRET_PATH or DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH',
    );
  }
  if (given.length > 1) {
    problems.push(
      `Exactly one credential of DEFENDER_ACTIONS_CLIENT_ID is allowed, but these are set: ${given.join(', ')}`,
    );
  }
  if (clientId.toLowerCase() === env['AZURE_CLIENT_ID']?.toLowerCase()) {
    problems.push('DEFENDER_ACTIONS_CLIENT_ID must be another registration than AZURE_CLIENT_ID');
  }
  return problems;
}

/** Settings that have no effect or conflict with others. They are rejected rather than ignored. */
function problemsBetweenSettings(env: Environment): string[] {
  const problems: string[] = [];
  const credential = env['DEFENDER_CREDENTIAL'];
  if (env['AZURE_MANAGED_IDENTITY_CLIENT_ID'] !== undefined && credential !== 'managed-identity-federation') {
    problems.push(
      'AZURE_MANAGED_IDENTITY_CLIENT_ID needs DEFENDER_CREDENTIAL=managed-identity-federation: with managed-identity, AZURE_CLIENT_ID names the identity',
    );
  }
  if (env['DEFENDER_ACTIONS_AS'] === 'user' && credential === 'managed-identity') {
    problems.push(
      'DEFENDER_ACTIONS_AS=user needs an app registration: a managed identity cannot act for a person, managed-identity-federation can',
    );
  }
  return problems;
}

/** The credential of AZURE_CLIENT_ID. */
export function toCredential(env: CredentialSettings): CredentialConfig {
  const common = toRegisteredCredential('AZURE_', {
    secret: env.AZURE_CLIENT_SECRET,
    secretPath: env.AZURE_CLIENT_SECRET_PATH,
    certificatePath: env.AZURE_CLIENT_CERTIFICATE_PATH,
  });
  if (common !== undefined) return common;
  if (env.AZURE_FEDERATED_TOKEN_FILE !== undefined) {
    return {
      kind: 'federated-token-file',
      setting: 'AZURE_FEDERATED_TOKEN_FILE',
      path: env.AZURE_FEDERATED_TOKEN_FILE,
    };
  }
  if (env.DEFENDER_CREDENTIAL === 'managed-identity-federation') {
    const identity = env.AZURE_MANAGED_IDENTITY_CLIENT_ID;
    return {
      kind: 'managed-identity-federation',
      setting: 'DEFENDER_CREDENTIAL',
      ...(identity !== undefined && { identityClientId: identity }),
    };
  }
  return { kind: 'managed-identity', setting: 'DEFENDER_CREDENTIAL' };
}

/** The registration for actions, if it differs from the one for reads. */
export function toActionsRegistration(env: CredentialSettings): Config['registration']['actions'] {
  const clientId = env.DEFENDER_ACTIONS_CLIENT_ID;
  const credential = toRegisteredCredential('DEFENDER_ACTIONS_', {
    secret: env.DEFENDER_ACTIONS_CLIENT_SECRET,
    secretPath: env.DEFENDER_ACTIONS_CLIENT_SECRET_PATH,
    certificatePath: env.DEFENDER_ACTIONS_CLIENT_CERTIFICATE_PATH,
  });
  return clientId === undefined || credential === undefined ? undefined : { clientId, credential };
}

function toRegisteredCredential(
  prefix: string,
  given: Readonly<Record<'secret' | 'secretPath' | 'certificatePath', string | undefined>>,
): CredentialConfig | undefined {
  const { secret, secretPath, certificatePath } = given;
  if (secret !== undefined) return { kind: 'secret', setting: `${prefix}CLIENT_SECRET`, secret };
  if (secretPath !== undefined) {
    return { kind: 'secret-file', setting: `${prefix}CLIENT_SECRET_PATH`, path: secretPath };
  }
  if (certificatePath === undefined) return undefined;
  return {
    kind: 'certificate',
    setting: `${prefix}CLIENT_CERTIFICATE_PATH`,
    path: certificatePath,
  };
}
