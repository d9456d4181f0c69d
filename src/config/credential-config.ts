/** The application's credential for Entra. `setting` is its name in messages. */
export type CredentialConfig = { readonly setting: string } & (
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'secret-file'; readonly path: string }
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'federated-token-file'; readonly path: string }
  | { readonly kind: 'managed-identity' }
  /**
   * A managed identity's token replaces the secret of an app registration. Without a client id, the system-assigned
   * identity is used.
   */
  | { readonly kind: 'managed-identity-federation'; readonly identityClientId?: string }
);
