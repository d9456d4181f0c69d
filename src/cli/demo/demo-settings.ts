import type { Emulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import type { Environment } from '../../config/environment.js';
import type { DemoFolder } from './demo-folder.js';

/** Settings for the tenant, callers and state, which the demo must not inherit. It would fail, or worse, use a real tenant. */
const OF_ITS_OWN =
  /^(AZURE_|AUTH_|DEFENDER_(API_URL|SCOPE|CLOUD|REGION|CREDENTIAL|ACTIONS_)|(NODE_ENV|HOST|TENANTS_FILE|REDIS_URL|STATE_KEY|ROUTER_SECRET)$)/;

/** Settings of the demo's subgraph. Other settings, such as PORT or POLICY_FILE, are inherited. */
export function createDemoSettings({
  env,
  emulator,
  folder,
}: {
  readonly env: Environment;
  readonly emulator: Emulator;
  readonly folder: DemoFolder;
}): Environment {
  const inherited = Object.entries(env).filter(([name]) => !OF_ITS_OWN.test(name));
  return {
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(inherited),
    ...settingsForSubgraph(emulator),
    DATA_DIR: folder.dataDirectory,
    AUDIT_LOG: folder.auditPath,
  };
}
