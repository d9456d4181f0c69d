import { CombinedGraphQLErrors } from '@apollo/client';

/** What an error says to the person in front of the page. Codes are part of the subgraph's interface, messages are not. */
export function Problem({ error }: { error: Error }) {
  return (
    <p className="problem" role="alert">
      {describe(error)}
    </p>
  );
}

/** Whether only another token helps. */
export function needsSignIn(error: Error | undefined): boolean {
  return codeOf(error) === 'UNAUTHENTICATED';
}

function describe(error: Error): string {
  if (!CombinedGraphQLErrors.is(error)) return 'The subgraph can’t be reached. Try again in a moment.';
  const { requiredRoles, retryAfterSeconds } = error.errors[0]?.extensions ?? {};
  switch (codeOf(error)) {
    case 'UNAUTHENTICATED':
      return 'Your access token is wrong or has ended. Sign in again.';
    case 'FORBIDDEN':
      return `This needs the role ${listOf(requiredRoles)}, which you don’t have.`;
    case 'RATE_LIMITED':
      return `Defender takes no more calls for now. Try again in ${String(retryAfterSeconds)} seconds.`;
    case 'UPSTREAM_UNAVAILABLE':
    case 'UPSTREAM_TIMEOUT':
      return 'Defender didn’t answer. Try again in a moment.';
    default:
      return error.errors[0]?.message ?? error.message;
  }
}

function codeOf(error: Error | undefined): unknown {
  return CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.['code'] : undefined;
}

function listOf(roles: unknown): string {
  return Array.isArray(roles) ? roles.join(' or ') : 'of somebody else';
}
