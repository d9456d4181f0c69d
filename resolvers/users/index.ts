export { DefenderUser } from './DefenderUser.js';
export { Query } from './Query.js';
