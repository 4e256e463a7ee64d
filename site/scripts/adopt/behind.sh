# shellcheck shell=bash disable=SC2034,SC2153,SC2086 # the parts of site/adopt share what is in capitals; words are wanted
# What stands behind the tasks and around them: database, networks, who scales. Sourced after service.sh.

find_database() {
  local host place cluster port address
  host=$(variable WORDPRESS_DB_HOST DB_HOST WORDPRESS_DATABASE_HOST)
  DB_NAME=$(variable WORDPRESS_DB_NAME DB_NAME WORDPRESS_DATABASE_NAME)
  TABLE_PREFIX=$(variable WORDPRESS_TABLE_PREFIX)
  DB_PORT='' DB_RESOURCE='' DB_IAM='' DB_GROUP='' DB_KIND='' DB_FROM='' DB_CLUSTER='' DB_BACKUP=''
  case $host in *:[0-9]*) DB_PORT=${host##*:} host=${host%:*} ;; esac
  DB_HOST=$host
  fetch databases rds describe-db-instances || true
  fetch clusters rds describe-db-clusters || true
  if [ -n "$DB" ]; then
    place=$(at databases 'DBInstances[.][0-9]+[.]DBInstanceIdentifier' "$DB")
    [ -n "$place" ] || die "there is no RDS instance $DB in $REGION"
    DB_FROM='--db'
  elif [ -n "$host" ]; then
    cluster=$(at clusters 'DBClusters[.][0-9]+[.](Endpoint|ReaderEndpoint)' "$host")
    [ -n "$cluster" ] || cluster=$(entry "$(at clusters 'DBClusters[.][0-9]+[.]CustomEndpoints[.][0-9]+' "$host")")
    if [ -n "$cluster" ]; then
      DB=$(one clusters "$(at clusters "${cluster//./[.]}[.]DBClusterMembers[.][0-9]+[.]IsClusterWriter" true).DBInstanceIdentifier")
      place=$(at databases 'DBInstances[.][0-9]+[.]DBInstanceIdentifier' "$DB")
      DB_FROM="the writer of Aurora cluster $(one clusters "$cluster.DBClusterIdentifier")"
    else
      place=$(at databases 'DBInstances[.][0-9]+[.]Endpoint[.]Address' "$host")
      place=${place%.Endpoint}
      DB=$(one databases "$place.DBInstanceIdentifier")
      DB_FROM="the task definition's environment"
    fi
  fi
  [ -n "$DB" ] || return 0
  keep databases "DB_KIND=$place.Engine" "port=$place.Endpoint.Port" "address=$place.Endpoint.Address" \
    "DB_RESOURCE=$place.DbiResourceId" "DB_IAM=$place.IAMDatabaseAuthenticationEnabled" "DB_BACKUP=$place.BackupRetentionPeriod" \
    "DB_GROUP=$place.VpcSecurityGroups.0.VpcSecurityGroupId" "DB_CLUSTER=$place.DBClusterIdentifier"
  DB_PORT=${DB_PORT:-$port} DB_HOST=${DB_HOST:-$address}
  if [ -n "$DB_CLUSTER" ]; then
    cluster=$(at clusters 'DBClusters[.][0-9]+[.]DBClusterIdentifier' "$DB_CLUSTER")
    keep clusters "DB_RESOURCE=$cluster.DbClusterResourceId" "DB_IAM=$cluster.IAMDatabaseAuthenticationEnabled" \
      "DB_BACKUP=$cluster.BackupRetentionPeriod"
  fi
}

# A database that no plain variable names: those of the VPC are proposed.
near_databases() {
  awk -F '\t' -v vpc="$VPC" '$1 ~ /[.]DBInstanceIdentifier$/ {name = $2} $1 ~ /[.]DBSubnetGroup[.]VpcId$/ && $2 == vpc {print name}' \
    "$WORK/databases" | tr '\n' ' ' | sed 's/ $//'
}

# The probe's own security group, by its name: the report has the commands that make it.
find_networks() {
  local groups
  # Tasks that are not in awsvpc have no subnets of their own.
  SUBNETS=${SUBNETS:-$(words balancer 'LoadBalancers[.]0[.]AvailabilityZones[.][0-9]+[.]SubnetId')}
  fetch probe ec2 describe-security-groups --filters "Name=vpc-id,Values=$VPC" "Name=group-name,Values=$NAME-probe" || true
  PROBE_GROUP=$(one probe SecurityGroups.0.GroupId)
  groups="$BALANCER_GROUP $DB_GROUP"
  : > "$WORK/walls"
  [ "$groups" = ' ' ] || fetch walls ec2 describe-security-groups --group-ids $groups || true
  : > "$WORK/routes"
  [ "$SCHEME" = internal ] || fetch routes ec2 describe-route-tables --filters "Name=vpc-id,Values=$VPC" || true
}

# lets_in GROUP PORT: whether a rule of it admits the probe by its group, or everybody.
lets_in() {
  local place
  place=$(at walls 'SecurityGroups[.][0-9]+[.]GroupId' "$1")
  [ -n "$place" ] || return 1
  awk -F '\t' -v place="$place.IpPermissions." -v port="$2" -v probe="${PROBE_GROUP:-none}" '
    index($1, place) == 1 {
      split(substr($1, length(place) + 1), part, "."); rule = part[1]; rules[rule] = 1
      if ($1 ~ /FromPort$/) from[rule] = $2
      if ($1 ~ /ToPort$/) to[rule] = $2
      if ($1 ~ /IpProtocol$/ && $2 == "-1") any[rule] = 1
      if ($1 ~ /GroupId$/ && $2 == probe) open[rule] = 1
      if ($1 ~ /CidrIp$/ && $2 == "0.0.0.0/0") open[rule] = 1
    }
    END {for (rule in rules) if (open[rule] && (any[rule] || from[rule] <= port && port <= to[rule])) found = 1; exit !found}' "$WORK/walls"
}

# The public address of the NAT gateway that the first subnet's own route table, else the VPC's main one, leads through.
nat_address() {
  local place gateway
  set -- $SUBNETS
  place=$(entry "$(at routes 'RouteTables[.][0-9]+[.]Associations[.][0-9]+[.]SubnetId' "$1")")
  [ -n "$place" ] || place=$(entry "$(at routes 'RouteTables[.][0-9]+[.]Associations[.][0-9]+[.]Main' true)")
  gateway=$(words routes "${place//./[.]}[.]Routes[.][0-9]+[.]NatGatewayId")
  gateway=${gateway%% *}
  [ -n "$gateway" ] && fetch nat ec2 describe-nat-gateways --nat-gateway-ids "$gateway" || return 0
  one nat NatGateways.0.NatGatewayAddresses.0.PublicIp
}

find_capacity() {
  local resource="service/$CLUSTER/$SERVICE"
  fetch scalable application-autoscaling describe-scalable-targets --service-namespace ecs --resource-ids "$resource" || true
  fetch policies application-autoscaling describe-scaling-policies --service-namespace ecs --resource-id "$resource" || true
  fetch scheduled application-autoscaling describe-scheduled-actions --service-namespace ecs --resource-id "$resource" || true
  keep scalable MIN=ScalableTargets.0.MinCapacity MAX=ScalableTargets.0.MaxCapacity
}

# Whether CodeDeploy's role may call the hooks: a managed policy, or one that the report proposes, by its name.
find_roles() {
  DEPLOY_ROLE=$(one group deploymentGroupInfo.serviceRoleArn)
  : > "$WORK/attached"
  : > "$WORK/inline"
  [ -n "$DEPLOY_ROLE" ] || return 0
  fetch attached iam list-attached-role-policies --role-name "${DEPLOY_ROLE##*/}" || true
  fetch inline iam list-role-policies --role-name "${DEPLOY_ROLE##*/}" || true
}
