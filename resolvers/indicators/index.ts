export { Indicator } from './Indicator.js';
export { IndicatorPayload } from './IndicatorPayload.js';
export { IndicatorsPayload } from './IndicatorsPayload.js';
export { Mutation } from './Mutation.js';
export { Query } from './Query.js';
