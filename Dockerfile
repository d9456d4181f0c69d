# The image of the subgraph. docs/deploy.md describes how to run it.
FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --workspaces=false --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --workspaces=false --ignore-scripts --no-audit --no-fund

# The emulator alone, by --target emulator. It listens on loopback only, so a container shares the network of its clients.
FROM node:24-slim AS emulator
WORKDIR /app
COPY --from=build /build/emulator/package.json ./
COPY --from=build /build/emulator/dist ./dist
COPY --from=build /build/node_modules/commander ./node_modules/commander
COPY --from=build /build/node_modules/jose ./node_modules/jose
COPY --from=build /build/node_modules/zod ./node_modules/zod
USER 1000:1000
ENTRYPOINT ["node", "dist/main.js"]

FROM node:24-slim AS subgraph
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
# State of a single replica without Redis, and export files; mount a volume here. The service writes nowhere else, so the root can be
# read-only.
RUN mkdir /data && chown 1000:1000 /data && chmod 700 /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 MANAGEMENT_PORT=9090 DATA_DIR=/data
USER 1000:1000
EXPOSE 4000 9090
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.MANAGEMENT_PORT || process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The flag slows heap growth. Node is process 1 and receives SIGTERM itself.
ENTRYPOINT ["node", "--heap-growing-percent=100", "dist/src/main.js"]
CMD ["serve"]
