/** Evaluated as a whole in the tested page: see accessibility.ts. */
(() => [
  ...findStructure(),
  ...findLostReferences(),
  ...findSmallTargets(),
  ...findMotion(),
  ...findFaintText(),
  ...findColorOnlyLinks(),
])();

function findStructure() {
  const found = [];
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) found.push(`${levels.length} headings, not one h1`);
  levels.forEach((level, index) => {
    if (level > (levels[index - 1] ?? 0) + 1) found.push(`h${level} after h${levels[index - 1] ?? 0}`);
  });
  if (document.querySelectorAll('main').length !== 1) found.push('not one main');
  if (document.documentElement.lang === '') found.push('no language');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  if (new Set(ids).size < ids.length) found.push('an id twice');
  return found;
}

/**
 * Landmarks contain everything (WCAG 2.2, 1.3.1), references resolve (4.1.2), and the order of Tab is that of the page
 * (2.4.3).
 */
function findLostReferences() {
  const found = [];
  for (const element of document.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls]')) {
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
      const ids = (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean);
      for (const id of ids) if (document.getElementById(id) === null) found.push(`${name} leads to no ${id}`);
    }
  }
  for (const element of document.querySelectorAll('[tabindex]')) {
    if (element.tabIndex > 0) found.push(`tabindex ${element.tabIndex}`);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const element = node.parentElement;
    if (text === '' || element === null || element.closest('script, style, noscript') !== null) continue;
    if (element.closest('header, nav, main, footer, dialog, [role]') === null)
      found.push(`outside of all landmarks: ${text.slice(0, 40)}`);
  }
  return found;
}

/** Whether a region that scrolls hides the box of its element. */
function isScrolledAway(element, { top, bottom }) {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (getComputedStyle(parent).overflowY === 'visible') continue;
    const shown = parent.getBoundingClientRect();
    if (bottom <= shown.top || top >= shown.bottom) return true;
  }
  return false;
}

/**
 * At least 24 by 24 pixels, or that far from the next one (WCAG 2.2, 2.5.8); links within a sentence may be as high as
 * its line.
 */
function findSmallTargets() {
  const LEAST = 24;
  const open = document.querySelector('dialog[open]') ?? document;
  const targets = [...open.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).clipPath === 'none')
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => !isScrolledAway(element, box));
  const isSmall = ({ width, height }) => width < LEAST || height < LEAST;
  const centre = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  return targets
    .filter(({ box, element }) => isSmall(box) && element.closest('p') === null)
    .filter(({ box, element }) => {
      const [x, y] = centre(box);
      return targets.some(({ box: other, element: one }) => {
        if (one === element) return false;
        // From the center of the small one to the nearest point of the other one, or to its center if it is small too.
        const [otherX, otherY] = isSmall(other)
          ? centre(other)
          : [Math.min(Math.max(x, other.left), other.right), Math.min(Math.max(y, other.top), other.bottom)];
        return Math.hypot(x - otherX, y - otherY) < (isSmall(other) ? LEAST : LEAST / 2);
      });
    })
    .map(({ box, element }) => {
      const size = `${Math.round(box.width)} x ${Math.round(box.height)}`;
      return `target of ${size}: ${(element.textContent ?? '').trim().slice(0, 40)}`;
    });
}

/** No motion with prefers-reduced-motion (WCAG 2.2, 2.3.3). */
function findMotion() {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return [];
  return document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map((animation) => `moves: ${animation.animationName ?? animation.transitionProperty ?? 'something'}`);
}

function parseColor(color) {
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}

function contrastOf(color, background) {
  const luminance = ([red = 0, green = 0, blue = 0]) => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [one, other] = [luminance(color), luminance(background)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Links within a sentence differ from it by more than their color (WCAG 2.2, 1.4.1). */
function findColorOnlyLinks() {
  return [...document.querySelectorAll('p a[href]')]
    .filter((link) => {
      const sentence = link.closest('p');
      const style = getComputedStyle(link);
      const isAlone = (sentence.textContent ?? '').trim() === (link.textContent ?? '').trim();
      if (isAlone || style.textDecorationLine.includes('underline')) return false;
      return contrastOf(parseColor(style.color), parseColor(getComputedStyle(sentence).color)) < 3;
    })
    .map((link) => `link by color only: ${(link.textContent ?? '').trim().slice(0, 40)}`);
}

function findFaintText() {
  const backgroundOf = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = parseColor(getComputedStyle(at).backgroundColor);
      if ((color[3] ?? 1) === 1 && color.length > 0) return color;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (element === null || text === '' || element.closest('script, option, [disabled]') !== null) continue;
    if (element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = contrastOf(parseColor(style.color), backgroundOf(element));
    if (ratio < (isLarge ? 3 : 4.5)) found.push(`contrast ${ratio.toFixed(2)}: ${text.slice(0, 40)}`);
  }
  return found;
}
