import process from 'node:process';

/*
 * Preloaded into the subgraph. graphql picks its fast checks when it is loaded under NODE_ENV=production, as it is in
 * every deployment; the subgraph reads the setting later, and with it would refuse to talk to an emulator.
 */
process.env['NODE_ENV'] = 'production';
await import('graphql');
delete process.env['NODE_ENV'];
