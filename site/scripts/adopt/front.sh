# shellcheck shell=bash disable=SC2034,SC2153 # the parts of site/adopt share what is in capitals
# The load balancer, its listeners, CodeDeploy, and the address that visitors type. Sourced after service.sh.

find_balancer() {
  fetch target elbv2 describe-target-groups --target-group-arns "$GROUP_ARN" || die "cannot read target group $GROUP_ARN"
  keep target BALANCER_ARN=TargetGroups.0.LoadBalancerArns.0 VPC=TargetGroups.0.VpcId
  [ -n "$BALANCER_ARN" ] || die "target group $GROUP_ARN is behind no load balancer; let a listener forward to it first"
  fetch balancer elbv2 describe-load-balancers --load-balancer-arns "$BALANCER_ARN" || die "cannot read load balancer $BALANCER_ARN"
  keep balancer BALANCER=LoadBalancers.0.LoadBalancerName BALANCER_DNS=LoadBalancers.0.DNSName SCHEME=LoadBalancers.0.Scheme \
    BALANCER_TYPE=LoadBalancers.0.Type BALANCER_GROUP=LoadBalancers.0.SecurityGroups.0
  fetch listeners elbv2 describe-listeners --load-balancer-arn "$BALANCER_ARN" || true
}

# The deployment that made the PRIMARY task set names application and group; before the first one all groups are looked through.
find_deployment_group() {
  local id name names index
  APPLICATION='' DEPLOYMENT_GROUP=''
  if [ "$CONTROLLER" != CODE_DEPLOY ]; then
    : > "$WORK/group"
    return
  fi
  id=$(one service "$(at service 'services[.]0[.]taskSets[.][0-9]+[.]status' PRIMARY).externalId")
  if [ -n "$id" ] && fetch deployment deploy get-deployment --deployment-id "$id"; then
    APPLICATION=$(one deployment deploymentInfo.applicationName)
    DEPLOYMENT_GROUP=$(one deployment deploymentInfo.deploymentGroupName)
    if fetch group deploy get-deployment-group --application-name "$APPLICATION" --deployment-group-name "$DEPLOYMENT_GROUP"; then return; fi
  fi
  fetch applications deploy list-applications || true
  for name in $(words applications 'applications[.][0-9]+'); do
    fetch names deploy list-deployment-groups --application-name "$name" || continue
    names=$(words names 'deploymentGroups[.][0-9]+')
    for index in $names; do
      fetch group deploy get-deployment-group --application-name "$name" --deployment-group-name "$index" || continue
      if [ "$(one group deploymentGroupInfo.ecsServices.0.serviceName)/$(one group deploymentGroupInfo.ecsServices.0.clusterName)" \
        = "$SERVICE/$CLUSTER" ]; then
        APPLICATION=$name DEPLOYMENT_GROUP=$index
        return
      fi
    done
  done
  APPLICATION='' DEPLOYMENT_GROUP=''
  : > "$WORK/group"
}

# Which listener visitors come by, which one tests; both from who deploys, else the one that forwards to the service's group.
find_listeners() {
  local pair=deploymentGroupInfo.loadBalancerInfo.targetGroupPairInfoList.0 native=services.0.loadBalancers.0.advancedConfiguration
  keep group "PRODUCTION_ARN=$pair.prodTrafficRoute.listenerArns.0" "TEST_ARN=$pair.testTrafficRoute.listenerArns.0"
  TARGET_GROUPS=$(words group 'deploymentGroupInfo[.]loadBalancerInfo[.]targetGroupPairInfoList[.]0[.]targetGroups[.][0-9]+[.]name')
  [ -n "$PRODUCTION_ARN" ] || PRODUCTION_ARN=$(listener_of_rule "$(one service "$native.productionListenerRule")")
  [ -n "$PRODUCTION_ARN" ] || PRODUCTION_ARN=$(listener_that_forwards)
  PRODUCTION=$(listener "$PRODUCTION_ARN")
  TEST=$(listener "$TEST_ARN")
  keep listeners "PRODUCTION_PORT=$PRODUCTION.Port" "PRODUCTION_PROTOCOL=$PRODUCTION.Protocol" "TEST_PORT=$TEST.Port" \
    "CERTIFICATE=$PRODUCTION.Certificates.0.CertificateArn" "DEFAULT_ACTION=$PRODUCTION.DefaultActions.0.Type"
  # A listener may refuse strangers by default and let a CDN in by a rule.
  : > "$WORK/rules"
  [ -z "$PRODUCTION_ARN" ] || fetch rules elbv2 describe-rules --listener-arn "$PRODUCTION_ARN" || true
  RULE_ARN=''
  [ "$DEFAULT_ACTION" = forward ] || RULE_ARN=$(rule_that_forwards)
  for FREE_PORT in 8443 9443 10443; do
    [ -n "$(at listeners 'Listeners[.][0-9]+[.]Port' "$FREE_PORT")" ] || break
  done
}

# listener ARN: where it stands among the listeners.
listener() { [ -z "$1" ] || at listeners 'Listeners[.][0-9]+[.]ListenerArn' "$1"; }

listener_of_rule() { case $1 in *:listener-rule/*) printf '%s\n' "$1" | sed 's,:listener-rule/,:listener/,; s,/[^/]*$,,' ;; *) printf '%s\n' "$1" ;; esac; }

# The TLS one before another: visitors are sent from port 80 to it.
listener_that_forwards() {
  local arn found=''
  for arn in $(words listeners 'Listeners[.][0-9]+[.]ListenerArn'); do
    fetch rules elbv2 describe-rules --listener-arn "$arn" || continue
    [ -n "$(rule_that_forwards)" ] || continue
    case $(one listeners "$(listener "$arn").Protocol") in HTTPS | TLS) printf '%s\n' "$arn"; return ;; esac
    found=${found:-$arn}
  done
  printf '%s\n' "$found"
}

# The rule, the default one among them, that leads to the service's target group.
rule_that_forwards() {
  local place
  place=$(at rules 'Rules[.][0-9]+[.]Actions[.].*TargetGroupArn' "$GROUP_ARN")
  [ -z "$place" ] || one rules "$(entry "$place").RuleArn"
}

# SITE_HOST: WordPress's own settings, then who points at the balancer, then the listener's own words; HOST_FROM says which.
find_address() {
  local text zone
  text=$(variable WP_HOME WP_SITEURL WORDPRESS_SITE_URL WORDPRESS_CONFIG_EXTRA)
  if [[ $text =~ https?://([a-z0-9.-]+[.][a-z]{2,}) ]]; then found_host "${BASH_REMATCH[1]}" "the task definition's environment"; return; fi
  if fetch distributions cloudfront list-distributions; then
    text=$(entry "$(at distributions 'DistributionList[.]Items[.][0-9]+[.]Origins[.]Items[.][0-9]+[.]DomainName' "$BALANCER_DNS")")
    [ -z "$text" ] || found_host "$(one distributions "$text.Aliases.Items.0")" "CloudFront's distribution $(one distributions "$text.Id")"
  fi
  [ -z "$SITE_HOST" ] || return 0
  fetch zones route53 list-hosted-zones || true
  for zone in $(words zones 'HostedZones[.][0-9]+[.]Id'); do
    fetch records route53 list-resource-record-sets --hosted-zone-id "${zone#/hostedzone/}" || continue
    text=$(awk -F '\t' -v dns="$BALANCER_DNS" '$1 ~ /AliasTarget.DNSName$/ {
        at = $2; sub(/^dualstack[.]/, "", at); sub(/[.]$/, "", at)
        if (tolower(at) == tolower(dns)) {sub(/[.]AliasTarget.*/, ".Name", $1); print $1; exit}
      }' "$WORK/records")
    [ -z "$text" ] || { found_host "$(one records "$text")" "zone ${zone#/hostedzone/} of Route 53"; return; }
  done
  text=$(all rules 'Rules[.][0-9]+[.]Conditions[.][0-9]+[.]HostHeaderConfig[.]Values[.][0-9]+' | grep -v '\*' | head -n 1 || true)
  [ -z "$text" ] || { found_host "$text" "a rule of the production listener"; return; }
  [ -n "$CERTIFICATE" ] && fetch certificate acm describe-certificate --certificate-arn "$CERTIFICATE" || return 0
  text=$(one certificate Certificate.DomainName)
  case $text in '' | '*'*) ;; *) found_host "$text" "the listener's certificate" ;; esac
}

found_host() {
  SITE_HOST=${1%.} HOST_FROM=$2
}
