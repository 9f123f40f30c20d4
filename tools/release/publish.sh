#!/usr/bin/env bash
# Pushes tag and branch of a release that npm run release made, and puts its files beside the tag by the API of Forgejo. The token stands in
# the environment, so that it is in no argument.
set -euo pipefail
version=$1
: "${API_URL:?}" "${REPOSITORY:?}" "${TOKEN:?}"
git push origin "refs/tags/v$version" "+refs/heads/v${version%%.*}"
api() {
  curl --fail --silent --show-error --max-time 120 --config <(printf 'header = "Authorization: token %s"\n' "$TOKEN") "$@"
}
id=$(api --header 'Content-Type: application/json' \
  --data "{\"tag_name\":\"v$version\",\"name\":\"$version\",\"body\":\"See CHANGELOG.md\"}" \
  "$API_URL/repos/$REPOSITORY/releases" | node -pe 'JSON.parse(require("fs").readFileSync(0, "utf8")).id')
for file in release/*; do
  api --form "attachment=@$file" "$API_URL/repos/$REPOSITORY/releases/$id/assets?name=$(basename "$file")" >/dev/null
done
echo "Published $version: $(find release -type f | wc -l) files"
