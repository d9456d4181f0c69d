export { MachineRecommendation } from './MachineRecommendation.js';
export { Query } from './Query.js';
export { Recommendation } from './Recommendation.js';
