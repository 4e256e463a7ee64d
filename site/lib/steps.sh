# The steps of site/deploy, in order; each may be run again. Sourced after facts.sh.

SALTS='auth-key secure-auth-key logged-in-key nonce-key auth-salt secure-auth-salt logged-in-salt nonce-salt'

templates_bucket() {
  BUCKET="$NAME-templates-$ACCOUNT-$REGION"
  if ! look aws s3api head-bucket --bucket "$BUCKET" > /dev/null; then
    if [ "$REGION" = us-east-1 ]; then
      change aws s3api create-bucket --bucket "$BUCKET" --region "$REGION"
    else
      change aws s3api create-bucket --bucket "$BUCKET" --region "$REGION" --create-bucket-configuration "LocationConstraint=$REGION"
    fi
  fi
}

global_edge() {
  stack "$NAME-edge-global" us-east-1 "$HERE/edge-global.yaml" SiteName="$NAME" SiteHost="$HOST" StaticHost="$STATIC_HOST" \
    HostedZoneId="$ZONE" EdgeLayout="$LAYOUT" AdminCidrs="$ADMIN"
}

# CloudFormation cannot make a SecureString. What exists is never touched: a new salt logs everybody out.
secret() {
  local name="/tidegate/$NAME/$1"
  if look aws ssm get-parameter --region "$REGION" --name "$name" --query Parameter.Name --output text > /dev/null; then
    return
  fi
  # Through a file that only we may read: a command line can be read by all.
  (umask 077 && LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c 64 > "$WORK/secret") || true
  change aws ssm put-parameter --region "$REGION" --type SecureString --name "$name" --value "file://$WORK/secret"
  rm -f "$WORK/secret"
}

secrets() {
  local salt
  secret db-password
  for salt in $SALTS; do secret "salts/$salt"; done
}

site() {
  local color=blue keys key state
  settle "$NAME-site" "$REGION"
  state=$(status "$NAME-site" "$REGION") || exit 1
  if [ "$state" != NONE ]; then
    refuse_during_rollout
    color=$(live_color) || exit 1
  fi
  change aws cloudformation package --region "$REGION" --template-file "$HERE/site.yaml" --s3-bucket "$BUCKET" \
    --output-template-file "$WORK/site.packaged.yaml"
  set -- SiteName="$NAME" AutomationStack="$NAME" SiteHost="$HOST" StaticHost="$STATIC_HOST" HostedZoneId="$ZONE" NotifyEmail="$EMAIL" \
    ZoneA="${ZONES% *}" ZoneB="${ZONES#* }" CloudFrontPrefixListId="$PREFIX_LIST" LiveColor="$color"
  keys=$(sed -n 's/^\([A-Z][A-Za-z]*\)=.*/\1/p' "$HERE/profiles/$PROFILE.parameters")
  for key in $keys; do
    case $key in Baseline | PeakFloor) ;; *) set -- "$@" "$key=$(profile "$key")" ;; esac
  done
  [ -z "$SNAPSHOT" ] || set -- "$@" DbSnapshot="$SNAPSHOT"
  stack "$NAME-site" "$REGION" "$WORK/site.packaged.yaml" "$@"
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
  set -- SiteUrl="https://$HOST" NotifyEmail="$EMAIL" TaskVcpus="$(($(profile TaskCpu) / 1024))" \
    "Calendar=\"$(calendar | sed 's/"/\\"/g')\""
  key=$(monthly task-hour)
  [ -z "$key" ] || set -- "$@" TaskHourDollars="$key"
  while read -r key from <&3; do
    case $from in
      profile) value=$(profile "$key") ;;
      site) value=$(from_site "$key") || exit 1 ;;
      *) continue ;;
    esac
    set -- "$@" "$key=$value"
  done 3< "$HERE/lib/automation.parameters"
  settle "$NAME" "$REGION"
  (cd "$HERE/.." && change sam build --region "$REGION") || exit 1
  (cd "$HERE/.." && change sam deploy --region "$REGION" --stack-name "$NAME" --resolve-s3 --capabilities CAPABILITY_IAM \
    --no-confirm-changeset --no-fail-on-empty-changeset --parameter-overrides "$@") || exit 1
}

calendar() {
  printf '{"zone":"%s","baseline":%s,"max":%s,"peaks":[{"days":[5,25],"length":"P2D","lead":"PT1H","floor":%s}]}' \
    "$TIME_ZONE" "$(profile Baseline)" "$(profile MaxTasks)" "$(profile PeakFloor)"
}

# Made once and never touched again: while a distribution uses it, even a tag's change is refused.
origin() {
  local state
  state=$(status "$NAME-origin" "$REGION") || exit 1
  case $state in
    CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) say "  $NAME-origin stands and stays as it is" ;;
    *) stack "$NAME-origin" "$REGION" "$HERE/origin.yaml" SiteName="$NAME" BalancerArn="$(from_site BalancerArn)" ;;
  esac
}

edge() {
  stack "$NAME-edge" "$REGION" "$HERE/edge.yaml" SiteName="$NAME" SiteHost="$HOST" StaticHost="$STATIC_HOST" HostedZoneId="$ZONE" \
    EdgeLayout="$LAYOUT" CertificateArn="$(output "$NAME-edge-global" us-east-1 CertificateArn)" \
    WebAclArn="$(output "$NAME-edge-global" us-east-1 WebAclArn)" VpcOriginId="$(output "$NAME-origin" "$REGION" VpcOriginId)" \
    LoadBalancerDns="$(from_site LoadBalancerDns)" MediaBucket="$(from_site MediaBucket)" LogBucket="$(from_site LogBucket)"
}
