/** The moment of a message, as the schema shows it. */
export const observationTime = (message: { readonly observationTime: number }) =>
  new Date(message.observationTime).toISOString();
