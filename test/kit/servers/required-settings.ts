/** The settings without which no configuration is valid. */
export const REQUIRED_SETTINGS = {
  AZURE_TENANT_ID: '72f988bf-0000-4000-8000-000000000001',
  AZURE_CLIENT_ID: '66666666-7777-4888-9999-000000000000',
  AZURE_CLIENT_SECRET: 'secret',
};
