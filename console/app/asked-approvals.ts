/** Approvals that were asked for in this tab: the API lists only what still waits. */
const KEY = 'defender-subgraph approvals';
const MOST = 20;

export function readAskedApprovals(): readonly string[] {
  return (sessionStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
}

export function rememberApproval(id: string): void {
  const ids = [id, ...readAskedApprovals().filter((known) => known !== id)];
  sessionStorage.setItem(KEY, ids.slice(0, MOST).join(' '));
}
