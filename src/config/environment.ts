import { env } from 'node:process';
import type { Environment } from './load-config.js';

/** The environment of this process. Everything else takes what it needs as an argument. */
export const processEnvironment: Environment = env;
