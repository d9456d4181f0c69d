import type { Configuration } from '@azure/msal-node';

/** The part of msal's settings that proves who we are. */
export type ClientCredential = Pick<
  Configuration['auth'],
  'clientSecret' | 'clientCertificate' | 'clientAssertion'
>;

export interface VersionedCredential {
  /** Changes when a client that was built with an earlier credential must be replaced. */
  readonly version: string;
  readonly credential: ClientCredential;
}
