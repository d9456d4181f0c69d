export { AlertChanged } from './AlertChanged.js';
export { Change } from './Change.js';
export { FeedBookmark } from './FeedBookmark.js';
export { FeedReset } from './FeedReset.js';
export { InvestigationChanged } from './InvestigationChanged.js';
export { MachineActionChanged } from './MachineActionChanged.js';
export { Query } from './Query.js';
export { Subscription } from './Subscription.js';
