# shellcheck shell=bash disable=SC2153,SC2034 # site/status sets and reads what is in capitals
# What stands of a site, a line each, and what differs from its files. Sourced after known.sh, guess.sh and overrides.sh.

# line WELL WHAT HOW: WELL is ok, or what is the matter.
line() {
  [ "$1" = ok ] || GOOD=no
  printf '  %-8s %-28s %s\n' "$1" "$2" "$3"
}

# stands WHAT STACK REGION: its state in a line; its parameters and outputs are kept in $WORK/STACK.
stands() {
  local state
  if ! fetch "$2" cloudformation describe-stacks --stack-name "$2" --region "$3"; then
    case $(cat "$WORK/refused") in
      *'does not exist'*) line missing "$1" "$2" ;;
      *) line unknown "$1" "$2" ;;
    esac
    return
  fi
  state=$(one "$2" Stacks.0.StackStatus)
  case $state in
    CREATE_COMPLETE | UPDATE_COMPLETE | IMPORT_COMPLETE) line ok "$1" "$2 $state" ;;
    UPDATE_ROLLBACK_COMPLETE) line 'as was' "$1" "$2 $state: the last update was taken back; CloudFormation's events say why" ;;
    *_IN_PROGRESS) line busy "$1" "$2 $state" ;;
    *) line broken "$1" "$2 $state: run site/deploy again, or see the runbook, \"a stack is stuck\"" ;;
  esac
}

# of STACK parameter|output KEY
of() {
  local place kind=Parameters end=Parameter
  [ "$2" = parameter ] || kind=Outputs end=Output
  place=$(at "$1" "Stacks[.]0[.]${kind}[.][0-9]+[.]${end}Key" "$3")
  [ -z "$place" ] || one "$1" "$place.${end}Value"
}

# compare STACK KEY WANTED: a secret or a stack that is not there compares with nothing. Blanks of a calendar do not count.
compare() {
  local has
  [ -s "$WORK/$1" ] || return 0
  has=$(of "$1" parameter "$2")
  case $has in "$3" | *'****'*) return 0 ;; esac
  [ -n "$has" ] && [ "$(printf '%s' "$has" | plain)" = "$(printf '%s' "$3" | plain)" ] \
    || printf '  %s, %s: %s | %s\n' "$1" "$2" "${has:-nothing}" "$(printf '%s' "${3:-nothing}" | tr '\n' ' ')" >> "$WORK/differs"
}
plain() { sed -e 's/\\n/ /g' -e 's/\\"/"/g' | tr -d ' \r\n\t'; }

whole_site() {
  local key from
  [ -n "${HOST:-}" ] || die "nobody deployed $NAME from here, and no site/sites/$NAME/samconfig.toml is there"
  : > "$WORK/differs"
  stands 'certificate and firewall' "$NAME-edge-global" us-east-1
  secrets_there
  stands 'the site' "$NAME-site" "$REGION"
  stands 'the automation' "$NAME" "$REGION"
  stands 'the VPC origin' "$NAME-origin" "$REGION"
  stands 'the edge' "$NAME-edge" "$REGION"
  release_pushed
  wordpress_installed "https://$HOST/"
  mails_confirmed "$NAME"
  compare "$NAME-edge-global" AdminCidrs "$ADMIN"
  compare "$NAME-site" SiteHost "$HOST"
  compare "$NAME" SiteUrl "https://$HOST"
  compare "$NAME" NotifyEmail "${EMAIL%%,*}"
  compare "$NAME" Language "${NOTIFY_LANGUAGE:-en}"
  compare "$NAME" Calendar "$(calendar)"
  while IFS='=' read -r key from || [ -n "$key" ]; do
    case $key in '' | '#'* | Baseline | PeakFloor) ;; *) compare "$NAME-site" "$key" "$from" ;; esac
  done < "$HERE/profiles/$PROFILE.parameters"
  while read -r key from || [ -n "$key" ]; do
    [ "$from" != profile ] || compare "$NAME" "$key" "$(profile "$key")"
  done < "$HERE/scripts/automation.parameters"
}

adopted_site() {
  local key
  : > "$WORK/differs"
  stands 'the automation' "$NAME" "$REGION"
  release_pushed
  wordpress_installed "$(file_value SiteUrl)/"
  mails_confirmed "$NAME"
  while read -r key; do
    compare "$NAME" "$key" "$(file_value "$key")"
  done << KEYS
$(sed -n '/parameter_overrides]/,$s/^\([A-Z][A-Za-z0-9]*\) = .*/\1/p' "$(sam_file)")
KEYS
}

sam_file() { printf '%s/sites/%s/samconfig.toml' "$HERE" "$NAME"; }

# file_value KEY: of samconfig.toml, in its two forms: "..." and '''...''' over several lines.
file_value() {
  [ -f "$(sam_file)" ] || return 0
  awk -v key="$1" -v quote="'''" '
    open {at = index($0, quote); if (at) {print substr($0, 1, at - 1); exit} print; next}
    index($0, key " = ") == 1 {
      value = substr($0, length(key) + 4)
      if (index(value, quote) == 1) {open = 1; next}
      gsub(/^"|"$/, "", value); print value; exit
    }' "$(sam_file)"
}

secrets_there() {
  local count
  fetch secrets ssm get-parameters-by-path --path "/tidegate/$NAME" --recursive || { line unknown 'nine secrets' ''; return; }
  count=$(all secrets 'Parameters[.][0-9]+[.]Name' | grep -cE '/(db-password|salts/[a-z-]+)$' || true)
  if [ "$count" = 9 ]; then line ok 'nine secrets' "/tidegate/$NAME"; else line missing 'nine secrets' "$count are in /tidegate/$NAME"; fi
}

release_pushed() {
  local repository tags account
  repository=$(of "$NAME" parameter RepositoryName)
  account=$(of "$NAME" parameter RegistryAccount)
  [ -n "$repository" ] || { line missing 'an image' 'no repository is known yet'; return; }
  # shellcheck disable=SC2086 # words are wanted
  fetch images ecr list-images --repository-name "$repository" ${account:+--registry-id $account} --filter tagStatus=TAGGED \
    || { line unknown 'an image' "$repository"; return; }
  tags=$(all images 'imageIds[.][0-9]+[.]imageTag' | grep -cE '^(release|hotfix)-' || true)
  if [ "$tags" -gt 0 ]; then
    line ok 'an image' "$repository has $tags tags release-* or hotfix-*"
  else
    line missing 'an image' "push one as release-1 to $repository"
  fi
}

wordpress_installed() {
  local answer
  answer=$(look curl -sS -o /dev/null -m 15 -w '%{http_code} %{redirect_url}' "$1" || true)
  case $answer in
    *wp-admin/install.php* | *setup-config.php*) line missing WordPress "not installed: open ${1}wp-admin/install.php as an administrator" ;;
    [23]??' '*) line ok WordPress "$1 answers ${answer%% *}" ;;
    403' '*) line unknown WordPress "$1 answers 403 to this machine" ;;
    *) line 'no answer' WordPress "$1${answer:+ answers ${answer%% *}}" ;;
  esac
}

mails_confirmed() {
  local topic waiting
  topic=$(of "$1" output NoticesTopic)
  [ -n "$topic" ] || { line missing mails 'no topic yet'; return; }
  fetch subscriptions sns list-subscriptions-by-topic --topic-arn "$topic" || { line unknown mails "$topic"; return; }
  waiting=$(all subscriptions 'Subscriptions[.][0-9]+[.]SubscriptionArn' | grep -cE '^(PendingConfirmation|Deleted)$' || true)
  if [ -z "$(one subscriptions Subscriptions.0.SubscriptionArn)" ]; then
    line missing mails 'nobody is told anything: subscribe to NoticesTopic'
  elif [ "$waiting" -gt 0 ]; then
    line waiting mails "$waiting wait to be confirmed, by the link in SNS's first mail"
  else
    line ok mails 'confirmed'
  fi
}
