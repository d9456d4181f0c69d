import { env } from 'node:process';

/** Settings by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process. All other code takes settings as arguments. */
export const processEnvironment: Environment = env;

/**
 * Loads packages that read NODE_ENV at load time. Without NODE_ENV, they
 * load as in production. This service uses NODE_ENV only to reject emulators and open pages.
 */
export async function loadFastPackages(): Promise<void> {
  if (env['NODE_ENV'] !== undefined) return;
  env['NODE_ENV'] = 'production';
  await import('graphql');
  delete env['NODE_ENV'];
}
