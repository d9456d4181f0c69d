import { useEffect } from 'preact/hooks';

const PAUSE_MS = 150;
/** Events with which users scroll: after them, the page no longer moves to the stored place. */
const OWN_MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

let isRestoring = false;

/** Stores a new place in the history entry, so that Back, Forward and a reload return to it. */
function save(): void {
  if (!isRestoring && readTop() !== scrollY) history.replaceState({ top: scrollY }, '');
}

/** Begins a page at its top, or at the place of its history entry, as soon as its rows are there. */
export function useScrollMemory(page: string, id: string | undefined): void {
  useEffect(() => {
    history.scrollRestoration = 'manual';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const saveSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    };
    // A link's own entry begins after its click.
    const saveNow = () => {
      clearTimeout(timer);
      save();
    };
    addEventListener('scroll', saveSoon, { passive: true });
    addEventListener('hashchange', saveSoon);
    addEventListener('click', saveNow, { capture: true });
    addEventListener('pagehide', saveNow);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', saveSoon);
      removeEventListener('hashchange', saveSoon);
      removeEventListener('click', saveNow, { capture: true });
      removeEventListener('pagehide', saveNow);
    };
  }, []);
  useEffect(() => restore(readTop()), [page, id]);
}

function readTop(): number {
  const state: unknown = history.state;
  const top = typeof state === 'object' && state !== null && 'top' in state ? state.top : 0;
  return typeof top === 'number' ? top : 0;
}

/** Moves to a place as often as the page grows, until it is reached. */
function restore(top: number): () => void {
  scrollTo(0, top);
  if (scrollY >= top - 1) return () => undefined;
  isRestoring = true;
  const observer = new ResizeObserver(() => {
    scrollTo(0, top);
    if (scrollY >= top - 1) stop();
  });
  const stop = () => {
    isRestoring = false;
    observer.disconnect();
    for (const move of OWN_MOVES) removeEventListener(move, stop);
  };
  for (const move of OWN_MOVES) addEventListener(move, stop, { passive: true });
  observer.observe(document.body);
  return stop;
}
