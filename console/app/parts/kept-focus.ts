import { useEffect } from 'preact/hooks';

/** Elements that can take the focus of a button in them. */
const PLACES = 'article, dialog, footer, form, main, section';

/**
 * Keeps the place of keyboard users: if the focused element is removed or disabled, the closest place around it that remains
 * gets the focus. Otherwise Tab would begin at the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let focused: HTMLElement | null = null;
    let places: readonly HTMLElement[] = [];
    const note = ({ target }: FocusEvent) => {
      focused = target as HTMLElement;
      places = placesAround(focused);
    };
    const keep = () => {
      if (focused === null || (focused.isConnected && !focused.matches(':disabled'))) return;
      const now = document.activeElement;
      if (now !== null && now !== document.body && now !== focused) return;
      focused = null;
      const place = places.find(({ isConnected }) => isConnected);
      if (place === undefined) return;
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(keep);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    addEventListener('focusin', note);
    return () => {
      watch.disconnect();
      removeEventListener('focusin', note);
    };
  }, []);
}

function placesAround(element: HTMLElement): readonly HTMLElement[] {
  const place = element.parentElement?.closest<HTMLElement>(PLACES) ?? null;
  return place === null ? [] : [place, ...placesAround(place)];
}
