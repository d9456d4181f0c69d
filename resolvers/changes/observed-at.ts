export const observationTime = (message: { readonly observationTime: number }) =>
  new Date(message.observationTime).toISOString();
