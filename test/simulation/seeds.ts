/** A run that found a fault. */
interface KnownSeed {
  readonly seed: number;
  readonly hours: number;
  readonly feed?: boolean;
  readonly exports?: boolean;
  readonly reads?: boolean;
  readonly edits?: boolean;
  readonly retirement?: boolean;
  readonly sentence: string;
}

/** Add each seed that fails, with the fault that it found. */
export const SEEDS: readonly KnownSeed[] = [
  {
    seed: 2,
    hours: 0.15,
    sentence: 'a write without Redis looks at Defender right before it is sent',
  },
  {
    seed: 3,
    hours: 0.15,
    sentence: 'one 429 with a Retry-After of a day does not close isolation for an hour',
  },
  {
    seed: 5,
    hours: 0.15,
    sentence: 'an emptied Redis does not make replicas forget the calls of the last minute',
  },
  {
    seed: 6,
    hours: 0.15,
    sentence: 'the write of a dead replica is looked up at once, and not after its lease',
  },
  {
    seed: 7,
    hours: 0.15,
    sentence: 'a process that wakes without Redis waits for it, because it missed the calls of others',
  },
  {
    seed: 23,
    hours: 0.15,
    sentence: 'a replica whose clock is an hour ahead does not take the leases of others for expired',
  },
  {
    seed: 31,
    hours: 0.15,
    sentence: 'a write whose machine is read late, or that waits for quota, looks at its actions again',
  },
  {
    seed: 1007,
    hours: 0.15,
    sentence: 'a process that wakes without Redis waits for it in windows that it has never used, too',
  },
  {
    seed: 1005,
    hours: 0.15,
    sentence: 'a write that waits while the clock is set back is answered in time, and not sent later',
  },
  {
    seed: 1,
    hours: 0.05,
    feed: true,
    sentence: 'clients of the change feed miss no change',
  },
  {
    seed: 6,
    hours: 0.15,
    feed: true,
    sentence: 'a replica whose clock is behind accepts the cursors of others',
  },
  {
    seed: 2003,
    hours: 0.15,
    feed: true,
    sentence: 'a client that lost more than a hundred changes receives all of them, although nothing changes',
  },
  {
    seed: 2009,
    hours: 0.15,
    feed: true,
    sentence: 'a process that wakes without Redis waits for it, although the clock was set back meanwhile',
  },
  {
    seed: 2020,
    hours: 0.15,
    feed: true,
    sentence:
      'a machine is not refused if Defender has no quota left to tell what became of an earlier request',
  },
  {
    seed: 2031,
    hours: 0.15,
    feed: true,
    sentence: 'a write whose process was paused until after its deadline is not sent',
  },
  {
    seed: 2126,
    hours: 0.2,
    feed: true,
    sentence: 'a poll of a replica whose clock is an hour ahead does not hide the changes after it',
  },
  {
    seed: 5,
    hours: 0.15,
    exports: true,
    sentence: 'a replica whose clock is ahead does not use up the quota for links that are valid',
  },
  {
    seed: 8,
    hours: 0.15,
    exports: true,
    sentence: 'a process that pauses before it publishes an export does not publish the file of another',
  },
  {
    seed: 1004,
    hours: 0.15,
    exports: true,
    sentence:
      'a process that wakes without Redis does not refuse machines that a request with their key isolated',
  },
  {
    seed: 4306,
    hours: 0.15,
    exports: true,
    sentence: 'a replica that notices an emptied Redis waits until the others have written back their calls',
  },
  {
    seed: 930358,
    hours: 0.15,
    sentence:
      'without Redis and without quota to read the actions of a machine, an isolation says that it may be the second',
  },
  {
    seed: 930366,
    hours: 0.15,
    exports: true,
    sentence:
      'a process that is paused again before it has rejoined Redis does not use up its share once it wakes',
  },
  {
    seed: 930462,
    hours: 0.15,
    sentence:
      'a write whose key was lost with the data of Redis waits for Redis if it is away when the write is to be sent',
  },
  {
    seed: 930544,
    hours: 0.15,
    exports: true,
    sentence: 'a replica that wakes without its lease does not replace the file that its successor publishes',
  },
  {
    seed: 930651,
    hours: 0.15,
    exports: true,
    sentence: 'an isolation knows the one before, which Defender does not show yet, although Redis is slow',
  },
  {
    seed: 7103,
    hours: 0.15,
    exports: true,
    sentence: 'a retry finds the action of the first attempt, although Redis only knows a later one',
  },
  {
    seed: 6,
    hours: 0.15,
    reads: true,
    sentence: 'the outcome of an action that is found later belongs to the attempt that was sent',
  },
  {
    seed: 930721,
    hours: 0.15,
    reads: true,
    sentence: 'a failover that loses the generation of a write brings no earlier rows back',
  },
  {
    seed: 930804,
    hours: 0.15,
    feed: true,
    reads: true,
    sentence: 'a request after a write does not share the lookup of a snapshot that began before it',
  },
  {
    seed: 932005,
    hours: 0.15,
    feed: true,
    reads: true,
    sentence: 'a clock that is set back during a poll does not stop the polls of an hour',
  },
  {
    seed: 932050,
    hours: 0.15,
    exports: true,
    reads: true,
    sentence: 'a response that arrives after a pause is as old as its request',
  },
];
