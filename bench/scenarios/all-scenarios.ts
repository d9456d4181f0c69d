import { bigTenant } from './big-tenant.js';
import { flood } from './flood.js';
import { growth } from './growth.js';
import { live } from './live.js';
import { actions, browsers, dashboard, hunt, newest, singleMachines } from './one-shots.js';
import type { Scenario } from './scenario.js';
import { screens } from './screens.js';
import { sources } from './sources.js';
import { start } from './start.js';
import { throughput } from './throughput.js';
import { traces } from './traces.js';
import { users } from './users.js';
import { walk } from './walk.js';

/** In the order of the report. */
export const SCENARIOS: readonly Scenario[] = [
  dashboard,
  browsers,
  singleMachines,
  newest,
  actions,
  hunt,
  growth,
  screens,
  sources,
  users,
  throughput,
  traces,
  flood,
  live,
  walk,
  bigTenant,
  start,
];
