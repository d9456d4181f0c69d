/** An error response of Entra's token endpoint. */
export function entraRefusal(code: number, error: string) {
  return {
    status: 400,
    body: {
      error,
      error_description: `AADSTS${String(code)}: Entra says no. Trace ID: 0 Correlation ID: 0 Timestamp: 2026-01-01 00:00:00Z`,
      error_codes: [code],
    },
  };
}
