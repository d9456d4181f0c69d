import type { Logger } from 'pino';
import type { CapabilityReader } from '../../authorization/read-granted.js';

/**
 * Logs the application's permissions once at the start. Never fails and doesn't delay the start. While Entra is
 * unreachable, all are unknown.
 */
export async function reportCapabilities(
  read: CapabilityReader,
  tenantId: string,
  logger: Logger,
): Promise<void> {
  const capabilities = await read(tenantId).catch((err: unknown) => {
    logger.error({ err, tenantId }, 'permissions of the application could not be read');
    return undefined;
  });
  if (capabilities === undefined) return;
  const groupsThat = (wanted: boolean | null) =>
    capabilities.filter(({ granted }) => granted === wanted).map(({ group }) => group);
  const missing = Object.fromEntries(
    capabilities
      .filter(({ granted }) => granted === false)
      .map(({ group, permissions }) => [group, permissions.join(' or ')]),
  );
  const facts = { tenantId, granted: groupsThat(true), missing, unknown: groupsThat(null) };
  if (Object.keys(missing).length === 0) logger.info(facts, 'permissions of the application');
  else logger.warn(facts, 'permissions of the application: some are missing, doctor says what to do');
}
