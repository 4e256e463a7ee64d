# shellcheck shell=bash disable=SC2153 # site/destroy sets what is in capitals
# What outlives the stacks, and how it goes when told twice. Sourced after stacks.sh.

KEPT=''

# Ids are read while the stacks still say them, and kept for a second run.
note_what_is_kept() {
  local state key value
  KEPT="$HERE/.answers/$NAME.kept"
  state=$(status "$NAME-site" "$REGION") || exit 1
  if [ "$state" = NONE ] || [ "$DRY_RUN" = yes ]; then
    return
  fi
  mkdir -p "$HERE/.answers"
  # A stack whose creation failed puts nothing out; what an earlier run read then stays.
  for key in DbInstanceIdentifier FileSystemId MediaBucket LogBucket RepositoryName BalancerArn; do
    value=$(known "$NAME-site" "$REGION" "$key")
    [ -n "$value" ] || value=$(kept "$key")
    case $value in '<'*) ;; *) printf '%s %s\n' "$key" "$value" ;; esac
  done > "$WORK/kept"
  mv "$WORK/kept" "$KEPT"
}

kept() {
  local value=''
  [ -f "$KEPT" ] && value=$(awk -v key="$1" '$1 == key {print $2}' "$KEPT")
  printf '%s\n' "${value:-<$1>}"
}

unprotect() {
  local state
  state=$(status "$NAME-site" "$REGION") || exit 1
  [ "$state" = NONE ] && return
  # A run that stopped may have left a stack without them.
  if [ "$DRY_RUN" = yes ] || look aws rds describe-db-instances --region "$REGION" \
    --db-instance-identifier "$(kept DbInstanceIdentifier)" > /dev/null; then
    change aws rds modify-db-instance --region "$REGION" --db-instance-identifier "$(kept DbInstanceIdentifier)" \
      --no-deletion-protection --apply-immediately --query DBInstance.DBInstanceIdentifier --output text
  fi
  if [ "$DRY_RUN" = yes ] || look aws elbv2 describe-load-balancers --region "$REGION" \
    --load-balancer-arns "$(kept BalancerArn)" > /dev/null; then
    change aws elbv2 modify-load-balancer-attributes --region "$REGION" --load-balancer-arn "$(kept BalancerArn)" \
      --attributes Key=deletion_protection.enabled,Value=false --query Attributes[0].Key --output text
  fi
}

list_kept() {
  say "Kept, and paid for while it is there:
  database   the snapshot that CloudFormation made of $(kept DbInstanceIdentifier); site/deploy --snapshot brings it back
  files      $(kept FileSystemId)
  uploads    s3://$(kept MediaBucket)       logs  s3://$(kept LogBucket)
  images     $(kept RepositoryName)
  secrets    /tidegate/$NAME/* in Parameter Store
To delete these, too: site/destroy --name $NAME --data --data"
}

delete_data() {
  local snapshot
  for snapshot in $(look aws rds describe-db-snapshots --region "$REGION" --db-instance-identifier "$(kept DbInstanceIdentifier)" \
    --snapshot-type manual --query 'DBSnapshots[].DBSnapshotIdentifier' --output text || true); do
    change aws rds delete-db-snapshot --region "$REGION" --db-snapshot-identifier "$snapshot" --query DBSnapshot.Status --output text
  done
  if look aws efs describe-file-systems --region "$REGION" --file-system-id "$(kept FileSystemId)" > /dev/null; then
    change aws efs delete-file-system --region "$REGION" --file-system-id "$(kept FileSystemId)"
  fi
  delete_bucket "$(kept MediaBucket)"
  delete_bucket "$(kept LogBucket)"
  if look aws ecr describe-repositories --region "$REGION" --repository-names "$(kept RepositoryName)" > /dev/null; then
    change aws ecr delete-repository --region "$REGION" --repository-name "$(kept RepositoryName)" --force
  fi
  local name
  for name in $(look aws ssm get-parameters-by-path --region "$REGION" --path "/tidegate/$NAME" --recursive \
    --query 'Parameters[].Name' --output text || true); do
    change aws ssm delete-parameter --region "$REGION" --name "$name"
  done
}

# Every version of every object first; "s3 rb --force" leaves old versions and fails on them.
delete_bucket() {
  local bucket=$1 kind
  look aws s3api head-bucket --region "$REGION" --bucket "$bucket" > /dev/null || return 0
  for kind in Versions DeleteMarkers; do
    while look aws s3api list-object-versions --region "$REGION" --bucket "$bucket" --max-items 500 \
      --query "${kind}[].{Key:Key,VersionId:VersionId}" --output json > "$WORK/versions" \
      && grep -q VersionId "$WORK/versions"; do
      printf '{"Quiet":true,"Objects":%s}\n' "$(cat "$WORK/versions")" > "$WORK/delete"
      change aws s3api delete-objects --region "$REGION" --bucket "$bucket" --delete "file://$WORK/delete"
      [ "$DRY_RUN" = no ] || break
    done
  done
  change aws s3api delete-bucket --region "$REGION" --bucket "$bucket"
}
