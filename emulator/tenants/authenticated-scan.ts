/** A scanning machine, under the emulator's own names; responses spell some of them differently. */
export interface ScanAgent {
  /** Organization and machine with `_` between; some have a blank behind it, as in the documents. */
  readonly id: string;
  readonly machineId: string;
  readonly computerDnsName: string;
  readonly lastSeen: string;
  readonly assignedApplicationId: string;
  readonly scannerSoftwareVersion: string;
  readonly lastCommandExecutionTimestamp: string;
  readonly mdeClientVersion: string;
}

/** An authenticated scan (Learn: get-authenticated-scan-properties.md). */
export interface ScanDefinition {
  readonly id: string;
  readonly scanType: string;
  readonly scanName: string;
  readonly isActive: boolean;
  readonly orgId: string;
  readonly intervalInHours: number;
  readonly createdBy: string;
  readonly targetType: string;
  readonly target: string;
  /** With its secrets, as the service sends it. */
  readonly scanAuthenticationParams: Readonly<Record<string, unknown>> | null;
  readonly agent: ScanAgent;
  readonly isTroubleshootMode: boolean;
  readonly advancedActiveConfiguration: Readonly<Record<string, unknown>> | null;
  readonly latestScan: {
    readonly status: string | null;
    readonly failureReason: string | null;
    readonly executionDateTime: string | null;
  };
}

/** A run of a scan with what was scanned (Learn: Get-scan-history-by-session.md). */
export interface ScanSession {
  readonly sessionId: string;
  readonly definitionId: string;
  readonly scannerId: string;
  readonly scanStatus: string;
  readonly lastScanned: string;
  readonly targets: readonly { readonly ip: string; readonly hostname: string; readonly error: string }[];
}

export interface AuthenticatedScans {
  readonly agents: ScanAgent[];
  readonly definitions: ScanDefinition[];
  /** The latest first. */
  readonly sessions: ScanSession[];
}
