import process from 'node:process';

/*
 * Preloaded into the subgraph. graphql selects its fast checks if it is loaded under NODE_ENV=production, as in every
 * deployment. The subgraph reads the setting later, and would then reject an emulator.
 */
process.env['NODE_ENV'] = 'production';
await import('graphql');
delete process.env['NODE_ENV'];
