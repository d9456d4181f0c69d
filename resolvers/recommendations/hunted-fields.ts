import { unlessEmpty } from '../shared/unless-empty.js';
import { unlessHunted } from '../shared/unless-hunted.js';

const sent = unlessHunted('Recommendation');
/** Empty text means that there is none. */
const sentText =
  (name: 'recommendedVersion' | 'recommendedVendor' | 'recommendedProgram') =>
  (...args: Parameters<(typeof sent)[typeof name]>) =>
    unlessEmpty(sent[name](...args));

/** The fields of a recommendation that hunts lack, some of them for updates or for settings only. */
export const huntedFields = {
  ...sent,
  recommendedVersion: sentText('recommendedVersion'),
  recommendedVendor: sentText('recommendedVendor'),
  recommendedProgram: sentText('recommendedProgram'),
} as const;
