# shellcheck shell=bash disable=SC2153 # site/deploy sets what is in capitals
# What AWS already knows, so that nobody is asked for it. Sourced after stacks.sh.

# Zone ids without Fargate or VPC origins, or said to be; the rest will do.
UNFIT='apne1-az3 apne2-az1 use1-az3 cac1-az3 usw1-az2'

or_unknown() { if [ "$DRY_RUN" = yes ]; then printf '<%s>\n' "$1"; else die "$2"; fi; }

# Asked before anything else, in any Region: what follows would only say that it found nothing.
account() {
  if aws sts get-caller-identity --region "${REGION:-us-east-1}" --query Account --output text 2> "$WORK/refused"; then return; fi
  or_unknown Account "AWS does not know who you are (AWS_PROFILE is ${AWS_PROFILE:-not set}): $(tr '\n' ' ' < "$WORK/refused")
Sign in with aws sso login or aws configure, then run this again"
}

hosted_zone() {
  local host=$1 name=$1 id
  while [ "${name#*.}" != "$name" ]; do
    id=$(look aws route53 list-hosted-zones-by-name --region us-east-1 --dns-name "$name" --max-items 1 \
      --query "HostedZones[?Name=='$name.' && Config.PrivateZone==\`false\`].Id" --output text || true)
    if [ -n "$id" ] && [ "$id" != None ]; then
      printf '%s\n' "${id#/hostedzone/}"
      return
    fi
    name=${name#*.}
  done
  or_unknown HostedZoneId "no public hosted zone in this account serves $host; make one in Route 53 and point the domain at it"
}

prefix_list() {
  local id
  id=$(look aws ec2 describe-managed-prefix-lists --region "$REGION" \
    --filters Name=prefix-list-name,Values=com.amazonaws.global.cloudfront.origin-facing \
    --query 'PrefixLists[0].PrefixListId' --output text || true)
  if [ -n "$id" ] && [ "$id" != None ]; then printf '%s\n' "$id"; else or_unknown CloudFrontPrefixListId "$REGION has no prefix list of CloudFront"; fi
}

# Two fit zones by id, first by name order; the same two each time.
two_zones() {
  local ids id fit=''
  ids=$(look aws ec2 describe-availability-zones --region "$REGION" \
    --filters Name=zone-type,Values=availability-zone --query 'AvailabilityZones[].ZoneId' --output text || true)
  # shellcheck disable=SC2086 # words are wanted
  for id in $(printf '%s\n' $ids | sort); do
    case " $UNFIT " in *" $id "*) ;; *) fit="$fit $id" ;; esac
  done
  # shellcheck disable=SC2086
  set -- $fit
  if [ $# -ge 2 ]; then printf '%s %s\n' "$1" "$2"; else or_unknown 'ZoneA> <ZoneB' "$REGION has fewer than two zones that will do"; fi
}

# blue unless the production listener forwards to green.
live_color() {
  local listener green forwards
  listener=$(output "$NAME-site" "$REGION" ProductionListenerArn) || exit 1
  green=$(output "$NAME-site" "$REGION" GreenTargetGroupArn) || exit 1
  forwards=$(look aws elbv2 describe-listeners --region "$REGION" --listener-arns "$listener" \
    --query 'Listeners[0].DefaultActions[0].TargetGroupArn' --output text || true)
  case $forwards in
    arn:*) if [ "$forwards" = "$green" ]; then printf 'green\n'; else printf 'blue\n'; fi ;;
    *) die "cannot read where production forwards to; without that an update could send visitors to an empty group" ;;
  esac
}

refuse_during_rollout() {
  local running
  running=$(aws deploy list-deployments --region "$REGION" --application-name "$NAME" --deployment-group-name "$NAME" \
    --include-only-statuses Created Queued InProgress Baking Ready --query 'deployments[0]' --output text) \
    || die "cannot read whether a deployment is under way"
  case $running in
    '' | None) ;;
    *) die "deployment $running is under way; listeners move while it is, so run this again when it has ended" ;;
  esac
}

monthly() { awk -v what="$1" -v profile="$PROFILE" -v region="$REGION" '$1 == what && $2 == profile && $3 == region {print $4}' "$HERE/profiles/monthly.txt"; }
