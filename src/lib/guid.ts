/** Format of Entra's and Defender's ids of tenants, people, applications, and actions. */
export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id that Defender and Entra send for a device without one. Many devices share it, so it identifies none. */
export const ZERO_GUID = '00000000-0000-0000-0000-000000000000';
