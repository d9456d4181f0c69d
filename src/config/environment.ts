import { env } from 'node:process';

/** Settings by name, as a process is given them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process. Everything else takes what it needs as an argument. */
export const processEnvironment: Environment = env;
