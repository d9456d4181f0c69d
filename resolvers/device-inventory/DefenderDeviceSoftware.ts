import { SOURCES } from '../../src/config/source-table.js';
import type { WireDeviceSoftware } from '../../src/defender-api/models/device-inventory/software.js';
import type { DefenderDeviceSoftwareResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { unlessHunted } from '../shared/unless-hunted.js';
import { machineOfRow } from './machine-of-row.js';

const lacks = SOURCES.assessments.hunting.lacks.DefenderDeviceSoftware;

export const DefenderDeviceSoftware: CompleteResolvers<DefenderDeviceSoftwareResolvers, WireDeviceSoftware> =
  {
    ...unlessHunted<WireDeviceSoftware, keyof typeof lacks>(lacks),
    machine: machineOfRow,
  };
