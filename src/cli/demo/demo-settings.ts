import type { Emulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import type { Environment } from '../../config/environment.js';
import type { DemoFolder } from './demo-folder.js';
import { chooseVariables } from './example-variables.js';
import type { DemoCaller } from './mint-callers.js';

/**
 * Settings that say whose tenant is asked, who may call and where state lies. Those of a shell that is set up for a real
 * tenant must not get into the demo, which would fail on them, or worse, not.
 */
const OF_ITS_OWN =
  /^(AZURE_|AUTH_|DEFENDER_(API_URL|SCOPE|CLOUD|REGION|CREDENTIAL|HUNTING|ACTIONS_)|(NODE_ENV|HOST|TENANTS_FILE|REDIS_URL|STATE_KEY|ROUTER_SECRET)$)/;

/** The settings of the demo's subgraph: what else is set, such as PORT or POLICY_FILE, holds. */
export function createDemoSettings({
  env,
  emulator,
  callers,
  folder,
}: {
  readonly env: Environment;
  readonly emulator: Emulator;
  readonly callers: readonly DemoCaller[];
  readonly folder: DemoFolder;
}): Environment {
  const inherited = Object.entries(env).filter(([name]) => !OF_ITS_OWN.test(name));
  return {
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(inherited),
    ...settingsForSubgraph(emulator),
    DATA_DIR: folder.dataDirectory,
    AUDIT_LOG: folder.auditPath,
    EXPLORER_DEMO: JSON.stringify({ callers, variables: chooseVariables(emulator) }),
  };
}
