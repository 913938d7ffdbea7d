# docker run --rm --volume "$PWD:/work" IMAGE [option…] [path…]
FROM node:24-alpine
ARG VERSION=latest
# Git says which files have changed, in folders of whoever mounts them.
RUN apk add --no-cache git && git config --system --add safe.directory '*' && npm install --global "postmortem-lint@$VERSION"
USER node
WORKDIR /work
ENTRYPOINT ["postmortem-lint"]
