/** Apollo Sandbox in a frame of Apollo's; without it, the GraphiQL that is served from here. */
import { endpoint, sendMeasured, settings } from './bar.js';

const FRAME_ORIGIN = 'https://sandbox.embed.apollographql.com';
/** The frame tells when it listens; one that hasn't by then is shut out by the network. */
const PATIENCE_MS = 15_000;

const impatience = setTimeout(fallBack, PATIENCE_MS);
window.addEventListener('message', ({ origin }) => {
  if (origin === FRAME_ORIGIN) clearTimeout(impatience);
});

const script = document.createElement('script');
script.src = settings.sandboxScript;
script.onerror = fallBack;
script.onload = () => {
  new window.EmbeddedSandbox({
    target: '#explorer',
    initialEndpoint: endpoint,
    endpointIsEditable: false,
    handleRequest: sendMeasured,
    initialState: {
      document: settings.document,
      variables: settings.variables,
      // The schema of a server that runs doesn't change.
      pollForSchemaUpdates: false,
    },
    runTelemetry: false,
    hideCookieToggle: true,
    // Its style would be inline; the page has one for it.
    allowDynamicStyles: false,
  });
};
document.head.append(script);

function fallBack() {
  clearTimeout(impatience);
  location.replace(`${settings.graphiql}${location.search}#sandbox-unreachable`);
}
