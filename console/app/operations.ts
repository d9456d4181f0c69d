import type * as Typed from '../generated/operations.js';

/** The variables and the data of each document. The server sends the documents themselves with the page. */
export interface Operations {
  readonly OpenAlerts: [Typed.OpenAlertsQueryVariables, Typed.OpenAlertsQuery];
  readonly OpenAlertStates: [Typed.OpenAlertStatesQueryVariables, Typed.OpenAlertStatesQuery];
  readonly Alert: [Typed.AlertQueryVariables, Typed.AlertQuery];
  readonly UpdateAlert: [Typed.UpdateAlertMutationVariables, Typed.UpdateAlertMutation];
  readonly BatchUpdateAlerts: [Typed.BatchUpdateAlertsMutationVariables, Typed.BatchUpdateAlertsMutation];
  readonly Incidents: [Typed.IncidentsQueryVariables, Typed.IncidentsQuery];
  readonly Incident: [Typed.IncidentQueryVariables, Typed.IncidentQuery];
  readonly AuditEvents: [Typed.AuditEventsQueryVariables, Typed.AuditEventsQuery];
  readonly IsolatedMachines: [Typed.IsolatedMachinesQueryVariables, Typed.IsolatedMachinesQuery];
  readonly Machines: [Typed.MachinesQueryVariables, Typed.MachinesQuery];
  readonly Machine: [Typed.MachineQueryVariables, Typed.MachineQuery];
  readonly MachineState: [Typed.MachineStateQueryVariables, Typed.MachineStateQuery];
  readonly MachineWeaknesses: [Typed.MachineWeaknessesQueryVariables, Typed.MachineWeaknessesQuery];
  readonly Exposure: [Typed.ExposureQueryVariables, Typed.ExposureQuery];
  readonly TopVulnerabilities: [Typed.TopVulnerabilitiesQueryVariables, Typed.TopVulnerabilitiesQuery];
  readonly Exports: [Typed.ExportsQueryVariables, Typed.ExportsQuery];
  readonly StartExport: [Typed.StartExportMutationVariables, Typed.StartExportMutation];
  readonly CancelExport: [Typed.CancelExportMutationVariables, Typed.CancelExportMutation];
  readonly MissedChanges: [Typed.MissedChangesQueryVariables, Typed.MissedChangesQuery];
  readonly Hunt: [Typed.HuntQueryVariables, Typed.HuntQuery];
  readonly Quota: [Typed.QuotaQueryVariables, Typed.QuotaQuery];
  readonly Sources: [Typed.SourcesQueryVariables, Typed.SourcesQuery];
  readonly Capabilities: [Typed.CapabilitiesQueryVariables, Typed.CapabilitiesQuery];
  readonly Viewer: [Typed.ViewerQueryVariables, Typed.ViewerQuery];
  readonly Approval: [Typed.ApprovalQueryVariables, Typed.ApprovalQuery];
  readonly OpenApprovals: [Typed.OpenApprovalsQueryVariables, Typed.OpenApprovalsQuery];
  readonly EndedApprovals: [Typed.EndedApprovalsQueryVariables, Typed.EndedApprovalsQuery];
  readonly OpenApprovalStates: [Typed.OpenApprovalStatesQueryVariables, Typed.OpenApprovalStatesQuery];
  readonly ApprovalAlerts: [Typed.ApprovalAlertsQueryVariables, Typed.ApprovalAlertsQuery];
  readonly RequestActionApproval: [
    Typed.RequestActionApprovalMutationVariables,
    Typed.RequestActionApprovalMutation,
  ];
  readonly ApproveAction: [Typed.ApproveActionMutationVariables, Typed.ApproveActionMutation];
  readonly RejectAction: [Typed.RejectActionMutationVariables, Typed.RejectActionMutation];
  readonly IsolateMachine: [Typed.IsolateMachineMutationVariables, Typed.IsolateMachineMutation];
  readonly ReleaseMachine: [Typed.ReleaseMachineMutationVariables, Typed.ReleaseMachineMutation];
  readonly RestrictCodeExecution: [
    Typed.RestrictCodeExecutionMutationVariables,
    Typed.RestrictCodeExecutionMutation,
  ];
  readonly UnrestrictCodeExecution: [
    Typed.UnrestrictCodeExecutionMutationVariables,
    Typed.UnrestrictCodeExecutionMutation,
  ];
  readonly RunAntiVirusScan: [Typed.RunAntiVirusScanMutationVariables, Typed.RunAntiVirusScanMutation];
  readonly StopAndQuarantineFile: [
    Typed.StopAndQuarantineFileMutationVariables,
    Typed.StopAndQuarantineFileMutation,
  ];
  readonly CollectInvestigationPackage: [
    Typed.CollectInvestigationPackageMutationVariables,
    Typed.CollectInvestigationPackageMutation,
  ];
  readonly OffboardMachine: [Typed.OffboardMachineMutationVariables, Typed.OffboardMachineMutation];
  readonly StartInvestigation: [Typed.StartInvestigationMutationVariables, Typed.StartInvestigationMutation];
  readonly AddMachineTag: [Typed.AddMachineTagMutationVariables, Typed.AddMachineTagMutation];
  readonly RemoveMachineTag: [Typed.RemoveMachineTagMutationVariables, Typed.RemoveMachineTagMutation];
  readonly SetDeviceValue: [Typed.SetDeviceValueMutationVariables, Typed.SetDeviceValueMutation];
}

export type OperationName = keyof Operations;
export type VariablesOf<N extends OperationName> = Operations[N][0];
export type DataOf<N extends OperationName> = Operations[N][1];

export type AlertRow = Typed.AlertRowFragment;
export type Incident = NonNullable<Typed.IncidentQuery['defenderIncident']>;
export type IncidentAlert = NonNullable<Incident['alerts']>['nodes'][number];
export type ActionRow = Typed.ActionRowFragment;
export type ApprovalRow = Typed.ApprovalRowFragment;
export type ChangeMessage = NonNullable<Typed.LiveChangesSubscription['defenderChanges']>;
export type Severity = NonNullable<AlertRow['severity']>;
export type MachineDetails = NonNullable<Typed.MachineQuery['machine']>;
export type AvailableAction = NonNullable<MachineDetails['availableActions']>[number];
