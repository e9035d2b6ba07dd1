# Everything in one container: API, worker, public site and admin, without root. docs/deploy/container.md says how to run it.
FROM node:24-bookworm-slim AS build
WORKDIR /source
# What is installed changes more rarely than what is built.
COPY package.json package-lock.json ./
COPY backend/package.json backend/
COPY public-site/package.json public-site/
COPY admin-app/package.json admin-app/
COPY e2e/package.json e2e/
COPY libs/admin-kit/package.json libs/admin-kit/
COPY libs/api-client/package.json libs/api-client/
COPY libs/content-kit/package.json libs/content-kit/
COPY libs/contracts/package.json libs/contracts/
COPY libs/ui/package.json libs/ui/
RUN npm ci --no-audit --no-fund
COPY . .
# Uploads of the admin go straight to the storage: its policy names it, so it must be known at the build; so must whom pages tell of faults, and what this is.
ARG SUPABASE_URL
ARG SENTRY_DSN_SITE
ARG SENTRY_DSN_ADMIN
ARG SOURCE_VERSION
# The Node of the lock file built it and runs it: compiled code holds for exactly that one.
RUN npm run build \
 && node tools/release.mjs --to /app --uid 65532 \
 && cp node_modules/node/bin/node /app/node \
 && mkdir /data

# Only C and C++ libraries and certificates: no shell, no package manager.
FROM gcr.io/distroless/cc-debian12:nonroot
WORKDIR /app
COPY --from=build /app /app
COPY --from=build --chown=65532:65532 /data /data
ENV NODE_ENV=production PORT=3000 MALLOC_ARENA_MAX=1 SITE_BUILD=/app/public-site/dist
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["/app/node", "backend/dist/healthy.js"]
ENTRYPOINT ["/app/node", "--max-old-space-size=256", "--max-semi-space-size=1"]
CMD ["backend/dist/main.js"]
