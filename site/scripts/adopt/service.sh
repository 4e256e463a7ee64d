# shellcheck shell=bash disable=SC2034,SC2153 # the parts of site/adopt share what is in capitals
# The service, what its tasks are, and which controller deploys it. Sourced after known.sh.

find_account() {
  fetch caller sts get-caller-identity || die "AWS does not know who you are (AWS_PROFILE is ${AWS_PROFILE:-not set}); sign in, then run this again"
  ACCOUNT=$(one caller Account)
}

find_service() {
  local set
  if ! fetch service ecs describe-services --cluster "$CLUSTER" --services "$SERVICE" --include TAGS; then
    fetch clusters ecs list-clusters || true
    die "cannot read service $SERVICE of cluster $CLUSTER in $REGION: $(tr '\n' ' ' < "$WORK/refused")
Clusters there: $(words clusters 'clusterArns[.][0-9]+' | sed 's,arn:[^ ]*/,,g')"
  fi
  case $(one service services.0.status) in
    ACTIVE) ;;
    *)
      fetch services ecs list-services --cluster "$CLUSTER" || true
      die "cluster $CLUSTER in $REGION has no active service $SERVICE; it has: $(words services 'serviceArns[.][0-9]+' | sed 's,arn:[^ ]*/,,g')"
      ;;
  esac
  keep service CONTROLLER=services.0.deploymentController.type STRATEGY=services.0.deploymentConfiguration.strategy \
    DESIRED=services.0.desiredCount
  CONTROLLER=${CONTROLLER:-ECS}
  # What runs is what the PRIMARY task set runs; under CODE_DEPLOY the service's own fields stay as they were when it was made.
  set=$(at service 'services[.]0[.]taskSets[.][0-9]+[.]status' PRIMARY)
  set=${set:-services.0}
  keep service "TASK_DEFINITION=$set.taskDefinition" "GROUP_ARN=$set.loadBalancers.0.targetGroupArn" \
    "CONTAINER=$set.loadBalancers.0.containerName" "CONTAINER_PORT=$set.loadBalancers.0.containerPort" \
    "PUBLIC_IP=$set.networkConfiguration.awsvpcConfiguration.assignPublicIp"
  SUBNETS=$(words service "${set}[.]networkConfiguration[.]awsvpcConfiguration[.]subnets[.][0-9]+")
  TASK_GROUPS=$(words service "${set}[.]networkConfiguration[.]awsvpcConfiguration[.]securityGroups[.][0-9]+")
  [ -n "$GROUP_ARN" ] || die "service $SERVICE has no target group; Tidegate compares two colours behind one load balancer, so give it one first"
  fetch task ecs describe-task-definition --task-definition "$TASK_DEFINITION" \
    || die "cannot read task definition $TASK_DEFINITION: $(tr '\n' ' ' < "$WORK/refused")"
}

# The image, the repository it comes from, and who the tasks are. nginx may stand before php-fpm: the container with WordPress's
# database settings decides, then the one behind the balancer.
find_release() {
  local place host
  place=$(container_with WORDPRESS_DB_HOST DB_HOST WORDPRESS_DATABASE_HOST)
  [ -n "$place" ] || place=$(at task 'taskDefinition[.]containerDefinitions[.][0-9]+[.]name' "$CONTAINER")
  IMAGE=$(one task "$place.image")
  host=${IMAGE%%/*}
  REPOSITORY='' REGISTRY='' REGISTRY_REGION='' TAG=''
  if [[ $host =~ ^([0-9]{12})[.]dkr[.]ecr[.]([a-z0-9-]+)[.]amazonaws[.] ]]; then
    REGISTRY=${BASH_REMATCH[1]} REGISTRY_REGION=${BASH_REMATCH[2]}
    REPOSITORY=${IMAGE#*/}
    REPOSITORY=${REPOSITORY%%@*}
    case $REPOSITORY in *:*) TAG=${REPOSITORY#*:} ;; *@*) ;; *) case $IMAGE in *@*) ;; *) TAG=latest ;; esac ;; esac
    REPOSITORY=${REPOSITORY%%:*}
    fetch repository ecr describe-repositories --registry-id "$REGISTRY" --repository-names "$REPOSITORY" || true
  fi
  keep task TASK_ROLE=taskDefinition.taskRoleArn EXECUTION_ROLE=taskDefinition.executionRoleArn CPU=taskDefinition.cpu \
    MEMORY=taskDefinition.memory ARCHITECTURE=taskDefinition.runtimePlatform.cpuArchitecture
  find_content "$place"
  # As the rollout's own check reads names.
  PLAIN_SECRETS=$(all task 'taskDefinition[.]containerDefinitions[.][0-9]+[.]environment[.][0-9]+[.]name' \
    | grep -E '^(WORDPRESS_(AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(KEY|SALT)|AWS_SECRET_ACCESS_KEY|(.*_)?(PASSWORD|SECRET|TOKEN|PRIVATE_KEY))$' \
    | sort -u | tr '\n' ' ' | sed 's/ $//' || true)
}

# CONTENT is efs, baked, or all where /var/www/html itself is on EFS.
find_content() {
  local place volume mount path
  CONTENT=baked
  while read -r place; do
    volume=$(one task "$(entry "$place").name")
    mount=$(at task "${1//./[.]}[.]mountPoints[.][0-9]+[.]sourceVolume" "$volume")
    path=$(one task "$mount.containerPath")
    case ${path%/} in
      */wp-content) CONTENT=efs ;;
      */html) CONTENT=all ;;
    esac
  done << PLACES
$(places task 'taskDefinition[.]volumes[.][0-9]+[.]efsVolumeConfiguration[.]fileSystemId')
PLACES
}
