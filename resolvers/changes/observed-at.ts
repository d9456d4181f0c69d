/** The moment of a message, as the schema shows it. */
export const observedAt = (message: { readonly observedAt: number }) =>
  new Date(message.observedAt).toISOString();
