/** Format of Entra's and Defender's ids of tenants, people, applications, and actions. */
export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
