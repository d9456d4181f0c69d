import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  graphiql: false,
  landingPage: false,
  plugins: () => [
    {
      // A machine that no longer exists is no error. The transport can't read null, so it becomes an object without
      // fields.
      onFetch:
        () =>
        ({ response, setResponse }) => {
          if (response.status === 404) setResponse(Response.json({}));
        },
    },
  ],
});
