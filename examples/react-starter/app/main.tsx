import { ApolloProvider } from '@apollo/client/react';
import { createRoot } from 'react-dom/client';
import { Alerts } from './alerts';
import { createApollo } from './apollo';
import { getToken } from './token';

createRoot(document.getElementById('root')!).render(
  <ApolloProvider client={createApollo(location.origin, getToken)}>
    <Alerts />
  </ApolloProvider>,
);
