# shellcheck shell=bash disable=SC2153,SC2034 # site/deploy sets and reads what is in capitals
# What the SAM CLI is told, in its own grammar of --parameter-overrides, and the site's calendar. Sourced after stacks.sh.

# override KEY VALUE: one argument that SAM takes apart into just these two. SAM ends a value at a blank or a quote unless it
# stands in quotes, takes a backslash away before a quote, and knows no other escape: a backslash before a quote cannot be said,
# so JSON's own two are written as JSON's numbers.
override() {
  local value=$2
  case $value in
    *[\"\\]*) value=$(printf '%s' "$value" | tr '\r\n\t' '   ' | sed -e 's/\\\\/\\u005c/g' -e 's/\\"/\\u0022/g' -e 's/"/\\"/g') ;;
  esac
  printf '%s="%s"' "$1" "$value"
}

calendar_file() { printf '%s/sites/%s/calendar.json' "$HERE" "$NAME"; }

# The site's own calendar, else the one that was given, else the profile's.
calendar() {
  if [ -f "$(calendar_file)" ]; then
    cat "$(calendar_file)"
  elif [ -n "$CALENDAR" ]; then
    cat "$CALENDAR"
  else
    printf '{"zone":"%s","baseline":%s,"max":%s,"peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":%s}]}\n' \
      "$TIME_ZONE" "$(profile Baseline)" "$(profile MaxTasks)" "$(profile PeakFloor)"
  fi
}

check_calendar() {
  local text
  if [ -n "$CALENDAR" ] && [ -f "$(calendar_file)" ] && ! cmp -s "$CALENDAR" "$(calendar_file)"; then
    die "$NAME has its calendar in site/sites/$NAME/calendar.json, which differs from $CALENDAR; edit that one"
  fi
  text=$(calendar | tr -d ' \r\n\t')
  case $text in
    '{'*'"zone":'*'}') ;;
    *) die "the calendar of $NAME is not whole (from { to }, with \"zone\"); mend it in its file" ;;
  esac
}

# Written once, and never over what is there.
keep_calendar() {
  [ "$DRY_RUN" = no ] && [ ! -f "$(calendar_file)" ] || return 0
  mkdir -p "$HERE/sites/$NAME"
  calendar > "$WORK/calendar.json"
  cp "$WORK/calendar.json" "$(calendar_file)"
}

# The version of a secret that is current. CloudFormation reads a secret again only where the reference to it changes.
current_version() {
  local id
  case $1 in '<'*) return ;; esac
  id=$(look aws secretsmanager list-secret-version-ids --region "$REGION" --secret-id "$1" \
    --query "Versions[?contains(VersionStages, 'AWSCURRENT')].VersionId" --output text || true)
  case $id in None) ;; *) printf '%s\n' "$id" ;; esac
}
