# shellcheck shell=bash disable=SC2153,SC2034 # site/deploy sets and reads what is in capitals
# What nobody need be asked, since somebody knows it already; the plan shows it. Sourced after stacks.sh.

TAKEN=''

# take VARIABLE option value why: an answer that nobody gave; nothing where there is no value.
take() {
  [ -n "$3" ] || return 0
  printf -v "$1" '%s' "$3"
  TAKEN="$TAKEN
  --$2 $3 ($4)"
}

# The only site that was deployed from here, if it is one.
only_site() {
  local file name=''
  for file in "$HERE"/.answers/*; do
    case $file in *.kept | *'*') continue ;; esac
    [ -z "$name" ] || return 0
    name=${file##*/}
  done
  printf '%s\n' "$name"
}

# www.example.com is example, and example-dev with the profile for development.
name_of_host() {
  local name=${HOST#www.} end=''
  [ "$PROFILE" != dev ] || end='-dev'
  name=$(printf '%s' "${name%.*}" | tr . - | tr -cd 'a-z0-9-' | sed 's/^[^a-z]*//' | cut -c 1-16 | sed 's/-*$//')
  [ ${#name} -ge 3 ] || name="site${name:+-$name}"
  printf '%s\n' "$name$end"
}

# Asked of AWS's own service, since a machine behind a router does not know.
own_network() {
  local address
  address=$(look curl -fsS -m 5 https://checkip.amazonaws.com || true)
  if [[ $address =~ ^[0-9]+(\.[0-9]+){3}$ ]]; then printf '%s/32\n' "$address"; fi
}

guess() {
  local derived told
  if [ -z "$NAME$HOST" ]; then take NAME name "$(only_site)" 'the site deployed from here'; fi
  [ -z "$NAME" ] || recall
  ask HOST 'Host that visitors type (www.example.com)'
  if [ -z "$NAME" ]; then
    take NAME name "$(name_of_host)" "the host's"
    derived=$(remembered HOST)
    [ -z "$derived" ] || [ "$derived" = "$HOST" ] || die "$NAME is https://$derived already; give --name, this one or another"
    recall
  fi
  told=$(remembered REGION)
  [ -z "$told" ] || [ "$REGION" = "$told" ] || die "$NAME stands in $told; a site in $REGION needs another --name"
  [ -n "$REGION" ] || REGION=${AWS_REGION:-${AWS_DEFAULT_REGION:-$(look aws configure get region || true)}}
  [ -n "$REGION" ] || take REGION region ap-northeast-2 'no Region is set up'
  [ -f "$HERE/.answers/$NAME" ] || guess_about_people
  [ -n "$EMAIL" ] || ask EMAIL 'Who is told, by mail'
  [ -n "$ADMIN" ] || ask ADMIN 'Networks that may administer WordPress (203.0.113.7/32,...)'
}

# Only for a site that is new: one that stands has answers, on the machine that gave them.
guess_about_people() {
  [ -z "$PROFILE" ] || [ -z "$EMAIL" ] || [ -z "$ADMIN" ] || return 0
  local state
  state=$(status "$NAME-site" "$REGION") || exit 1
  [ "$state" = NONE ] \
    || die "$NAME-site stands, but was not deployed from here; bring site/.answers/$NAME along, or give --profile, --email and --admin"
  [ -n "$PROFILE" ] || take PROFILE profile lean 'there are lean, ha and dev'
  [ -n "$EMAIL" ] || take EMAIL email "$(look git config user.email || true)" "git's"
  [ -n "$ADMIN" ] || take ADMIN admin "$(own_network)" "this machine's address"
}

# fits VALUE PATTERN WHAT: told now, not when half of the site is made.
fits() { [[ $1 =~ $2 ]] || die "'$1' is no $3"; }

check_answers() {
  local network='[0-9]{1,3}(\.[0-9]{1,3}){3}/[0-9]{1,2}' mail='[^@,[:space:]]+@[^@,[:space:]]+'
  NOTIFY_LANGUAGE=${NOTIFY_LANGUAGE:-en}
  fits "$NAME" '^[a-z][a-z0-9-]{1,18}[a-z0-9]$' 'name of a site: 3 to 20 small letters, digits and dashes, a letter first'
  fits "$HOST" '^[a-z0-9.-]+\.[a-z]{2,}$' 'host'
  fits "$EMAIL" "^$mail(,$mail)?\$" 'mail address, nor two with a comma between; more can subscribe to the topic'
  fits "$ADMIN" "^$network(,$network)*\$" 'list of IPv4 networks, as 203.0.113.7/32,198.51.100.0/24'
  fits "$NOTIFY_LANGUAGE" '^(en|ko)$' 'language of notices; there are en and ko'
  fits "${LAYOUT:-split}" '^(split|single)$' 'layout; there are split and single'
  [ -f "$HERE/profiles/$PROFILE.parameters" ] || die "no profile $PROFILE; there are lean, ha and dev"
}
