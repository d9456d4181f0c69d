import type { Switches } from '../switches.js';

/** Assessments that need Defender Vulnerability Management; Plan 2 and Business include its other operations. */
const premium =
  /^(?:list|export)(?:BaselineCompliance|BaselineProfiles|BaselineConfigurations|BrowserExtension|Certificates|HardwareFirmware)/;
/** Gathered information includes antivirus health, which Plan 1 has. */
const gathered = 'exportInformationGatheringFiles';
const investigations = new Set(['listInvestigations', 'getInvestigation', 'startInvestigation']);
const onlyPlan2 = new Set([
  'runHuntingQuery',
  'graphRunHuntingQuery',
  'runLiveResponse',
  'getLiveResponseResultLink',
  'listLibraryFiles',
  'uploadLibraryFile',
  'deleteLibraryFile',
  'restrictCodeExecution',
  'unrestrictCodeExecution',
  'collectInvestigationPackage',
  'getInvestigationPackageUri',
]);

/** Whether a tenant of this plan has the operation. `license`: the product it belongs to. */
export function isInPlan(
  plan: Switches['plan'],
  { id, license }: { readonly id: string; readonly license?: 'Tvm' },
): boolean {
  switch (plan) {
    case 'p2+tvm':
      return true;
    case 'p2':
      return !premium.test(id);
    case 'business':
      return !premium.test(id) && !onlyPlan2.has(id) && id !== 'stopAndQuarantineFile';
    case 'p1':
      return !investigations.has(id) && !onlyPlan2.has(id) && (license === undefined || id === gathered);
  }
}
