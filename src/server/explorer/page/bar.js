/** The lines above and below: who calls, what the last operation took upstream, and what is left. Both explorers send through it. */

/** @typedef {{ operation: string | null, estimatedCalls: number, calls?: number }} Calls */
/** @typedef {{ calls: number, cacheHits: number, coalesced: number, waitedMs: number, estimatedCalls?: number, operations?: Calls[], difference?: string }} Cost */
/** @typedef {{ estimatedCalls: number, limit: number, fields: Calls[] }} Plan */
/** @typedef {{ rateClass: string, window: 'MINUTE' | 'HOUR', limit: number, remaining: number }} QuotaWindow */

/** @type {{ endpoint: string, files: string, graphiql: string, sandboxScript: string, quota: string, document: string, chosen: boolean, variables: object }} */
export const settings = JSON.parse(byId('settings').textContent ?? '');
export const endpoint = new URL(settings.endpoint, location.href).href;

const QUOTA = `{ quota: ${settings.quota} { rateClass window limit remaining } }`;
const CALLER = 'defender-subgraph caller';
const AS_PLANNED = 'The upper estimate: assumes full lists and an empty cache. Nothing was called.';
const AS_TAKEN = 'The operation took as many calls as estimated.';

/** @type {Headers} */
let lastHeaders = new Headers();
const send = window.fetch.bind(window);
const caller = /** @type {HTMLInputElement | HTMLSelectElement} */ (byId('caller'));
const explain = /** @type {HTMLInputElement} */ (byId('explain'));
const quota = /** @type {HTMLDetailsElement} */ (byId('quota'));

rememberCaller();
closeMenusOnLeaving();
quota.addEventListener('toggle', () => {
  if (quota.open) void showQuota();
});

/** Like fetch, but what goes to the subgraph carries the caller's token and asks for its cost, or only for its plan. */
export async function sendMeasured(
  /** @type {RequestInfo | URL} */ target,
  /** @type {RequestInit} */ init = {},
) {
  if (target instanceof Request || !isEndpoint(target)) return send(target, init);
  const headers = new Headers(init.headers);
  // A header that was typed into the explorer itself is meant.
  if (!headers.has('authorization') && caller.value.trim() !== '') {
    headers.set('authorization', `Bearer ${caller.value.trim().replace(/^Bearer /i, '')}`);
  }
  if (isIntrospection(init.body)) return send(target, { ...init, headers });
  lastHeaders = new Headers(headers);
  headers.set('x-defender-cost', '1');
  if (explain.checked) headers.set('x-defender-explain', '1');
  const answer = await send(target, { ...init, headers });
  // A subscription has no cost of its own, and no end to wait for.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer;
  void showCost(answer.clone());
  return answer;
}

export function showNotice(/** @type {string} */ text) {
  byId('notice').textContent = text;
  byId('notice').hidden = false;
}

/** @param {Response} answer */
async function showCost(answer) {
  /** @type {{ extensions?: { defender?: Cost & { explain?: Plan } } } | undefined} */
  const body = await answer.json().catch(() => undefined);
  const told = body?.extensions?.defender;
  const plan = told?.explain;
  byId('cost').textContent = plan
    ? describePlan(plan)
    : told === undefined
      ? 'No upstream call'
      : describeCost(told);
  fillOperations(plan ? plan.fields : (told?.operations ?? []));
  byId('difference').textContent = plan ? AS_PLANNED : (told?.difference ?? AS_TAKEN);
  await showQuota();
}

/** @param {Calls[]} all */
function fillOperations(all) {
  const counted = all.filter(({ estimatedCalls, calls = 0 }) => estimatedCalls > 0 || calls > 0);
  byId('operations').hidden = counted.length === 0;
  byId('compared').replaceChildren(
    ...counted.map(({ operation, estimatedCalls, calls }) =>
      tableRow(operation ?? '', [format(estimatedCalls), calls === undefined ? '–' : format(calls)]),
    ),
  );
}

/** @param {Cost} cost */
function describeCost({ calls, cacheHits, coalesced, waitedMs, estimatedCalls = calls }) {
  const parts = [count(calls, 'upstream call')];
  if (estimatedCalls !== calls) parts.push(`${format(estimatedCalls)} estimated`);
  if (cacheHits > 0) parts.push(`${format(cacheHits)} from the cache`);
  if (coalesced > 0) parts.push(`${format(coalesced)} shared with others`);
  if (waitedMs >= 50) parts.push(`waited ${(waitedMs / 1000).toFixed(1)} s`);
  return parts.join(', ');
}

/** @param {Plan} plan */
function describePlan({ estimatedCalls, limit }) {
  const parts = [`Estimated: ${count(estimatedCalls, 'upstream call')}`];
  if (estimatedCalls > limit) parts.push(`above the limit of ${format(limit)}`);
  return parts.join(', ');
}

/** Asking costs no upstream call. */
async function showQuota() {
  const headers = new Headers(lastHeaders);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const answer = await send(endpoint, { method: 'POST', headers, body: JSON.stringify({ query: QUOTA }) });
  /** @type {{ data?: { quota?: QuotaWindow[] | null } } | undefined} */
  const body = await answer.json().catch(() => undefined);
  const windows = body?.data?.quota ?? [];
  quota.hidden = windows.length === 0;
  if (windows.length > 0) fillQuota(windows);
}

/** @param {QuotaWindow[]} windows */
function fillQuota(windows) {
  const [least] = windows.toSorted((a, b) => a.remaining / a.limit - b.remaining / b.limit);
  const left = /** @type {HTMLMeterElement} */ (byId('left'));
  Object.assign(left, {
    max: least.limit,
    low: least.limit / 4,
    high: least.limit / 2,
    optimum: least.limit,
  });
  left.value = least.remaining;
  byId('least').replaceChildren(
    onlyWhereWide(`${least.rateClass}: `),
    `${format(least.remaining)} of ${format(least.limit)} left`,
    onlyWhereWide(` this ${least.window.toLowerCase()}`),
  );
  const names = [...new Set(windows.map(({ rateClass }) => rateClass))];
  byId('windows').replaceChildren(...names.map((name) => windowRow(name, windows)));
}

/** @param {string} name @param {QuotaWindow[]} windows */
function windowRow(name, windows) {
  const cells = ['MINUTE', 'HOUR'].map((length) => {
    const window = windows.find((candidate) => candidate.rateClass === name && candidate.window === length);
    return window === undefined ? '' : `${format(window.remaining)} / ${format(window.limit)}`;
  });
  return tableRow(name, cells);
}

/** @param {string} name @param {string[]} cells */
function tableRow(name, cells) {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = name;
  row.append(head);
  for (const text of cells) row.insertCell().textContent = text;
  return row;
}

function onlyWhereWide(/** @type {string} */ text) {
  const span = document.createElement('span');
  span.className = 'wide';
  span.textContent = text;
  return span;
}

/** For as long as the tab is open: pages follow each other with every example. */
function rememberCaller() {
  const known = sessionStorage.getItem(CALLER);
  const offered =
    caller instanceof HTMLSelectElement ? [...caller.options].map(({ value }) => value) : [known];
  if (known !== null && offered.includes(known)) caller.value = known;
  caller.addEventListener('change', () => sessionStorage.setItem(CALLER, caller.value));
}

/** A menu that was opened closes by Escape, and by going elsewhere. */
function closeMenusOnLeaving() {
  for (const menu of document.querySelectorAll('details')) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    });
  }
}

/** Subscriptions stand in the query of its address. @param {string | URL} target */
function isEndpoint(target) {
  const { origin, pathname } = new URL(target, location.href);
  return origin + pathname === endpoint;
}

/** @param {BodyInit | null | undefined} body */
function isIntrospection(body) {
  return typeof body === 'string' && body.includes('__schema');
}

/** @param {number} number @param {string} noun */
function count(number, noun) {
  return `${format(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function format(/** @type {number} */ number) {
  return number.toLocaleString('en');
}

function byId(/** @type {string} */ id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}`);
  return element;
}
