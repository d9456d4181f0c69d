/** An automated investigation as the service sends it (Learn: investigation.md). */
export interface Investigation {
  /** Digits; alerts hold the same as a number. */
  readonly id: string;
  startTime: string;
  endTime: string | null;
  state: string;
  cancelledBy: string | null;
  statusDetails: string | null;
  readonly machineId: string;
  readonly computerDnsName: string;
  readonly triggeringAlertId: string;
}
