# shellcheck shell=bash disable=SC2153 # the parts of site/adopt share what is in capitals
# Which sentences of words.sh hold for what was found. Sourced after words.sh.

judge() {
  : > "$WORK/ready" && : > "$WORK/differs" && : > "$WORK/first"
  case $CONTROLLER/$STRATEGY in
    CODE_DEPLOY/*) if [ -n "$APPLICATION" ]; then judge_group; else first_group; fi ;;
    ECS/ | ECS/ROLLING) first_controller ECS/ ;;
    *) first_controller "$CONTROLLER/$STRATEGY" ;;
  esac
  judge_release
  judge_front
  judge_database
  judge_capacity
}

judge_group() {
  local config minutes blue=deploymentGroupInfo.blueGreenDeploymentConfiguration
  ready_group
  if [ -n "$TEST_PORT" ]; then ready_test_listener; else first_test_listener; fi
  judge_rollback
  config=$(one group deploymentGroupInfo.deploymentConfigName)
  case $config in '' | CodeDeployDefault.ECSAllAtOnce) ;; *) differs_config "$config" ;; esac
  minutes=$(one group "$blue.terminateBlueInstancesOnDeploymentSuccess.terminationWaitTimeInMinutes")
  [ "${minutes:-0}" -ge 15 ] || differs_kept "${minutes:-0}"
  [ "$(one group "$blue.deploymentReadyOption.actionOnTimeout")" != STOP_DEPLOYMENT ] \
    || differs_go "$(one group "$blue.deploymentReadyOption.waitTimeInMinutes")"
  if all attached 'AttachedPolicies[.][0-9]+[.]PolicyName' | grep -qE '^AWSCodeDeployRoleForECS(Limited)?$' \
    || [ -n "$(at inline 'PolicyNames[.][0-9]+' tidegate-hooks)" ]; then
    ready_hooks
  else
    first_hooks
  fi
}

# Alarms are read only where the group watches some.
judge_rollback() {
  local events event missing=''
  events='DEPLOYMENT_FAILURE'
  [ -z "$(one group deploymentGroupInfo.alarmConfiguration.alarms.0.name)" ] || events="$events DEPLOYMENT_STOP_ON_ALARM"
  for event in $events; do
    if [ "$(one group deploymentGroupInfo.autoRollbackConfiguration.enabled)" != true ] \
      || [ -z "$(at group 'deploymentGroupInfo[.]autoRollbackConfiguration[.]events[.][0-9]+' "$event")" ]; then
      missing="$missing${missing:+ and }$event"
    fi
  done
  if [ -z "$missing" ]; then ready_rollback; else first_rollback "$missing"; fi
}

judge_release() {
  if [ -z "$REPOSITORY" ]; then
    first_image
  elif [ "$REGISTRY_REGION" != "$REGION" ]; then
    first_registry_region
  else
    ready_repository
    [ "$REGISTRY" = "$ACCOUNT" ] || differs_registry
    case $TAG in '' | release-*) ;; *) differs_tag ;; esac
    [ "$(one repository repositories.0.imageTagMutability)" != MUTABLE ] || differs_mutable
  fi
  big_enough || differs_size
  case $CONTENT in all) first_content ;; baked) differs_content ;; esac
  [ -z "$PLAIN_SECRETS" ] || first_secrets
  [ -z "$(one service services.0.capacityProviderStrategy.0.capacityProvider)" ] || ready_providers
}

big_enough() { [ "${CPU:-0}" -ge 2048 ] && [ "${MEMORY:-0}" -ge 8192 ]; }

judge_front() {
  local closed=no address=''
  [ "$BALANCER_TYPE" = application ] || differs_balancer_type
  case $PRODUCTION_PROTOCOL in HTTPS | TLS) ;; *) first_plain_listener ;; esac
  [ -z "$RULE_ARN" ] || ready_rule
  [ -n "$SITE_HOST" ] || first_address
  if [ "$SCHEME" = internal ]; then
    ready_internal
  else
    address=$(nat_address)
    if [ -n "$address" ]; then first_public_wall "$address"; else first_public; fi
  fi
  if [ -z "$PROBE_GROUP" ]; then
    first_probe_group
    return
  fi
  if [ "$SCHEME" = internal ] && [ -n "$BALANCER_GROUP" ]; then
    reaches "the load balancer's port for visitors" "$BALANCER_GROUP" "${PRODUCTION_PORT:-443}"
    reaches "the load balancer's port for tests" "$BALANCER_GROUP" "${TEST_PORT:-$FREE_PORT}"
  fi
  [ -z "$DB_GROUP" ] || reaches 'the database' "$DB_GROUP" "${DB_PORT:-3306}"
  [ $closed = yes ] || ready_walls
}

reaches() {
  if ! lets_in "$2" "$3"; then
    closed=yes
    first_wall "$@"
  fi
}

judge_database() {
  if [ -z "$DB" ]; then
    first_no_database "$(near_databases)"
    return
  fi
  if [ "${DB_BACKUP:-0}" -gt 0 ]; then ready_database; else first_backup; fi
  if [ "$DB_IAM" = true ]; then
    ready_login
    differs_user
  else
    differs_login
  fi
}

judge_capacity() {
  local tags
  if [ -z "$MAX" ]; then
    first_scalable
  elif [ "$MIN" = "$MAX" ]; then
    differs_fixed
  else
    judge_policies
  fi
  judge_scheduled
  differs_peaks "$(peak_floor)"
  [ "$(one service services.0.propagateTags)" != SERVICE ] || differs_propagation
  tags=$(all service 'services[.]0[.]tags[.][0-9]+[.]key' | grep -vc '^tidegate:' || true)
  [ "$tags" -le 33 ] || first_tags "$tags"
}

judge_policies() {
  local name place by=''
  while read -r name; do
    [ -n "$name" ] || continue
    place=$(at policies 'ScalingPolicies[.][0-9]+[.]PolicyName' "$name")
    by="$by${by:+, }policy $name"
    case $(one policies "$place.TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType") in
      ALBRequestCountPerTarget) first_policy "$name" ;;
    esac
  done << NAMES
$(all policies 'ScalingPolicies[.][0-9]+[.]PolicyName')
NAMES
  ready_capacity "$by"
  [ -n "$by" ] || differs_no_policy
}

judge_scheduled() {
  local name place
  while read -r name; do
    [ -n "$name" ] || continue
    place=$(at scheduled 'ScheduledActions[.][0-9]+[.]ScheduledActionName' "$name")
    first_scheduled "$name" "$(one scheduled "$place.Schedule")" "$(one scheduled "$place.ScalableTargetAction.MinCapacity")" \
      "$(one scheduled "$place.ScalableTargetAction.MaxCapacity")"
  done << NAMES
$(all scheduled 'ScheduledActions[.][0-9]+[.]ScheduledActionName')
NAMES
}
