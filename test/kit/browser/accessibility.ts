import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** An expression that runs in the page and returns a list of texts: barriers that only the page can detect. */
const IN_PAGE = readFileSync(new URL('in-page-barriers.js', import.meta.url), 'utf8');

interface TreeNode {
  readonly ignored?: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** Roles of controls, and of objects that need a name. */
const NAMED = new Set([
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'image',
  'link',
  'meter',
  'navigation',
  'radio',
  'region',
  'searchbox',
  'spinbutton',
  'textbox',
]);

/**
 * Accessibility barriers of a page: controls without a name in Chromium's accessibility tree, headings that skip a
 * level, text outside of landmarks, dangling references, targets that are too small, motion despite reduced motion, and
 * insufficient contrast (WCAG 2.2, 1.4.3).
 */
export async function findBarriers(page: Page): Promise<string[]> {
  return [...(await findNameless(page)), ...(await page.evaluate<string[]>(IN_PAGE))];
}

async function findNameless(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: TreeNode[] };
  await session.detach();
  return nodes
    .filter(({ ignored, role, name }) => {
      return ignored !== true && NAMED.has(role?.value ?? '') && (name?.value ?? '').trim() === '';
    })
    .map(({ role }) => `a ${role?.value ?? ''} without a name`);
}

/** The names of the elements that Tab focuses, in order, and whether the focus is visible on each. */
export async function walkByTab(page: Page, most = 60): Promise<{ name: string; isSeen: boolean }[]> {
  const reached: { name: string; isSeen: boolean }[] = [];
  await page.evaluate('document.activeElement?.blur()');
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate<{ name: string; isSeen: boolean } | null>(`(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const style = getComputedStyle(element);
      const name = element.getAttribute('aria-label') ?? element.innerText ?? '';
      return { name: name.trim(), isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
    })()`);
    if (found === null) break;
    reached.push(found);
  }
  return reached;
}
