import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { suiteWatch } from '../setup/leak-watch.js';
import { startSubgraph, type StartOptions, type SubgraphUnderTest } from './start-subgraph.js';

export const CONSOLE_ROLES = [
  ...['Defender.ViewData', 'Defender.ViewVulnerabilities', 'Defender.Hunting', 'Defender.ActiveRemediation'],
  ...['Defender.Release', 'Defender.Offboard', 'Defender.Approver', 'Defender.AlertsInvestigation'],
];

/** A subgraph whose console offers two users, and one without access. */
export async function startConsole({
  env = {},
  adjust = (config) => config,
  emulator = {},
  roles = CONSOLE_ROLES,
  cache = false,
  claims = {},
}: Pick<StartOptions, 'env' | 'adjust' | 'emulator' | 'cache'> & {
  readonly roles?: readonly string[];
  /** Further claims of a user's token, by the user's name. */
  readonly claims?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
} = {}) {
  const first = await startSubgraph({ emulator: { machines: 30, alerts: 40, ...emulator } });
  const people = [
    { name: 'an analyst', roles },
    { name: 'a second person', roles },
    { name: 'a guest', roles: ['Defender.Auditor'] },
  ].map(async ({ name, roles }) => {
    const token = await first.mintToken({
      roles,
      name,
      expiresInSeconds: 7_200,
      extraClaims: claims[name] ?? {},
    });
    suiteWatch.expectInAnswers(token);
    return { name, token };
  });
  const explorerDemo = { callers: await Promise.all(people), variables: {} };
  return startSubgraph({
    beside: first,
    env,
    cache,
    adjust: (config) => adjust({ ...config, server: { ...config.server, explorerDemo } }),
  });
}

/** Waits for a condition while advancing the clock of subgraph and emulator. The condition must not wait itself. */
export const eventually = (subgraph: SubgraphUnderTest, read: () => Promise<unknown>) =>
  expect.poll(
    () => {
      subgraph.clock.advance(1_000);
      return read();
    },
    { interval: 100 },
  );

/** A machine that can be isolated. */
export function isolatableMachine(subgraph: SubgraphUnderTest) {
  const [tenant] = subgraph.emulator.tenants.values();
  return tenant!.machines.find(
    ({ onboardingStatus, osPlatform, computerDnsName }) =>
      onboardingStatus === 'Onboarded' && /^Windows1[01]$/.test(osPlatform) && computerDnsName !== null,
  )!;
}

/** Opens the page of a machine that can be isolated, and returns its id. */
export async function openMachine(page: Page, subgraph: SubgraphUnderTest): Promise<string> {
  const machine = isolatableMachine(subgraph);
  await page.goto(`${subgraph.url}/#/machines/${machine.id}`);
  await page.getByRole('heading', { level: 1, name: machine.computerDnsName?.trim() ?? '' }).waitFor();
  return machine.id;
}

/** Clicks a button of a machine, enters a reason and checks the write; returns the dialog, ready to send. */
export async function checkAction(page: Page, button: string, why: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(why);
  await dialog.getByRole('button', { name: 'Check' }).click();
  return dialog;
}

/** Reads the columns of a table beside a hunt. */
export async function showColumns(page: Page, table: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Table', exact: true }).selectOption(table);
  await page.getByRole('button', { name: 'Show columns' }).click();
}
