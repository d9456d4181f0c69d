/**
 * Loaded before a replica: its wall clock goes wrong when the process that started it says so, as one does that is set anew.
 * Timers and steady clocks go on, as they do then.
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
// Whoever started it is gone.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

export {};
