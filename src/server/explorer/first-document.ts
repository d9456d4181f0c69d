/** The explorer's initial document. A test compares its comment with its actual cost. */
export const FIRST_DOCUMENT = `# The newest alerts with their machines.
# Role: Defender.ViewData. Costs 2 calls: one for the alerts, and one for every 50 machines.
query NewestAlerts {
  alerts(first: 10) {
    nodes {
      title
      severity
      lastUpdateTime
      machine {
        computerDnsName
        riskScore
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`;
