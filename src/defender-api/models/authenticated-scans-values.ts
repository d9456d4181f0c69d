/** Closed enums: the graph's names and Defender's values. */

export const ScanType = {
  WINDOWS: 'Windows',
  NETWORK: 'Network',
  LINUX: 'Linux',
  ADVANCED_ACTIVE: 'AdvancedActive',
} as const;

export const ScanAuthenticationType = {
  COMMUNITY_STRING: 'CommunityString',
  NO_AUTH_NO_PRIV: 'NoAuthNoPriv',
  AUTH_NO_PRIV: 'AuthNoPriv',
  AUTH_PRIV: 'AuthPriv',
  KERBEROS: 'Kerberos',
  NEGOTIATE: 'Negotiate',
  NONE: 'None',
  NTLM: 'Ntlm',
  PASSWORD: 'Password',
  PRIVATE_KEY: 'PrivateKey',
} as const;

export const ScanAuthProtocol = {
  MD5: 'MD5',
  SHA1: 'SHA1',
} as const;

export const ScanPrivProtocol = {
  DES: 'DES',
  TRIPLE_DES: '3DES',
  AES: 'AES',
} as const;
