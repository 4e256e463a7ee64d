# shellcheck shell=bash disable=SC2153,SC2016 # the parts of site/adopt share what is in capitals; $blue is the reader's
# Every sentence of the report and the commands that go with it; judge.sh says which of them hold. Sourced after known.sh.

ready() { printf '  - %s\n' "$*" >> "$WORK/ready"; }

# differs SENTENCE, first SENTENCE: with commands on standard input, where there are some.
differs() { noted differs "$1"; }
first() { noted first "$1"; }
noted() {
  local count line
  count=$(($(grep -c '^  [0-9]*[.] ' "$WORK/$1" || true) + 1))
  printf '%s. %s\n' "$count" "$2" | fold -s -w 112 | sed '1s/^/  /; 2,$s/^/     /; s/ *$//' >> "$WORK/$1"
  while IFS= read -r line; do [ -z "$line" ] || printf '       %s\n' "$line"; done >> "$WORK/$1"
}

# ------------------------------------------------------------------ ready
ready_group() { ready "CodeDeploy deploys the service: application $APPLICATION, deployment group $DEPLOYMENT_GROUP."; }
ready_test_listener() { ready "The test listener stands on port $TEST_PORT, production on $PRODUCTION_PORT."; }
ready_rollback() { ready 'Automatic rollback is on for everything that Tidegate needs.'; }
ready_internal() { ready "Load balancer $BALANCER is internal: the probe reaches it from the service's subnets."; }
ready_rule() { ready "The production listener lets visitors in by a rule and refuses others. Leave it so: CodeDeploy moves the rule."; }
ready_repository() { ready "Images come from ECR repository $REPOSITORY."; }
ready_providers() { ready 'The capacity provider strategy stays: each deployment carries the one that runs.'; }
ready_capacity() { ready "The service scales between $MIN and $MAX tasks${1:+, by $1}."; }
ready_database() { ready "Database $DB ($DB_KIND) keeps backups of $DB_BACKUP days."; }
ready_login() { ready 'The database takes IAM log-in.'; }
ready_hooks() { ready "CodeDeploy's role ${DEPLOY_ROLE##*/} may call the hooks."; }
ready_walls() { ready "Security group $PROBE_GROUP ($NAME-probe) may reach what the probe looks at."; }

# ------------------------------------------------------------------ otherwise than today
differs_config() {
  differs "The group shifts by $1. Tidegate keeps that: the gate looks before the first step and after the last. LongestRollout must cover both." < /dev/null
}
differs_tag() {
  differs "Tasks name their image by the tag $TAG. Tidegate deploys the tags release-* and names each image by its digest; a push of $TAG alone ships nothing. Push each release under its own tag:" << COMMANDS
docker tag $IMAGE ${IMAGE%:*}:release-1 && docker push ${IMAGE%:*}:release-1
COMMANDS
}
differs_mutable() {
  differs "Tags of repository $REPOSITORY can be moved to another image. What runs stays as it is, but a tag then says nothing. To forbid it (a tag such as latest can then be pushed only once):" << COMMANDS
aws ecr put-image-tag-mutability --registry-id $REGISTRY --repository-name $REPOSITORY --image-tag-mutability IMMUTABLE
COMMANDS
}
differs_registry() {
  differs "Repository $REPOSITORY is in account $REGISTRY. ECR tells pushes to its own account only, so Tidegate finds a push within five minutes. The repository's policy must let this account call ecr:DescribeImages, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:DescribeImageScanFindings; look, in that account:" << COMMANDS
aws ecr get-repository-policy --repository-name $REPOSITORY
COMMANDS
}
differs_size() {
  differs "A task has ${CPU:-no} CPU units and ${MEMORY:-no} MiB. By default Tidegate refuses less than 2048 and 8192. The file says PreflightLimits = \"size=warn\": it tells you and deploys." < /dev/null
}
differs_content() {
  differs 'wp-content is not on EFS. The file says ContentMode = "baked": plugins and themes come with the image. What is installed in a running container ends with it, as today.' < /dev/null
}
differs_propagation() {
  differs "Tags of the service go on to its tasks (propagateTags). Tidegate keeps what it told in the service's tags tidegate:*, so new tasks carry those, too. To stop that:" << COMMANDS
aws ecs update-service --cluster $CLUSTER --service $SERVICE --propagate-tags NONE
COMMANDS
}
differs_fixed() {
  differs "Minimum and maximum are both $MIN: nothing scales with load. Tidegate raises both for a peak and gives both back. To let load scale the service between peaks, too:" << COMMANDS
$(scalable_target "$SERVICE") --max-capacity $((MAX * 3))
COMMANDS
}
differs_no_policy() {
  differs 'No policy scales the service with load. Peaks stand all the same. A policy by CPU, if you want one:' << COMMANDS
$(policy_by_cpu)
COMMANDS
}
differs_kept() {
  differs "Blue is ended $1 minutes after the shift. After that, going back is a new deployment of some ten minutes. To keep it for half an hour:" << COMMANDS
$(update_group) --blue-green-deployment-configuration '$BLUE_GREEN'
COMMANDS
}
differs_go() {
  differs "Before the shift the group waits up to $1 minutes for a person. Tidegate tells it in a notice; ./tidegate --stack $NAME approve gives the go." < /dev/null
}
differs_login() {
  differs "The database does not take IAM log-in, so the probe does not look into it. If it should, this, then DbResourceId = \"$DB_RESOURCE\" in the file:" << COMMANDS
$(modify_database) --enable-iam-database-authentication --apply-immediately
$(probe_user)
COMMANDS
}
differs_user() {
  differs 'The probe signs in to the database as wp_probe, which may only read. As the administrator of the database, once:' << COMMANDS
$(probe_user)
COMMANDS
}
differs_health() {
  differs "The image does not say which release answers, so the test listener's word is taken for it. The plugin that says so is in site/image (mu-plugins)." < /dev/null
}
differs_peaks() {
  differs "Nobody can find your peaks. The file says the 5th and the 25th, two days each, $1 tasks: write yours. ./rehearse calendar site/sites/$NAME/samconfig.toml shows the next twelve months." < /dev/null
}
differs_balancer_type() {
  differs "$BALANCER is a load balancer of type $BALANCER_TYPE. Nobody tried Tidegate with one; CodeDeploy shifts it all at once only." < /dev/null
}

# ------------------------------------------------------------------ must change first
first_controller() {
  local how
  case $1 in
    ECS/) how='by rolling updates, so new tasks serve visitors before anybody has looked' ;;
    ECS/*) how="by ECS itself (${1#*/}), and Tidegate's gate speaks CodeDeploy" ;;
    *) how="by the controller ${1%/*}, which Tidegate does not know" ;;
  esac
  first "The service is deployed $how. A second service beside it, deployed by CODE_DEPLOY, takes its place without a gap. Visitors notice nothing until step c; with today's target group in it, step c takes it back. Afterwards: site/adopt --cluster $CLUSTER --service $SERVICE-bg --name $NAME" << COMMANDS
# a. two target groups like today's, and a listener to test on
$(new_group blue)
$(new_group green)
$(new_test_listener '$blue')
# b. the second service
aws ecs create-service --cluster $CLUSTER --service-name $SERVICE-bg --task-definition ${TASK_DEFINITION##*/} --desired-count ${DESIRED:-1} $(launch) --deployment-controller type=CODE_DEPLOY --network-configuration 'awsvpcConfiguration={subnets=[$(commas "$SUBNETS")],securityGroups=[$(commas "$TASK_GROUPS")],assignPublicIp=${PUBLIC_IP:-DISABLED}}' --load-balancers targetGroupArn=\$blue,containerName=$CONTAINER,containerPort=$CONTAINER_PORT --health-check-grace-period-seconds 120
aws ecs wait services-stable --cluster $CLUSTER --services $SERVICE-bg
# c. visitors to it
$(visitors_to_blue)
# d. what CodeDeploy needs
$(new_deployment_group "$SERVICE-bg" "$NAME-blue")
# e. who scales it (its policies and scheduled actions are made again by hand)
$(scalable_target "$SERVICE-bg") --min-capacity $(baseline) --max-capacity $(maximum)
# f. a day later, when all is well
aws ecs delete-service --cluster $CLUSTER --service $SERVICE --force
COMMANDS
}
first_group() {
  first 'The service has the controller CODE_DEPLOY, but no deployment group names it. One for it, with a second colour and a listener to test on:' << COMMANDS
$(new_group green)
$(new_test_listener '$green')
$(new_deployment_group "$SERVICE" "$(name_of_group)")
COMMANDS
}
first_test_listener() {
  local names='' name
  for name in $TARGET_GROUPS; do names="$names${names:+,}{\\\"name\\\":\\\"$name\\\"}"; done
  first "The deployment group has no test listener, so CodeDeploy never lets the gate look at green. Port $FREE_PORT is free:" << COMMANDS
$(new_test_listener "$GROUP_ARN")
$(update_group) --load-balancer-info "$(target_group_pair "$names")"
COMMANDS
}
first_rollback() {
  first "Automatic rollback is off for $1: a release that the gate refuses would stay half in place." << COMMANDS
$(update_group) --auto-rollback-configuration $ROLLBACK
COMMANDS
}
first_plain_listener() {
  first "The listener for visitors${PRODUCTION_PORT:+, port $PRODUCTION_PORT,} speaks ${PRODUCTION_PROTOCOL:-no TLS}. The probe speaks TLS with the site's name. With a certificate of this Region, for production and for tests:" << COMMANDS
certificate=\$(aws acm request-certificate --domain-name ${SITE_HOST:-www.example.com} --validation-method DNS --query CertificateArn --output text)
aws elbv2 create-listener --load-balancer-arn $BALANCER_ARN --protocol HTTPS --port 443 --certificates CertificateArn=\$certificate --default-actions Type=forward,TargetGroupArn=$GROUP_ARN
# then name listeners with HTTPS in the deployment group's production and test routes
COMMANDS
}
first_public() {
  first "Load balancer $BALANCER faces the internet. From inside the VPC its name leads to public addresses, and a function in a VPC gets there through a NAT gateway only; the service's subnets have none. Either put an internal load balancer behind CloudFront, or give the probe a private subnet with a NAT gateway (it is billed by the hour) and write that subnet into ProbeSubnetIds:" << COMMANDS
address=\$(aws ec2 allocate-address --domain vpc --query AllocationId --output text)
aws ec2 create-nat-gateway --subnet-id ${SUBNETS%% *} --allocation-id \$address
COMMANDS
}
first_public_wall() {
  first "Load balancer $BALANCER faces the internet. The probe comes to it from the NAT gateway's address, $1. Let that address, and no other stranger, in to the test port:" << COMMANDS
aws ec2 authorize-security-group-ingress --group-id $BALANCER_GROUP --protocol tcp --port ${TEST_PORT:-$FREE_PORT} --cidr $1/32
COMMANDS
}
first_probe_group() {
  first 'The probe inside the VPC has no security group yet:' << COMMANDS
probe=\$(aws ec2 create-security-group --group-name $NAME-probe --description 'The probe of Tidegate inside the VPC' --vpc-id $VPC --query GroupId --output text)
$([ -z "$BALANCER_GROUP" ] || wall '$probe' "$BALANCER_GROUP" "${PRODUCTION_PORT:-443}")
$([ -z "$BALANCER_GROUP" ] || wall '$probe' "$BALANCER_GROUP" "${TEST_PORT:-$FREE_PORT}")
$([ -z "$DB_GROUP" ] || wall '$probe' "$DB_GROUP" "${DB_PORT:-3306}")
COMMANDS
}
first_wall() {
  first "Security group $PROBE_GROUP ($NAME-probe) may not reach $1 by any rule that names it:" << COMMANDS
$(wall "$PROBE_GROUP" "$2" "$3")
COMMANDS
}
first_image() {
  local uri="$ACCOUNT.dkr.ecr.$REGION.amazonaws.com/$NAME"
  first "Image $IMAGE does not come from ECR, so nothing tells that there is a release:" << COMMANDS
aws ecr create-repository --repository-name $NAME --image-scanning-configuration scanOnPush=true
aws ecr get-login-password | docker login --username AWS --password-stdin ${uri%/*}
docker pull $IMAGE && docker tag $IMAGE $uri:release-1 && docker push $uri:release-1
# deploy that image once as you deploy today, then run this again
COMMANDS
}
first_registry_region() {
  first "Repository $REPOSITORY is in $REGISTRY_REGION. Tidegate asks the ECR of $REGION. Let ECR copy it, deploy from the copy once, then run this again (replication rules that are there are replaced: add them):" << COMMANDS
aws ecr put-replication-configuration --region $REGISTRY_REGION --replication-configuration '{"rules":[{"destinations":[{"region":"$REGION","registryId":"$ACCOUNT"}],"repositoryFilters":[{"filter":"$REPOSITORY","filterType":"PREFIX_MATCH"}]}]}'
COMMANDS
}
first_content() {
  first 'All of /var/www/html is on EFS, so a new image changes nothing that visitors get. Mount /var/www/html/wp-content alone, from an access point or root directory of its own:' << COMMANDS
aws ecs describe-task-definition --task-definition ${TASK_DEFINITION##*/} --query taskDefinition > task.json
# edit task.json, take out what ECS added (taskDefinitionArn, revision, status, requiresAttributes, compatibilities, registered…)
aws ecs register-task-definition --cli-input-json file://task.json
COMMANDS
}
first_secrets() {
  local name
  first "In plain text stand in the task definition: $PLAIN_SECRETS. Whoever may describe it reads them, and Tidegate refuses each release (unless PreflightLimits says secrets=warn). Each into Parameter Store, from a file without a line end, then into the task definition under \"secrets\":" << COMMANDS
$(for name in $PLAIN_SECRETS; do printf 'aws ssm put-parameter --type SecureString --name /%s/%s --value file://%s\n' "$NAME" "$name" "$name"; done)
aws iam put-role-policy --role-name ${EXECUTION_ROLE##*/} --policy-name read-secrets --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:GetParameters","Resource":"arn:aws:ssm:$REGION:$ACCOUNT:parameter/$NAME/*"}]}'
# in the container: {"name":"${PLAIN_SECRETS%% *}","valueFrom":"/$NAME/${PLAIN_SECRETS%% *}"}
COMMANDS
}
first_scalable() {
  first "The service is no scalable target, so no floor can be raised. $DESIRED tasks are wanted now:" << COMMANDS
$(scalable_target "$SERVICE") --min-capacity $(baseline) --max-capacity $(maximum)
COMMANDS
}
first_scheduled() {
  first "Scheduled action $1 ($2) sets the minimum${3:+ to $3}${4:+ and the maximum to $4}. Tidegate holds the calendar's floor every five minutes, so the two would fight. Write its times into the calendar, then:" << COMMANDS
aws application-autoscaling delete-scheduled-action --service-namespace ecs --scalable-dimension ecs:service:DesiredCount --resource-id service/$CLUSTER/$SERVICE --scheduled-action-name '$1'
COMMANDS
}
first_policy() {
  first "Policy $1 scales by the requests of one target group, which is empty after every second release: AWS does not support it with blue/green. By CPU in its place:" << COMMANDS
$(policy_by_cpu)
aws application-autoscaling delete-scaling-policy --service-namespace ecs --scalable-dimension ecs:service:DesiredCount --resource-id service/$CLUSTER/$SERVICE --policy-name '$1'
COMMANDS
}
first_hooks() {
  first "No managed policy lets CodeDeploy's role ${DEPLOY_ROLE##*/} call the three hooks. Unless a policy of your own does:" << COMMANDS
aws iam put-role-policy --role-name ${DEPLOY_ROLE##*/} --policy-name tidegate-hooks --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:$REGION:$ACCOUNT:function:CodeDeployHook_${NAME}_*"}]}'
COMMANDS
}
first_backup() {
  first "Database $DB keeps no backups, so nothing leads back from a release that changed it:" << COMMANDS
$(modify_database) --backup-retention-period 7 --apply-immediately
COMMANDS
}
first_no_database() {
  first "No RDS instance was found for ${DB_HOST:-the database; no plain variable names its host}${1:+. The VPC has: $1}. Tidegate looks for a restore point before each release. Say which it is: --db" < /dev/null
}
first_address() {
  first 'Nothing tells the address that visitors type. Say it: --url https://www.example.com' < /dev/null
}
first_tags() {
  first "The service has $1 tags of its own, of 50. Tidegate needs 17 for what it must remember. Take some away:" << COMMANDS
aws ecs untag-resource --resource-arn $(one service services.0.serviceArn) --tag-keys KEY
COMMANDS
}

# ------------------------------------------------------------------ commands that several sentences share
ROLLBACK=enabled=true,events=DEPLOYMENT_FAILURE,DEPLOYMENT_STOP_ON_ALARM,DEPLOYMENT_STOP_ON_REQUEST
BLUE_GREEN='{"terminateBlueInstancesOnDeploymentSuccess":{"action":"TERMINATE","terminationWaitTimeInMinutes":30},"deploymentReadyOption":{"actionOnTimeout":"CONTINUE_DEPLOYMENT","waitTimeInMinutes":0}}'

new_group() {
  printf "%s=\$(aws elbv2 create-target-group --name %s --protocol %s --port %s --vpc-id %s --target-type ip --health-check-path '%s' --matcher HttpCode='%s' --query 'TargetGroups[0].TargetGroupArn' --output text)\n" \
    "$1" "$NAME-$1" "$(one target TargetGroups.0.Protocol)" "$(one target TargetGroups.0.Port)" "$VPC" \
    "$(one target TargetGroups.0.HealthCheckPath)" "$(one target TargetGroups.0.Matcher.HttpCode)"
}
new_test_listener() {
  printf "test=\$(aws elbv2 create-listener --load-balancer-arn %s --protocol %s --port %s%s --default-actions Type=forward,TargetGroupArn=%s --query 'Listeners[0].ListenerArn' --output text)\n" \
    "$BALANCER_ARN" "${PRODUCTION_PROTOCOL:-HTTPS}" "$FREE_PORT" "${CERTIFICATE:+ --certificates CertificateArn=$CERTIFICATE}" "$1"
}
name_of_group() { printf '%s\n' "$GROUP_ARN" | cut -d / -f 2; }
new_deployment_group() {
  cat << COMMANDS
role=\$(aws iam create-role --role-name $NAME-codedeploy --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"codedeploy.amazonaws.com"},"Action":"sts:AssumeRole"}]}' --query Role.Arn --output text)
aws iam attach-role-policy --role-name $NAME-codedeploy --policy-arn arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS
aws deploy create-application --application-name $1 --compute-platform ECS
aws deploy create-deployment-group --application-name $1 --deployment-group-name $1 --service-role-arn \$role --deployment-config-name CodeDeployDefault.ECSAllAtOnce --deployment-style deploymentType=BLUE_GREEN,deploymentOption=WITH_TRAFFIC_CONTROL --ecs-services serviceName=$1,clusterName=$CLUSTER --load-balancer-info "$(target_group_pair "{\\\"name\\\":\\\"$2\\\"},{\\\"name\\\":\\\"$NAME-green\\\"}")" --blue-green-deployment-configuration '$BLUE_GREEN' --auto-rollback-configuration $ROLLBACK
COMMANDS
}
target_group_pair() {
  printf '{\\"targetGroupPairInfoList\\":[{\\"targetGroups\\":[%s],\\"prodTrafficRoute\\":{\\"listenerArns\\":[\\"%s\\"]},\\"testTrafficRoute\\":{\\"listenerArns\\":[\\"$test\\"]}}]}' \
    "$1" "$PRODUCTION_ARN"
}
update_group() {
  printf 'aws deploy update-deployment-group --application-name %s --current-deployment-group-name %s' "$APPLICATION" "$DEPLOYMENT_GROUP"
}
launch() {
  local place
  if [ -z "$(one service services.0.capacityProviderStrategy.0.capacityProvider)" ]; then
    printf -- '--launch-type %s' "$(one service services.0.launchType)"
    return
  fi
  printf -- '--capacity-provider-strategy'
  while read -r place; do
    printf ' capacityProvider=%s,weight=%s,base=%s' "$(one service "$place.capacityProvider")" \
      "$(one service "$place.weight")" "$(one service "$place.base")"
  done << PLACES
$(places service 'services[.]0[.]capacityProviderStrategy[.][0-9]+[.]capacityProvider')
PLACES
}
visitors_to_blue() {
  if [ -n "$RULE_ARN" ]; then
    printf 'aws elbv2 modify-rule --rule-arn %s --actions Type=forward,TargetGroupArn=$blue\n' "$RULE_ARN"
  else
    printf 'aws elbv2 modify-listener --listener-arn %s --default-actions Type=forward,TargetGroupArn=$blue\n' "$PRODUCTION_ARN"
  fi
}
wall() { printf 'aws ec2 authorize-security-group-ingress --group-id %s --protocol tcp --port %s --source-group %s\n' "$2" "$3" "$1"; }
scalable_target() {
  printf 'aws application-autoscaling register-scalable-target --service-namespace ecs --scalable-dimension ecs:service:DesiredCount --resource-id service/%s/%s' "$CLUSTER" "$1"
}
policy_by_cpu() {
  printf "aws application-autoscaling put-scaling-policy --service-namespace ecs --scalable-dimension ecs:service:DesiredCount --resource-id service/%s/%s --policy-name %s-cpu --policy-type TargetTrackingScaling --target-tracking-scaling-policy-configuration '{\"TargetValue\":50,\"PredefinedMetricSpecification\":{\"PredefinedMetricType\":\"ECSServiceAverageCPUUtilization\"}}'\n" \
    "$CLUSTER" "$SERVICE" "$NAME"
}
modify_database() {
  if [ -n "$DB_CLUSTER" ]; then
    printf 'aws rds modify-db-cluster --db-cluster-identifier %s' "$DB_CLUSTER"
  else
    printf 'aws rds modify-db-instance --db-instance-identifier %s' "$DB"
  fi
}
probe_user() {
  local table
  printf "sql: CREATE USER IF NOT EXISTS 'wp_probe'@'%%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS' REQUIRE SSL;\n"
  for table in options posts postmeta; do
    printf "sql: GRANT SELECT ON \`%s\`.\`%s%s\` TO 'wp_probe'@'%%';\n" "${DB_NAME:-wordpress}" "${TABLE_PREFIX:-wp_}" "$table"
  done
}

# ------------------------------------------------------------------ the whole of it
report() {
  local part
  say "Tidegate beside service $SERVICE of cluster $CLUSTER, account $ACCOUNT, $REGION

Found
  visitors     https://${SITE_HOST:-?}${HOST_FROM:+ (by $HOST_FROM)}
  deployed by  $CONTROLLER${STRATEGY:+ $STRATEGY}${APPLICATION:+, application $APPLICATION, group $DEPLOYMENT_GROUP}
  balancer     $BALANCER ($SCHEME), port ${PRODUCTION_PORT:-?}, for tests ${TEST_PORT:-none}
  image        $IMAGE
  tasks        ${DESIRED:-?} of ${TASK_DEFINITION##*/}: ${CPU:-?} CPU units, ${MEMORY:-?} MiB, ${ARCHITECTURE:-X86_64}
  database     ${DB:-?}${DB_FROM:+ (by $DB_FROM)}
  subnets      $SUBNETS
  notices      to ${EMAIL:-nobody (--email)}, in $NOTIFY_LANGUAGE"
  for part in 'ready Ready' 'differs Otherwise than today' 'first Must change first'; do
    say "
${part#* }"
    if [ -s "$WORK/${part%% *}" ]; then cat "$WORK/${part%% *}"; else say '  nothing'; fi
  done
  if [ -s "$WORK/unasked" ]; then
    say "
Could not be asked, and is told as if it were not there"
    sort -u "$WORK/unasked"
  fi
  say "
The commands want AWS_DEFAULT_REGION=$REGION; lines that begin with sql: are for the database.
"
}
