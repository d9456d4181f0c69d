import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { WireAlert } from '../../src/defender-api/models/alerts.js';
import {
  addressesOfAlert,
  filesOfAlert,
  hostsOfAlert,
  userOfAlert,
} from '../../src/loaders/observables/alert-observables.js';
import { ROWS_OF_PAGE, selectedAt } from '../../src/lib/selections.js';
import { readable } from '../../src/errors/unreadable-list-error.js';

type Resolve<Result> = (alert: WireAlert, args: unknown, context: RequestContext) => Result | Promise<Result>;

/**
 * Resolves a field that depends on evidence, and loads the alert if it was read without evidence: null if Defender no longer
 * returns it.
 */
function ofEvidence<Result>(read: (alert: WireAlert) => Result): Resolve<Result | null> {
  return (alert, _args, { loaders }) =>
    alert.evidence === undefined
      ? loaders.alerts.alertById(alert.id).then((whole) => whole && read(whole))
      : read(alert);
}

/** Fields of Alert that lists include only with `$expand=evidence`. */
export const evidenceFields = {
  evidence: ofEvidence(({ evidence }) => readable(evidence) ?? null),
  relatedUser: ofEvidence(({ relatedUser }) => relatedUser ?? null),
  user: ofEvidence(userOfAlert),
  files: ofEvidence(filesOfAlert),
  ips: ofEvidence((alert) => addressesOfAlert(alert).map((address) => ({ address }))),
  domains: ofEvidence((alert) => hostsOfAlert(alert).map((host) => ({ host }))),
};

/** Whether an operation selects any of them on a page of alerts. */
export function includesEvidence(info: GraphQLResolveInfo): boolean {
  return selectedAt(info, ROWS_OF_PAGE).some((name) => Object.hasOwn(evidenceFields, name));
}
