/// <reference types="vite/client" />
export const { getToken } = import.meta.env.DEV
  ? await import('./emulator-token')
  : await import('./sign-in');
