# shellcheck shell=bash
# Asking AWS once, and finding again what it said. Only Describe, List and Get calls go through here. Sourced after talk.sh.

# fetch NAME service operation [options]: the answer as lines of path and value in $WORK/NAME. What AWS refuses is told at the
# end of the report, and is not there.
fetch() {
  local name=$1 service=$2 operation=$3
  shift 3
  : > "$WORK/$name"
  if aws "$service" "$operation" --region "$REGION" --output json "$@" > "$WORK/answer" 2> "$WORK/refused"; then
    LC_ALL=C awk -f "$HERE/scripts/flat.awk" "$WORK/answer" > "$WORK/$name"
    return
  fi
  case $(cat "$WORK/refused") in
    *NotFound* | *DoesNotExist* | *'does not exist'* | *NoSuchEntity*) ;;
    *) printf '  aws %s %s: %s\n' "$service" "$operation" "$(tr '\n' ' ' < "$WORK/refused" | cut -c 1-240)" >> "$WORK/unasked" ;;
  esac
  return 1
}

# These read in the shell itself; a report asks some two hundred times, and a process each would be most of its time.
# keep NAME VARIABLE=PATH ...: the values at these paths into these variables, empty where there is none.
keep() {
  local from="$WORK/$1" path value pair
  shift
  for pair in "$@"; do printf -v "${pair%%=*}" '%s' ''; done
  while IFS=$'\t' read -r path value; do
    for pair in "$@"; do
      [ "${pair#*=}" != "$path" ] || printf -v "${pair%%=*}" '%s' "$value"
    done
  done < "$from"
}

# one NAME PATH: the value at just that path, or nothing.
one() {
  local path value
  while IFS=$'\t' read -r path value; do
    [ "$path" != "$2" ] || { printf '%s\n' "$value"; return; }
  done < "$WORK/$1"
}

# all NAME PATTERN: the values at all paths that match, a line each.
all() {
  local path value
  while IFS=$'\t' read -r path value; do
    [[ ! $path =~ ^($2)$ ]] || printf '%s\n' "$value"
  done < "$WORK/$1"
}

# places NAME PATTERN: the paths that match, without their last member.
places() {
  local path value
  while IFS=$'\t' read -r path value; do
    [[ ! $path =~ ^($2)$ ]] || printf '%s\n' "${path%.*}"
  done < "$WORK/$1"
}

# at NAME PATTERN VALUE: the first path that matches and holds the value, without its last member.
at() {
  local path value
  while IFS=$'\t' read -r path value; do
    if [ "$value" = "$3" ] && [[ $path =~ ^($2)$ ]]; then
      printf '%s\n' "${path%.*}"
      return
    fi
  done < "$WORK/$1"
}

# words NAME PATTERN: what all says, in one line.
words() {
  local found
  found=$(all "$1" "$2")
  printf '%s\n' "${found//$'\n'/ }"
}

# variable NAME...: the value of the first of these that stands in a container's plain environment.
variable() {
  local name place
  for name in "$@"; do
    place=$(at task 'taskDefinition[.]containerDefinitions[.][0-9]+[.]environment[.][0-9]+[.]name' "$name")
    if [ -n "$place" ]; then
      one task "$place.value"
      return
    fi
  done
}

# container_with NAME...: where in the task definition the container stands that has one of these variables, plain or secret.
container_with() {
  local name place
  for name in "$@"; do
    place=$(at task 'taskDefinition[.]containerDefinitions[.][0-9]+[.](environment|secrets)[.][0-9]+[.]name' "$name")
    if [ -n "$place" ]; then
      entry "$place"
      return
    fi
  done
}

# entry PATH: up to its first number, as taskDefinition.containerDefinitions.0 of anything in that container.
entry() { if [[ $1 =~ ^([a-zA-Z]+[.])+[0-9]+ ]]; then printf '%s\n' "${BASH_REMATCH[0]}"; fi; }

commas() { printf '%s' "$*" | tr -s ' \n' ',,'; }
