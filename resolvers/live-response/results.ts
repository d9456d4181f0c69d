import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { readable } from '../../src/errors/unreadable-list-error.js';

export const DefenderDownloadLink: CompleteResolvers<'DefenderDownloadLink'> = {
  url: (link) => link.reveal(),
};

export const DefenderLiveResponseCommandResult: CompleteResolvers<'DefenderLiveResponseCommandResult'> = {
  errors: ({ errors }) =>
    readable(errors)?.map((error) => (typeof error === 'string' ? error : JSON.stringify(error))) ?? null,
};
