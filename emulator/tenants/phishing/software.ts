import { NULL_FIELDS } from '../../generated/rows.js';
import type { Product, Vulnerability } from '../model.js';
import { accounting, adminStation, controlling } from './cast.js';

const PRODUCT_ID = 'rarlab-_-winrar';
const numbers = ['6.11', '6.20', '6.21', '6.22', '6.23'];

/** WinRAR in the versions of that time; three machines of the story have the last one that could be exploited. */
export function withStoryProduct(products: readonly Product[]): Product[] {
  const pinned = new Map([accounting, controlling, adminStation].map(({ id }) => [id, 3]));
  return products.map((product) =>
    product.id === PRODUCT_ID
      ? {
          ...product,
          publicExploit: true,
          activeAlert: true,
          impactScore: 3.6,
          versions: numbers.map((version) => ({ version, kbId: null })),
          pinned,
        }
      : product,
  );
}

/** CVE-2023-38831 as it is published (nvd.nist.gov). */
export const storyVulnerability: Vulnerability = {
  ...NULL_FIELDS.Vulnerability,
  id: 'CVE-2023-38831',
  description:
    'Summary: WinRAR before 6.23 lets attackers run code when a user looks at a harmless file within a ZIP archive. ' +
    'Impact: code runs as the user. Remediation: update to 6.23 or newer.',
  severity: 'High',
  cvssV3: 7.8,
  cvssVector: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H',
  publishedOn: '2023-08-23T00:00:00Z',
  updatedOn: '2023-10-23T00:00:00Z',
  firstDetected: '2023-08-25T00:00:00Z',
  publicExploit: true,
  exploitVerified: true,
  exploitInKit: true,
  exploitTypes: ['Local'],
  exploitUris: [],
  cveSupportability: 'Supported',
  epss: 0.93_67,
  status: 'RemediationRequired',
  flaws: [{ productId: PRODUCT_ID, fixedIn: numbers.length - 1 }],
};
