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

/** Fields that depend on evidence, of an alert that was read with it. */
export const fieldsOfEvidence = {
  evidence: ({ evidence }) => readable(evidence) ?? null,
  relatedUser: ({ relatedUser }) => relatedUser ?? null,
  user: userOfAlert,
  files: filesOfAlert,
  ips: (alert) => addressesOfAlert(alert).map((address) => ({ address })),
  domains: (alert) => hostsOfAlert(alert).map((host) => ({ host })),
} satisfies Record<string, (alert: WireAlert) => unknown>;

/** Loads the alert if it was read without evidence: the field is null if Defender no longer returns it. */
function ofEvidence<Result>(read: (alert: WireAlert) => Result): Resolve<Result | null> {
  return (alert, _args, { loaders }) =>
    alert.evidence === undefined
      ? loaders.alerts.alertById(alert.id).then((whole) => whole && read(whole))
      : read(alert);
}

/** Fields of Alert that lists include only with `$expand=evidence`. */
export const evidenceFields = {
  evidence: ofEvidence(fieldsOfEvidence.evidence),
  relatedUser: ofEvidence(fieldsOfEvidence.relatedUser),
  user: ofEvidence((alert) => {
    const user = fieldsOfEvidence.user(alert);
    return user && { ...user, alertId: alert.id };
  }),
  files: ofEvidence(fieldsOfEvidence.files),
  ips: ofEvidence(fieldsOfEvidence.ips),
  domains: ofEvidence(fieldsOfEvidence.domains),
};

/** Whether an operation selects any of them on a page of alerts. */
export function includesEvidence(info: GraphQLResolveInfo): boolean {
  return selectedAt(info, ROWS_OF_PAGE).some((name) => Object.hasOwn(evidenceFields, name));
}
