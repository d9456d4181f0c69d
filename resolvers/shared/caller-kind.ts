import type { DefenderCallerKind } from '../../src/generated/schema.js';

/** `user` and `app` are the words of tokens and of the audit trail. */
export function callerKind({ kind }: { readonly kind: string }): DefenderCallerKind {
  return kind === 'user' ? 'USER' : 'APPLICATION';
}
