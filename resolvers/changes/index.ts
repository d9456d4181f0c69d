export { AlertChanged } from './AlertChanged.js';
export { DefenderChange } from './DefenderChange.js';
export { DefenderFeedBookmark } from './DefenderFeedBookmark.js';
export { DefenderFeedReset } from './DefenderFeedReset.js';
export { InvestigationChanged } from './InvestigationChanged.js';
export { MachineActionChanged } from './MachineActionChanged.js';
export { Query } from './Query.js';
export { Subscription } from './Subscription.js';
