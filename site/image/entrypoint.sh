#!/usr/bin/env bash
# Refuses to start a container that would hurt later, naming every reason at once; then hands over to the official
# entrypoint. Where WP_ENVIRONMENT_TYPE is local or development, it warns instead.
set -Eeuo pipefail

docroot="${TIDEGATE_DOCROOT:-/var/www/html}"
image_core="${TIDEGATE_IMAGE_CORE:-/usr/src/wordpress}"
faults=()

given() { # name: set by itself or through its _FILE
  local name="$1" file="${1}_FILE"
  [ -n "${!name:-}" ] || { [ -n "${!file:-}" ] && [ -s "${!file}" ]; }
}

core_version() { # folder
  sed -n "s/^ *\\\$wp_version *= *['\"]\\([^'\"]*\\)['\"].*/\\1/p" "$1/wp-includes/version.php" 2> /dev/null | head -n 1
}

for name in WORDPRESS_DB_HOST WORDPRESS_DB_USER WORDPRESS_DB_PASSWORD WORDPRESS_DB_NAME; do
  given "$name" || faults+=("$name is not set: visitors would be asked to choose a language and install WordPress")
done

# The official entrypoint makes up a random value for each that is missing, in every container its own: nobody stays
# logged in from one task to the next.
for name in AUTH_KEY SECURE_AUTH_KEY LOGGED_IN_KEY NONCE_KEY AUTH_SALT SECURE_AUTH_SALT LOGGED_IN_SALT NONCE_SALT; do
  given "WORDPRESS_$name" || faults+=("WORDPRESS_$name is not set: every task would make up its own, and log-ins would not last")
done

if [ -z "${TIDEGATE_RELEASE:-}" ]; then
  faults+=("TIDEGATE_RELEASE is not set: this container could not say which release it is")
fi
if [ -n "${TIDEGATE_HEALTH_KEY:-}" ] && [ "${#TIDEGATE_HEALTH_KEY}" -lt 32 ]; then
  faults+=("TIDEGATE_HEALTH_KEY has fewer than 32 characters: health reports would be refused")
fi

# Core is copied out of the image only where there is none yet.
there="$(core_version "$docroot" || true)"
ours="$(core_version "$image_core" || true)"
if [ -n "$there" ] && [ -n "$ours" ] && [ "$there" != "$ours" ]; then
  faults+=("$docroot is a volume with WordPress $there, the image has $ours: the image would change nothing; mount wp-content only")
fi

if [ "${#faults[@]}" -gt 0 ]; then
  case "${WP_ENVIRONMENT_TYPE:-production}" in
    local | development)
      printf 'tidegate: warning: %s\n' "${faults[@]}" >&2
      ;;
    *)
      printf 'tidegate: not starting: %s\n' "${faults[@]}" >&2
      exit 78
      ;;
  esac
fi

exec "${TIDEGATE_OFFICIAL_ENTRYPOINT:-docker-entrypoint.sh}" "$@"
