import { createServer } from 'node:http';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';

/**
 * Opens every page of the built documentation site in Chromium, at the width of a phone and of a desktop. Fails on horizontal
 * overflow, script errors and requests to other hosts. With `--pictures FOLDER`, saves a screenshot of each in light and dark.
 */
const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const WIDTHS = [390, 1280];
/** The maximum height of a screenshot: reference pages are longer than image viewers support. */
const TALLEST_PICTURE = 4_000;
/** Runs in the page. Elements that scroll by themselves may have any width. */
const FIND_FAULTS = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const scrolls = (element) =>
    element !== null && (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement));
  const wide = [...document.querySelectorAll('.vp-doc *')].filter(
    (element) =>
      element.closest('table, pre') === null && !scrolls(element) && element.getBoundingClientRect().right > clientWidth + 1,
  );
  const lost = [...document.images].filter((image) => image.complete && image.naturalWidth === 0);
  return [
    ...(scrollWidth > clientWidth ? [scrollWidth - clientWidth + ' px lie beside the page'] : []),
    ...wide.slice(0, 3).map((element) => 'too wide: ' + element.outerHTML.slice(0, 120)),
    ...[...document.querySelectorAll('.language-mermaid')].map(() => 'a diagram is shown as its text'),
    ...lost.map((image) => 'no picture at ' + image.src),
  ];
})()`;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const {
  values: { pictures, only: wanted = '' },
} = parseArgs({ options: { pictures: { type: 'string' }, only: { type: 'string' } } });

if (CHROMIUM === undefined) {
  console.log('skipped: there is no chromium on this machine');
} else {
  const { url, close } = await serveSite();
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && path !== '404.html' && path.includes(wanted))
    .sort();
  const faults: string[] = [];
  for (const width of WIDTHS) {
    for (const scheme of pictures === undefined ? (['light'] as const) : (['light', 'dark'] as const)) {
      faults.push(...(await lookAtAll(browser, url, pages, width, scheme)));
    }
  }
  await browser.close();
  close();
  console.log(`${pages.length} pages looked at, ${faults.length} faults`);
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 && pages.length > 0 ? 0 : 1;
}

async function lookAtAll(
  browser: Browser,
  url: string,
  pages: readonly string[],
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const faults: string[] = [];
  let current = '';
  const note = (text: string) => faults.push(`${current} at ${width} px: ${text}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) note(`asks ${request.url()}`);
  });
  for (current of pages) {
    await page.goto(`${url}/${current}`, { waitUntil: 'load' });
    for (const fault of await findFaults(page)) note(fault);
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      const name = `${current.replaceAll('/', '-').replace('.html', '')}-${width}-${colorScheme}.png`;
      const tall = await page.evaluate<number>('document.documentElement.scrollHeight');
      const clip = { x: 0, y: 0, width, height: Math.min(tall, TALLEST_PICTURE) };
      await page.screenshot({ path: join(pictures, name), fullPage: true, clip });
    }
  }
  await context.close();
  return faults;
}

/** Elements that overflow the page, and missing pictures. */
async function findFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(FIND_FAULTS);
}

/** Serves the files of the site on a free port of loopback. */
async function serveSite(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://site').pathname);
    const file = join(SITE, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' })
        .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
