import type { RequestContext } from '../../src/context.js';
import type { WireFile } from '../../src/defender-api/models/files.js';
import type { FileReference } from '../../src/loaders/observables/file-reference.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { noteReach } from '../shared/note-reach.js';
import { firstKnown, timeOrNull } from '../shared/prevalence.js';

export const DefenderFile: CompleteResolvers<'DefenderFile'> = {
  __resolveReference: async (reference, { loaders }) => {
    // A gateway sends null for a key that another subgraph doesn't have.
    if ('sha1' in reference && typeof reference.sha1 === 'string') {
      return loaders.files.fileByReference(reference.sha1);
    }
    if ('sha256' in reference && typeof reference.sha256 === 'string') {
      return loaders.files.fileByReference(reference.sha256);
    }
    return null;
  },
  md5: ofWhole('md5'),
  globalPrevalence: ofWhole('globalPrevalence'),
  globalFirstObserved: ofWhole('globalFirstObserved'),
  globalLastObserved: ofWhole('globalLastObserved'),
  size: ofWhole('size'),
  fileType: ofWhole('fileType'),
  isPeFile: ofWhole('isPeFile'),
  filePublisher: ofWhole('filePublisher'),
  fileProductName: ofWhole('fileProductName'),
  signer: ofWhole('signer'),
  issuer: ofWhole('issuer'),
  signerHash: ofWhole('signerHash'),
  isValidCertificate: ofWhole('isValidCertificate'),
  determinationType: ofWhole('determinationType'),
  determinationValue: ofWhole('determinationValue'),
  statistics: (file, { lookBackHours }, { loaders }) => loaders.files.fileStatistics(file, lookBackHours),
  alerts: (file, page, context, info) =>
    noteReach(context.loaders.files.alertPageByFile(file, page), 'listFileAlerts', context, info),
  machines: (file, page, { loaders }) => loaders.files.machinePageByFile(file, page),
};

/** A field that file references lack. All such fields share one call. */
function ofWhole<Name extends keyof WireFile>(name: Name) {
  return async (
    file: FileReference,
    _args: object,
    { loaders }: RequestContext,
  ): Promise<WireFile[Name] | null> => {
    const whole = await loaders.files.wholeFile(file);
    return whole === null ? null : whole[name];
  };
}

export const DefenderFileStatistics: CompleteResolvers<'DefenderFileStatistics'> = {
  organizationPrevalence: (file) => firstKnown(file.organizationPrevalence, file.orgPrevalence),
  orgFirstSeen: ({ orgFirstSeen }) => timeOrNull(orgFirstSeen),
  orgLastSeen: ({ orgLastSeen }) => timeOrNull(orgLastSeen),
  globallyPrevalence: (file) => firstKnown(file.globallyPrevalence, file.globalPrevalence),
  globalFirstObserved: ({ globalFirstObserved }) => timeOrNull(globalFirstObserved),
  globalLastObserved: ({ globalLastObserved }) => timeOrNull(globalLastObserved),
};
