import type { DefenderCall } from '../operation.js';
import { optionalText, readExternalId } from '../request-body.js';

/** Names that the body of every action may have in addition. */
export const labelNames = ['ExternalId', 'Title'];

/** The labels that a client gives an action. */
export interface ActionLabels {
  readonly externalId: string | null;
  readonly title: string | null;
}

export function readLabels(
  body: Readonly<Record<string, unknown>>,
  { state }: Pick<DefenderCall, 'state'>,
): ActionLabels {
  return {
    externalId: readExternalId(body, 'ExternalId', state.switches),
    title: optionalText(body, 'Title'),
  };
}
