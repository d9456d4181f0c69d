import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { readCosts, watchCosts, type Cost } from './ask.js';
import type { FeedState } from './change-feed.js';
import type { ChangeMessage } from './operations.js';
import { FeedContext } from './session-context.js';

/** Hears each change for as long as the page is shown. */
export function useChanges(listener: (message: ChangeMessage) => void): void {
  const feed = useContext(FeedContext);
  const current = useRef(listener);
  current.current = listener;
  useEffect(() => feed?.listen((message) => current.current(message)), [feed]);
}

export function useFeedState(): FeedState {
  const feed = useContext(FeedContext);
  const [state, setState] = useState<FeedState>(feed?.state ?? 'connecting');
  useEffect(() => {
    setState(feed?.state ?? 'connecting');
    return feed?.watch(() => setState(feed.state));
  }, [feed]);
  return state;
}

/** The clock, for times that are shown as how long ago. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

const LOOK_EVERY_MS = 10_000;

/** Acts when an approval that the caller may see may have changed. Those who may not follow changes look again instead. */
export function useApprovalChanges(act: () => void): void {
  useChanges((message) => {
    if ('approval' in message || 'reason' in message) act();
  });
  const state = useFeedState();
  // A read from before the feed began may miss a change.
  useEffect(() => {
    if (state === 'live' || state === 'asking') act();
  }, [state, act]);
  useEvery(state === 'refused' ? LOOK_EVERY_MS : Infinity, act);
}

/** Does it again and again for as long as the page is shown. */
export function useEvery(everyMs: number, act: () => void): void {
  useEffect(() => {
    if (everyMs === Infinity) return undefined;
    const timer = setInterval(act, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, act]);
}

export function useCosts(): readonly Cost[] {
  const [costs, setCosts] = useState<readonly Cost[]>(readCosts);
  useEffect(() => watchCosts(() => setCosts([...readCosts()])), []);
  return costs;
}
