import { namedByWord, type EnumTable } from './shared/enum-words.js';

export const ScanType = namedByWord('Windows', 'Network', 'Linux', 'AdvancedActive');

export const ScanAuthenticationType = namedByWord(
  'CommunityString',
  'NoAuthNoPriv',
  'AuthNoPriv',
  'AuthPriv',
  'Kerberos',
  'Negotiate',
  'None',
  'Ntlm',
  'Password',
  'PrivateKey',
);

export const ScanAuthProtocol = namedByWord('MD5', 'SHA1');

export const ScanPrivProtocol: EnumTable = {
  ...namedByWord('DES'),
  TRIPLE_DES: '3DES',
  ...namedByWord('AES'),
};
