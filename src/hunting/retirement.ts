import { UpstreamForbiddenError } from '../errors/upstream-errors.js';

/** When Defender's own hunting endpoint stops giving data (Learn: Microsoft Graph security API overview). */
export const RETIRED_AT = Date.UTC(2027, 1, 1);

const REMEDY = 'Grant the application the permission ThreatHunting.Read.All of Microsoft Graph';

/** What callers and operators are told while hunts still go to Defender's own endpoint. */
export const RETIREMENT_WARNING = `Defender's own hunting endpoint, which answers this, stops answering on 2027-02-01. ${REMEDY}.`;

/** The endpoint that would be asked is gone. */
export class HuntingRetiredError extends UpstreamForbiddenError {
  constructor(isConfigured: boolean) {
    super(
      `Defender's own hunting endpoint stopped answering on 2027-02-01. ${REMEDY}${isConfigured ? ', and set DEFENDER_HUNTING to auto or graph' : ''}.`,
      ['ThreatHunting.Read.All'],
    );
  }
}
