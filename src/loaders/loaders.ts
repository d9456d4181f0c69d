import type { HuntArguments } from '../hunting/run-hunt.js';
import type { HuntReport } from '../hunting/hunt-report.js';
import { createAlertLoaders, type AlertLoaders } from './alerts.js';
import { createDomainLoaders, type DomainLoaders } from './domains.js';
import { createFileLoaders, type FileLoaders } from './files.js';
import { createIpLoaders, type IpLoaders } from './ips.js';
import { createMachineActionLoaders, type MachineActionLoaders } from './machine-actions.js';
import { createMachineLoaders, type MachineLoaders } from './machines.js';
import type { Reader } from './reader.js';
import { createUserLoaders, type UserLoaders } from './users.js';

/** Every read that resolvers may make. One set for each request: what it has read, it doesn't read again. */
export interface Loaders
  extends
    AlertLoaders,
    MachineLoaders,
    MachineActionLoaders,
    FileLoaders,
    DomainLoaders,
    IpLoaders,
    UserLoaders {
  hunt(query: HuntArguments): Promise<HuntReport>;
}

export function createLoaders(reader: Reader, hunt: Loaders['hunt']): Loaders {
  const { alertPageOf, ...alerts } = createAlertLoaders(reader);
  const { machinePageOf, ...machines } = createMachineLoaders(reader);
  const pages = { alertPageOf, machinePageOf };
  return {
    ...alerts,
    ...machines,
    ...createMachineActionLoaders(reader),
    ...createFileLoaders(reader, pages),
    ...createDomainLoaders(reader, pages),
    ...createIpLoaders(reader, pages),
    ...createUserLoaders(reader, pages),
    hunt,
  };
}
