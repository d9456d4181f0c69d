import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import { PATIENCE_MS, PATIENT } from '../time/patience.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = PLACES.find((path) => existsSync(path));

/** Whether this machine has a browser for these tests; prints a notice once if not. */
export const hasChromium = executablePath !== undefined;
if (!hasChromium) process.stderr.write('skipped: there is no chromium on this machine\n');

/** Disables updates and other background requests, which would count as requests of the page. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenedPage {
  readonly page: Page;
  /** Hosts other than loopback that the page sent requests to, in order. */
  readonly outsideHosts: readonly string[];
  /** Failures in the page: exceptions, and violations of its policy. */
  readonly complaints: readonly string[];
  /** Errors on the browser's console, including failed requests. */
  readonly consoleErrors: readonly string[];
}

let browser: Promise<Browser> | undefined;
afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

const LAUNCH = { ...(executablePath !== undefined && { executablePath }), args: QUIET, ...PATIENT };
const viewport = { width: 1280, height: 800 };

/** A page of a new browser context, closed with the test. */
export async function openPage(): Promise<OpenedPage> {
  browser ??= chromium.launch(LAUNCH);
  return openPageOf(await (await browser).newContext({ viewport }));
}

/**
 * One person's browser: a process of its own, and a profile on disk that outlives it.
 *
 * @returns starts the browser with that profile; the browser before must be closed
 */
export async function createProfile(): Promise<() => Promise<OpenedPage>> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return async () => openPageOf(await chromium.launchPersistentContext(folder, { ...LAUNCH, viewport }));
}

async function openPageOf(context: BrowserContext): Promise<OpenedPage> {
  context.setDefaultTimeout(PATIENCE_MS);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const outsideHosts: string[] = [];
  const complaints: string[] = [];
  const consoleErrors: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') outsideHosts.push(hostname);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  return { page, outsideHosts, complaints, consoleErrors };
}
