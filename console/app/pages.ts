interface ConsolePage {
  readonly title: string;
  /** The page's name in the navigation, if it isn't the title. */
  readonly link?: string;
  /** The roles of which the page's first read needs one. Without any, the page is open to every caller with a role. */
  readonly roles: readonly string[];
}

const VIEW_DATA = ['Defender.ViewData'];

/** The pages by their place in the address, in the order of the navigation. */
const PAGES: Readonly<Record<string, ConsolePage>> = {
  alerts: { title: 'Alerts', roles: VIEW_DATA },
  incidents: { title: 'Incidents', roles: VIEW_DATA },
  machines: { title: 'Machines', roles: VIEW_DATA },
  exposure: { title: 'Exposure', roles: ['Defender.ViewVulnerabilities'] },
  hunting: { title: 'Hunting', roles: ['Defender.Hunting'] },
  exports: { title: 'Exports', roles: ['Defender.ViewVulnerabilities', ...VIEW_DATA] },
  approvals: {
    title: 'Approvals',
    roles: [
      'Defender.Approver',
      'Defender.AlertsInvestigation',
      'Defender.ActiveRemediation',
      'Defender.Release',
      'Defender.LiveResponse.Collect',
      'Defender.LiveResponse.Run',
      'Defender.LiveResponse.Library',
      'Defender.SecuritySettings',
      'Defender.Indicators',
      'Defender.Offboard',
    ],
  },
  audit: { title: 'Audit', roles: ['Defender.Auditor'] },
  quota: { title: 'Quota and cost', link: 'Quota', roles: [] },
};

/** The place and the name of each page in the navigation. */
export const LINKS = Object.entries(PAGES).map(([page, { title, link = title }]) => [page, link] as const);

/** The title of a page; undefined if there is none at this place. */
export function titleOf(page: string): string | undefined {
  if (page === 'access') return 'Your access';
  return Object.hasOwn(PAGES, page) ? PAGES[page]?.title : undefined;
}

/**
 * The page's roles if the caller has none of them, so that the API would refuse the page's reads. Empty if the caller has one,
 * or while the caller's roles are unknown.
 */
export function lackedRoles(page: string, held: readonly string[] | undefined): readonly string[] {
  const roles = (Object.hasOwn(PAGES, page) && PAGES[page]?.roles) || [];
  return held?.some((role) => roles.includes(role)) === false ? roles : [];
}

/** The first page that the caller's roles open. */
export function firstPage(held: readonly string[] | undefined): string {
  if (held?.length === 0) return 'access';
  return Object.keys(PAGES).find((page) => lackedRoles(page, held).length === 0) ?? 'access';
}
