# shellcheck shell=bash disable=SC2153 # the scripts set what is in capitals
# Talking, and changing things or only saying so. Sourced; needs DRY_RUN and WORK.

say() { printf '%s\n' "$*"; }

die() {
  printf 'stopped: %s\n' "$*" >&2
  exit 1
}

# AWS_ENDPOINT_URL is the AWS CLI's own, but only since 2.13; told as an option, every version keeps to it. By its path, not by
# "command": bash 3.2 ends the whole script when what "command" calls fails, also where that was asked for.
AWS_CLI=$(type -P aws || true)
aws() { "$AWS_CLI" ${AWS_ENDPOINT_URL:+--endpoint-url "$AWS_ENDPOINT_URL"} "$@"; }

# A step that changes something. In a dry run it is only said.
change() {
  if [ "$DRY_RUN" = yes ]; then
    local said="would run: $*"
    said=${said//$WORK/(temporary)}
    said=${said//$HERE/site}
    printf '%s\n' "$said" | fold -s -w 114 | sed '1s/^/  /; 2,$s/^/      /; s/ *$//'
  else
    "$@" || die "$1 $2 ${3:-} failed; nothing is lost, mend it and run this again"
  fi
}

# A look that may find nothing; its complaints are not for people.
look() { "$@" 2>/dev/null; }

# ask VARIABLE "question" [default]: keeps what the options or an earlier run have answered.
ask() {
  local name=$1 question=$2 default=${3:-} answer
  eval "answer=\${$name:-}"
  if [ -n "$answer" ]; then
    return
  fi
  if [ "$YES" = yes ]; then
    [ -n "$default" ] || die "nobody answers '$question'; give it as an option"
    answer=$default
  else
    printf '%s%s: ' "$question" "${default:+ [$default]}"
    read -r answer || die "no answer to '$question'"
    answer=${answer:-$default}
  fi
  [ -n "$answer" ] || die "'$question' needs an answer"
  printf -v "$name" '%s' "$answer"
}

# What was answered once is not asked again; no secret is among it.
remember() {
  [ "$DRY_RUN" = yes ] && return
  mkdir -p "$HERE/.answers"
  local name
  for name in REGION HOST STATIC_HOST EMAIL ADMIN PROFILE LAYOUT NOTIFY_LANGUAGE; do
    eval "printf '%s=%q\n' $name \"\${$name}\""
  done > "$HERE/.answers/$NAME"
}

recall() {
  if [ -f "$HERE/.answers/$NAME" ]; then
    local line name
    while IFS= read -r line; do
      name=${line%%=*}
      eval "[ -n \"\${$name:-}\" ] || $line"
    done < "$HERE/.answers/$NAME"
  fi
}

# remembered KEY: one of those answers, of those that have no blanks.
remembered() { look sed -n "s/^$1=//p" "$HERE/.answers/$NAME" || true; }

# profile KEY: the value in the chosen profile.
profile() {
  local key value
  while IFS='=' read -r key value || [ -n "$key" ]; do
    [ "$key" != "$1" ] || printf '%s\n' "$value"
  done < "$HERE/profiles/$PROFILE.parameters"
}
