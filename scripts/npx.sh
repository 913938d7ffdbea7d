#!/bin/sh
# Runs postmortem-lint from npm in the version of this checkout: for action.yml and .pre-commit-hooks.yaml.
set -eu
manifest=$(dirname -- "$0")/../server/package.json
version=${POSTMORTEM_LINT_VERSION:-$(node -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).version' "$manifest")}
exec npx --yes --package "postmortem-lint@$version" -- postmortem-lint "$@"
