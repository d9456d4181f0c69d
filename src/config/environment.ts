import { env } from 'node:process';

/** Settings by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process. All other code takes settings as arguments. */
export const processEnvironment: Environment = env;
