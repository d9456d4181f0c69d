import { env } from 'node:process';

/** Settings by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process. All other code takes settings as arguments. */
export const processEnvironment: Environment = env;

/**
 * Loads the packages that choose between fast and explanatory checks by NODE_ENV when they are loaded. Without NODE_ENV, they
 * get the fast ones, too: this service uses the variable only to reject emulators and open pages.
 */
export async function loadFastPackages(): Promise<void> {
  if (env['NODE_ENV'] !== undefined) return;
  env['NODE_ENV'] = 'production';
  await import('graphql');
  delete env['NODE_ENV'];
}
