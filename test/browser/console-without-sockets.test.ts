import { describe, expect, it } from 'vitest';
import { hasChromium, openPage } from '../kit/browser/open-browser.js';
import { holdTime } from '../kit/browser/page-time.js';
import { startConsole } from '../kit/servers/start-console.js';

const EVERY_MS = 15_000;
const AWAY = 'Not live: the service can’t read Defender at the moment';
const pageOf = (isDelayed: boolean) => ({
  data: { defenderChanges: { endCursor: 'x', hasMore: false, isDelayed, changes: [] } },
});
const REFUSED = {
  data: { defenderChanges: null },
  errors: [{ message: 'Try again shortly.', extensions: { code: 'UPSTREAM_UNAVAILABLE' } }],
};

describe.skipIf(!hasChromium)('the console without sockets', () => {
  it('says that Defender is away, as a live one does', async () => {
    const subgraph = await startConsole();
    const { page, complaints } = await openPage();
    const passTime = await holdTime(page);
    await page.routeWebSocket(/graphql$/, async (socket) => socket.close({ code: 1013 }));
    const answers: object[] = [pageOf(false), pageOf(true), pageOf(false), REFUSED];
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('MissedChanges') === true
        ? route.fulfill({ json: answers.shift() ?? pageOf(false) })
        : route.continue(),
    );
    await page.goto(`${subgraph.url}/#/alerts`);
    const state = page.locator('.feed');
    const says = (text: string) => state.getByText(text).waitFor();
    await says('Checking for new alerts every 15 seconds');
    await passTime(EVERY_MS);
    await says(AWAY);
    await passTime(EVERY_MS);
    await says('Checking for new alerts every 15 seconds');
    await passTime(EVERY_MS);
    await says(AWAY);
    expect(complaints).toEqual([]);
  });
});
