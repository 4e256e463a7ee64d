# shellcheck shell=bash disable=SC2153,SC2086 # the parts of site/adopt share what is in capitals; words are wanted
# The site's file, as the SAM CLI reads it; written once, and never over another. Sourced after known.sh.

baseline() { printf '%s\n' "${MIN:-${DESIRED:-1}}"; }
maximum() { printf '%s\n' "${MAX:-$((${DESIRED:-1} * 4))}"; }
# Half-way between the everyday minimum and the maximum, until somebody writes the real one.
peak_floor() { printf '%s\n' $((($(baseline) + $(maximum) + 1) / 2)); }

# What template.yaml has no default for and nobody knows yet, by the parameters' names.
missing_parameters() {
  [ -n "$SITE_HOST" ] || printf 'SiteUrl '
  [ -n "$APPLICATION" ] || printf 'ApplicationName DeploymentGroupName '
  [ -n "$REPOSITORY" ] && [ "$REGISTRY_REGION" = "$REGION" ] || printf 'RepositoryName '
  [ -n "$TASK_ROLE$EXECUTION_ROLE" ] || printf 'TaskRoleArns '
  [ -n "$SUBNETS" ] || printf 'ProbeSubnetIds '
  [ -n "$PROBE_GROUP" ] || printf 'ProbeSecurityGroupId '
  [ -n "$DB" ] || printf 'DbInstanceIdentifier '
}

parameter() { [ -z "$2" ] || printf '%s = "%s"\n' "$1" "$2"; }

# What a task costs an hour, where prices.json has its Region.
task_hour() {
  local kind=x86
  [ "$ARCHITECTURE" != ARM64 ] || kind=arm64
  LC_ALL=C awk -f "$HERE/scripts/flat.awk" "$HERE/prices.json" > "$WORK/prices"
  awk -v cpu="${CPU:-0}" -v memory="${MEMORY:-0}" -v vcpu="$(one prices "prices.fargate-$kind-vcpu.$REGION")" \
    -v gib="$(one prices "prices.fargate-$kind-gb.$REGION")" \
    'BEGIN {if (vcpu != "" && cpu > 0) printf "%.5f\n", cpu / 1024 * vcpu + memory / 1024 * gib}'
}

site_text() {
  local limits='' other='' content=$CONTENT resource='' vcpus=''
  big_enough || limits=size=warn
  [ "$REGISTRY" = "$ACCOUNT" ] || other=$REGISTRY
  [ "$CONTENT" != all ] || content=efs
  [ "$DB_IAM" != true ] || resource=$DB_RESOURCE
  [ "${CPU:-0}" -lt 256 ] || vcpus=$(awk -v cpu="$CPU" 'BEGIN {print cpu / 1024}')
  cat << TOML
# Tidegate beside service $SERVICE of cluster $CLUSTER, as site/adopt found it. From the repository's root:
#   sam build && sam deploy --config-file site/sites/$NAME/samconfig.toml
# Values between ''' arrive as they are written. README says what each parameter is.
version = 0.1

[default.global.parameters]
stack_name = "$NAME"
region = "$REGION"

[default.deploy.parameters]
# What was built, so that a deploy without \`sam build\` stops.
template_file = ".aws-sam/build/template.yaml"
capabilities = "CAPABILITY_IAM"
resolve_s3 = true
confirm_changeset = true
fail_on_empty_changeset = false

[default.deploy.parameters.parameter_overrides]
TOML
  parameter SiteUrl "https://$SITE_HOST"
  parameter ClusterName "$CLUSTER"
  parameter ServiceName "$SERVICE"
  parameter ApplicationName "$APPLICATION"
  parameter DeploymentGroupName "$DEPLOYMENT_GROUP"
  parameter RepositoryName "$REPOSITORY"
  parameter RegistryAccount "$other"
  parameter TaskRoleArns "$(commas $TASK_ROLE $EXECUTION_ROLE)"
  parameter ContentMode "$content"
  parameter PreflightLimits "$limits"
  parameter LoadBalancerDns "$BALANCER_DNS"
  parameter ProductionPort "$PRODUCTION_PORT"
  parameter TestPort "${TEST_PORT:-$FREE_PORT}"
  parameter ProbeSubnetIds "$(commas $SUBNETS)"
  parameter ProbeSecurityGroupId "$PROBE_GROUP"
  parameter DbInstanceIdentifier "$DB"
  parameter DbResourceId "$resource"
  parameter DbHost "$DB_HOST"
  parameter DbPort "$DB_PORT"
  parameter DbName "$DB_NAME"
  parameter TablePrefix "$TABLE_PREFIX"
  parameter TaskVcpus "$vcpus"
  parameter TaskHourDollars "$(task_hour)"
  parameter NotifyEmail "$EMAIL"
  parameter Language "$NOTIFY_LANGUAGE"
  cat << TOML
Calendar = '''
{
  "zone": "$TIME_ZONE", "baseline": $(baseline), "max": $(maximum),
  "peaks": [{"days": [5, 25], "length": "P2D", "lead": "PT1H", "floor": $(peak_floor)}]
}
'''
TOML
}

write_file() {
  local missing named="site/sites/$NAME/samconfig.toml" file="$HERE/sites/$NAME/samconfig.toml"
  missing=$(missing_parameters)
  if [ -n "$missing" ]; then
    say "No file is written yet. Still missing: ${missing% }. Do what stands above, then run this again."
    return
  fi
  site_text > "$WORK/samconfig.toml"
  if [ -f "$file" ]; then
    if diff "$file" "$WORK/samconfig.toml" > "$WORK/difference"; then
      say "$named is there and says the same."
    else
      say "$named is there and stays as it is. What was found now is otherwise (> is what was found):
$(grep '^[<>]' "$WORK/difference" | sed 's/^/  /')"
    fi
  elif [ "$DRY_RUN" = yes ]; then
    say "$named would be:
$(sed 's/^/  /' "$WORK/samconfig.toml")"
  else
    mkdir -p "$HERE/sites/$NAME"
    cp "$WORK/samconfig.toml" "$file"
    say "$named is written. Once nothing stands under \"Must change first\":
  sam build && sam deploy --config-file $named"
  fi
}
