import {
  getScanAgent,
  listScanAgents,
  listScanDefinitions,
  listScanHistoryByDefinition,
  listScanHistoryBySession,
} from '../defender-api/endpoints/authenticated-scans.js';
import { asPage } from '../defender-api/endpoints/shared/wire-page.js';
import type { WireScanHistoryEntry, WireScannerAgent } from '../defender-api/models/authenticated-scans.js';
import { EVERYTHING, inTexts } from '../defender-api/odata/filter.js';
import { badArgument } from '../errors/caller-errors.js';
import { connectByKey } from './paging/list-connection.js';
import type { PageArguments } from './paging/connection.js';
import type { LoaderContext } from './shared/loader-context.js';
import { ID_PATTERNS } from './shared/id-forms.js';
import { isSameText } from '../lib/texts.js';

const MAX_IDS = 200;

export function createAuthenticatedScanLoaders(reader: LoaderContext) {
  const { dataSource, context, callerScope: shown } = reader;
  const readAgents = () => dataSource.fetch(listScanAgents(), context);

  return {
    scanDefinitions: () => dataSource.fetch(listScanDefinitions(), context),
    scanAgents: async () => shown.filterVisible('DefenderScannerAgent', await readAgents()),
    /** By the agent's id or its machine's id. Confirms absence. */
    scanAgentById: async (sent: string) => {
      const id = sent.replaceAll(/\s/g, '');
      if (!ID_PATTERNS.DefenderScannerAgent.test(id)) return null;
      const isWanted = (agent: WireScannerAgent) =>
        isSameText(agent.id, id) || isSameText(agent.machineId, id);
      const known = (await readAgents()).find(isWanted);
      if (known !== undefined) return shown.visibleOrNull('DefenderScannerAgent', known);
      const agent = await dataSource.fetch(getScanAgent(id), context);
      return agent !== null && isWanted(agent) ? shown.visibleOrNull('DefenderScannerAgent', agent) : null;
    },
    scanHistoryPageByDefinitionIds: async (definitionIds: readonly string[], page: PageArguments) => {
      const ids = checkIds(definitionIds, 'scanDefinitionIds');
      return connectByKey<WireScanHistoryEntry>(
        {
          field: 'Query.defenderScanHistoryByDefinition',
          filter: EVERYTHING,
          asked: inTexts('scanDefinitionId', ids),
          keyOf: ({ scanDefinitionId, scannerId, lastScanned }) =>
            JSON.stringify([scanDefinitionId, scannerId, lastScanned]),
          fetchPage: ({ top, skip }) =>
            dataSource.fetch(asPage(listScanHistoryByDefinition(ids, { top, skip })), context),
        },
        page,
        reader,
      );
    },
    scanSessionsByIds: async (sessionIds: readonly string[]) =>
      dataSource.fetch(listScanHistoryBySession(checkIds(sessionIds, 'sessionIds')), context),
  };
}

/** @throws BadUserInputError for no ids, too many, or an empty one */
function checkIds(ids: readonly string[], name: string): readonly string[] {
  const unique = [...new Set(ids)];
  if (unique.length < 1 || unique.length > MAX_IDS || unique.includes(''))
    throw badArgument(name, `must have 1 to ${String(MAX_IDS)} ids, none of them empty.`);
  return unique;
}
