/**
 * Preloaded into a replica: moves its wall clock on a message from the parent process, as if the system time were
 * changed. Timers and monotonic clocks are unaffected.
 */
const realNow = Date.now.bind(Date);
let offsetMs = 0;
const now = () => realNow() + offsetMs;

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
});
Date.now = now;

process.on('message', (message) => {
  ({ offsetMs } = message as { readonly offsetMs: number });
});
// The parent process is gone.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

export {};
