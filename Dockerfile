# Build: compiles the native driver and bundles the program.
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

# Run: no compiler, no sources, not root.
FROM node:20-bookworm-slim
ENV NODE_ENV=production DATABASE_URL=sqlite:///data/quizzical.db HEALTH_FILE=/tmp/healthy
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/quizzes ./quizzes
COPY --from=build /app/package.json ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# The bot touches its health file every few seconds while it is connected to Discord.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "dist/healthcheck.js"]
CMD ["node", "--enable-source-maps", "dist/supervisor.js"]
