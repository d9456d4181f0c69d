import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { readCosts, watchCosts, type Cost } from './ask.js';
import type { FeedState } from './change-feed.js';
import type { ChangeMessage } from '../operations.js';
import { FeedContext } from '../session/session-context.js';

/** Listens to changes while the page is shown. */
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

/** The current time, for times that are shown as an age. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Longer than lists are cached: a read after it includes every change from before the feed began. */
const REREAD_MS = 16_000;

/** Acts when an earlier read may have missed a change: when the feed begins or lost changes, and once caches have expired. */
export function useMissedChanges(act: (since: 'begun' | 'lost' | 'expired') => void): void {
  const current = useRef(act);
  current.current = act;
  // A feed that was lost resumes from its cursor.
  const [gaps, setGaps] = useState<number>();
  const state = useFeedState();
  const isFollowed = state === 'live' || state === 'asking';
  const wasFollowed = useRef(isFollowed);
  useEffect(() => {
    if (isFollowed && !wasFollowed.current) setGaps((last) => last ?? 0);
    wasFollowed.current ||= isFollowed;
  }, [isFollowed]);
  useChanges((message) => {
    if ('reason' in message) setGaps((last = 0) => last + 1);
  });
  useEffect(() => {
    if (gaps === undefined) return undefined;
    current.current(gaps === 0 ? 'begun' : 'lost');
    const timer = setTimeout(() => current.current('expired'), REREAD_MS);
    return () => clearTimeout(timer);
  }, [gaps]);
}

const LOOK_EVERY_MS = 10_000;

/** Acts when an approval that the caller may see may have changed. For callers who may not follow changes, it polls. */
export function useApprovalChanges(act: () => void): void {
  useChanges((message) => {
    if ('approval' in message) act();
  });
  useMissedChanges(act);
  useEvery(useFeedState() === 'refused' ? LOOK_EVERY_MS : Infinity, act);
}

/** Repeats an action while the page is shown. */
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
