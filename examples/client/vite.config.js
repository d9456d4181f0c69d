import process from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The subgraph sends no CORS headers: browsers reach it through the origin that the page came from.
const proxy = { '/graphql': process.env.SUBGRAPH_URL ?? 'http://127.0.0.1:4000' };

export default defineConfig({
  plugins: [react()],
  server: { proxy },
  preview: { proxy },
});
