import { ConfidentialClientApplication } from '@azure/msal-node';
import { Client, PageIterator } from '@microsoft/microsoft-graph-client';

/** As in Microsoft's documentation, with other addresses. Both libraries reject addresses without TLS. */
const { ORIGIN, TENANT, CLIENT, SECRET } = process.env;
const { host, hostname } = new URL(ORIGIN);
const app = new ConfidentialClientApplication({
  auth: {
    clientId: CLIENT,
    clientSecret: SECRET,
    authority: ORIGIN + '/' + TENANT,
    knownAuthorities: [host],
  },
});
const graph = Client.initWithMiddleware({
  baseUrl: ORIGIN,
  customHosts: new Set([hostname]),
  authProvider: {
    getAccessToken: async () => {
      const result = await app.acquireTokenByClientCredential({
        scopes: ['https://graph.microsoft.com/.default'],
      });
      return result.accessToken;
    },
  },
});
const alerts = [];
const first = await graph.api('/security/alerts_v2').top(2).select('id').get();
await new PageIterator(graph, first, ({ id }) => alerts.push(id) < 5).iterate();
const {
  value: [incident],
} = await graph.api('/security/incidents').top(1).get();
await graph.api('/security/incidents/' + incident.id).patch({ assignedTo: 'ada@example.com' });
const hunt = await graph.api('/security/runHuntingQuery').post({ Query: 'DeviceInfo | take 3' });
const missing = await graph
  .api('/security/alerts_v2/none')
  .get()
  .catch(({ statusCode, code }) => ({ statusCode, code }));
console.log(JSON.stringify({ alerts, incident: incident.id, rows: hunt.results.length, missing }));
