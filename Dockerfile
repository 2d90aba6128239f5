# Dramatis in a container: docker compose --profile app up
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run -s build \
  && npm prune --omit=dev \
  # The package of the ONNX runtime holds the binaries of all platforms.
  && find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 4 -type d \
    \( -path '*/darwin*' -o -path '*/win32*' \) -prune -exec rm -rf {} +

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DRAMATIS_STORE=/data
WORKDIR /app
COPY --from=build --chown=node:node /app .
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/graphql?query=%7B__typename%7D', { headers: { 'apollo-require-preflight': '1' } }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
