# shellcheck shell=bash disable=SC2153 # site/deploy sets what is in capitals
# The steps of site/deploy, in order; each may be run again. Sourced after facts.sh.

SALTS='salts/auth-key salts/secure-auth-key salts/logged-in-key salts/nonce-key
  salts/auth-salt salts/secure-auth-salt salts/logged-in-salt salts/nonce-salt'

templates_bucket() {
  BUCKET="$NAME-templates-$ACCOUNT-$REGION"
  if ! look aws s3api head-bucket --region "$REGION" --bucket "$BUCKET" > /dev/null; then
    if [ "$REGION" = us-east-1 ]; then
      change aws s3api create-bucket --bucket "$BUCKET" --region "$REGION"
    else
      change aws s3api create-bucket --bucket "$BUCKET" --region "$REGION" --create-bucket-configuration "LocationConstraint=$REGION"
    fi
  fi
}

global_edge() {
  stack "$NAME-edge-global" us-east-1 "$HERE/templates/edge-global.yaml" SiteName="$NAME" SiteHost="$HOST" StaticHost="$STATIC_HOST" \
    HostedZoneId="$ZONE" EdgeLayout="$LAYOUT" AdminCidrs="$ADMIN"
}

# CloudFormation cannot make a SecureString. What exists is never touched: a new salt logs everybody out.
secrets() {
  local there name
  there=$(look aws ssm get-parameters-by-path --region "$REGION" --path "/tidegate/$NAME" --recursive \
    --query 'Parameters[].Name' --output text || true)
  for name in db-password $SALTS; do
    name="/tidegate/$NAME/$name"
    # shellcheck disable=SC2086 # words are wanted
    case " $(printf '%s ' $there) " in *" $name "*) ;; *) secret "$name" ;; esac
  done
}

secret() {
  # Through a file that only we may read: a command line can be read by all.
  if [ "$DRY_RUN" = no ]; then
    say "  $1"
    (umask 077 && LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c 64 > "$WORK/secret") || true
  fi
  change aws ssm put-parameter --region "$REGION" --type SecureString --name "$1" --value "file://$WORK/secret" --query Tier --output text
  rm -f "$WORK/secret"
}

# Nested templates under the names of their content. "cloudformation package" does the same, but uploads to AWS
# itself whatever endpoint it is told.
nested_templates() {
  local sum file
  mkdir -p "$WORK/templates"
  # shellcheck disable=SC2046 # names of templates have no blanks
  (cd "$HERE/templates" && checksums $(sed -n 's/^ *Location: \([a-z-]*\.yaml\)$/\1/p' site.yaml)) > "$WORK/sums"
  while read -r sum file; do
    cp "$HERE/templates/$file" "$WORK/templates/$sum.yaml"
    printf 's,Location: %s$,Location: https://s3.%s.amazonaws.com/%s/%s.yaml,\n' "$file" "$REGION" "$BUCKET" "$sum"
  done < "$WORK/sums" > "$WORK/locations"
  sed -f "$WORK/locations" "$HERE/templates/site.yaml" > "$WORK/site.yaml"
  change aws s3 sync --region "$REGION" --size-only --only-show-errors "$WORK/templates" "s3://$BUCKET"
}

checksums() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

site() {
  local color=blue key value state
  settle "$NAME-site" "$REGION"
  state=$(status "$NAME-site" "$REGION") || exit 1
  if [ "$state" != NONE ]; then
    refuse_during_rollout
    color=$(live_color) || exit 1
  fi
  nested_templates
  set -- SiteName="$NAME" AutomationStack="$NAME" SiteHost="$HOST" StaticHost="$STATIC_HOST" HostedZoneId="$ZONE" NotifyEmail="${EMAIL%%,*}" \
    ZoneA="${ZONES% *}" ZoneB="${ZONES#* }" CloudFrontPrefixListId="$PREFIX_LIST" LiveColor="$color"
  while IFS='=' read -r key value || [ -n "$key" ]; do
    case $key in '' | '#'* | Baseline | PeakFloor) ;; *) set -- "$@" "$key=$value" ;; esac
  done < "$HERE/profiles/$PROFILE.parameters"
  [ -z "$SNAPSHOT" ] || set -- "$@" DbSnapshot="$SNAPSHOT"
  stack "$NAME-site" "$REGION" "$WORK/site.yaml" "$@"
}

# Runs the task that makes wp_app and wp_probe; the database is out of reach for this machine.
database_users() {
  local task code network
  network="awsvpcConfiguration={subnets=[$(from_site TaskSubnetIds)],securityGroups=[$(from_site TaskGroupId)],assignPublicIp=$(from_site TaskPublicIp)}"
  if [ "$DRY_RUN" = yes ]; then
    change aws ecs run-task --region "$REGION" --cluster "$(from_site ClusterName)" --launch-type FARGATE \
      --task-definition "$(from_site DatabaseUsersTask)" --network-configuration "$network"
    return
  fi
  task=$(aws ecs run-task --region "$REGION" --cluster "$(from_site ClusterName)" --launch-type FARGATE \
    --task-definition "$(from_site DatabaseUsersTask)" --network-configuration "$network" --query 'tasks[0].taskArn' --output text) \
    || die "the task that makes the database users could not be started; run this again"
  case $task in arn:*) ;; *) die "the task that makes the database users was not placed; look at the Fargate quota, then run this again" ;; esac
  change aws ecs wait tasks-stopped --region "$REGION" --cluster "$(from_site ClusterName)" --tasks "$task"
  code=$(aws ecs describe-tasks --region "$REGION" --cluster "$(from_site ClusterName)" --tasks "$task" \
    --query 'tasks[0].containers[0].exitCode' --output text)
  [ "$code" = 0 ] || die "the database users were not made (exit $code); its log is /tidegate/$NAME/database-users, then run this again"
}

from_site() { output "$NAME-site" "$REGION" "$1"; }

automation() {
  local key from value
  set -- "$(override SiteUrl "https://$HOST")" "$(override NotifyEmail "${EMAIL%%,*}")" \
    "$(override NotifyEmail2 "$(second "$EMAIL")")" "$(override Language "$NOTIFY_LANGUAGE")" \
    "$(override TaskVcpus "$(($(profile TaskCpu) / 1024))")" "$(override Calendar "$(calendar)")"
  key=$(monthly task-hour)
  [ -z "$key" ] || set -- "$@" "$(override TaskHourDollars "$key")"
  while read -r key from <&3 || [ -n "$key" ]; do
    case $from in
      profile) value=$(profile "$key") ;;
      site) value=$(from_site "$key") || exit 1 ;;
      *) continue ;;
    esac
    set -- "$@" "$(override "$key" "$value")"
    [ "$key" != HealthKeySecret ] || set -- "$@" "$(override HealthKeyVersion "$(current_version "$value")")"
  done 3< "$HERE/scripts/automation.parameters"
  settle "$NAME" "$REGION"
  (cd "$HERE/.." && change sam build --region "$REGION") || exit 1
  (cd "$HERE/.." && change sam deploy --region "$REGION" --stack-name "$NAME" --resolve-s3 --capabilities CAPABILITY_IAM \
    --no-confirm-changeset --no-fail-on-empty-changeset --parameter-overrides "$@") || exit 1
}

# second LIST: what stands after the first comma, or nothing.
second() { case $1 in *,*) printf '%s\n' "${1#*,}" ;; esac; }

# Made once and never touched again: while a distribution uses it, even a tag's change is refused.
origin() {
  local state balancer
  state=$(status "$NAME-origin" "$REGION") || exit 1
  case $state in
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) say "  $NAME-origin stands and stays as it is" ;;
    *)
      balancer=$(from_site BalancerArn) || exit 1
      stack "$NAME-origin" "$REGION" "$HERE/templates/origin.yaml" SiteName="$NAME" BalancerArn="$balancer"
      ;;
  esac
}

edge() {
  local key value
  set -- SiteName="$NAME" SiteHost="$HOST" StaticHost="$STATIC_HOST" HostedZoneId="$ZONE" EdgeLayout="$LAYOUT"
  for key in CertificateArn WebAclArn; do
    value=$(output "$NAME-edge-global" us-east-1 "$key") || exit 1
    set -- "$@" "$key=$value"
  done
  value=$(output "$NAME-origin" "$REGION" VpcOriginId) || exit 1
  set -- "$@" VpcOriginId="$value"
  for key in LoadBalancerDns MediaBucket LogBucket; do
    value=$(from_site "$key") || exit 1
    set -- "$@" "$key=$value"
  done
  stack "$NAME-edge" "$REGION" "$HERE/templates/edge.yaml" "$@"
}
