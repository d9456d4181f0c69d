/**
 * An object whose properties are created on first access, each once. A tenant has far more data than one test, or
 * one visitor, ever sees.
 */
export function makeLazily<Made extends object>(makers: {
  readonly [Name in keyof Made]: () => Made[Name];
}): Made {
  const made = {};
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    const set = (value: unknown) => {
      Object.defineProperty(made, name, { configurable: true, enumerable: true, writable: true, value });
      return value;
    };
    Object.defineProperty(made, name, { configurable: true, enumerable: true, set, get: () => set(make()) });
  }
  return made as Made;
}
