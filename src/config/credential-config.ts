/** How the application proves to Entra who it is. `setting` is the name that messages to the operator use. */
export type CredentialConfig = { readonly setting: string } & (
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'secret-file'; readonly path: string }
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'federated-token-file'; readonly path: string }
  | { readonly kind: 'managed-identity' }
  /** A managed identity's token stands in for the secret of an app registration; the system's identity without a client id. */
  | { readonly kind: 'managed-identity-federation'; readonly identityClientId?: string }
);
