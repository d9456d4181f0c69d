import type { Configuration } from '@azure/msal-node';

export type ClientCredential = Pick<
  Configuration['auth'],
  'clientSecret' | 'clientCertificate' | 'clientAssertion'
>;

export interface VersionedCredential {
  /** If it changes, clients with an earlier credential must be replaced. */
  readonly version: string;
  readonly credential: ClientCredential;
}
