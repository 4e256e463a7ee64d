# shellcheck shell=bash
# Stacks: what state they are in, what they put out, how they are made. Sourced after talk.sh.

# status STACK REGION: NONE only where AWS says so; any other failure must not look like a new site.
status() {
  local answer
  if answer=$(aws cloudformation describe-stacks --region "$2" --stack-name "$1" --query 'Stacks[0].StackStatus' --output text 2>&1); then
    printf '%s\n' "$answer"
    return
  fi
  case $answer in
    *'does not exist'*) printf 'NONE\n' ;;
    *) if [ "$DRY_RUN" = yes ]; then printf 'NONE\n'; else die "cannot read stack $1: $answer"; fi ;;
  esac
}

# Brings a stack to where it can be updated, or says why it cannot be.
settle() {
  local stack=$1 region=$2 state
  state=$(status "$stack" "$region") || exit 1
  case $state in
    *_IN_PROGRESS)
      say "  $stack is busy ($state), waiting"
      case $state in
        REVIEW_IN_PROGRESS) remove "$stack" "$region" ;;
        CREATE_*) look aws cloudformation wait stack-create-complete --region "$region" --stack-name "$stack" || true ;;
        ROLLBACK_*) look aws cloudformation wait stack-rollback-complete --region "$region" --stack-name "$stack" || true ;;
        DELETE_*) look aws cloudformation wait stack-delete-complete --region "$region" --stack-name "$stack" || true ;;
        *) look aws cloudformation wait stack-update-complete --region "$region" --stack-name "$stack" || true ;;
      esac
      state=$(status "$stack" "$region") || exit 1
      ;;
  esac
  case $state in
    ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED)
      say "  $stack was never finished ($state); it holds nothing, so it is made anew"
      remove "$stack" "$region"
      ;;
    UPDATE_ROLLBACK_FAILED | DELETE_FAILED)
      die "$stack is in $state; CloudFormation's events name the resource, mend it there (runbook, 'a stack is stuck')"
      ;;
  esac
}

remove() {
  change aws cloudformation delete-stack --region "$2" --stack-name "$1"
  change aws cloudformation wait stack-delete-complete --region "$2" --stack-name "$1"
}

# stack NAME REGION TEMPLATE [Key=Value ...]; an unchanged stack is left alone.
stack() {
  local name=$1 region=$2 template=$3
  shift 3
  settle "$name" "$region"
  change aws cloudformation deploy --region "$region" --stack-name "$name" --template-file "$template" \
    --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND --no-fail-on-empty-changeset --parameter-overrides "$@"
  rm -f "$WORK/$name.outputs"
}

# known STACK REGION KEY: what the stack puts out, or nothing. Asked once, also where the answer was nothing.
known() {
  local file="$WORK/$1.outputs" key value
  if [ ! -e "$file" ]; then
    look aws cloudformation describe-stacks --region "$2" --stack-name "$1" \
      --query 'Stacks[0].Outputs[].[OutputKey,OutputValue]' --output text > "$file" || true
  fi
  while read -r key value; do
    if [ "$key" = "$3" ] && [ "$value" != None ]; then printf '%s\n' "$value"; fi
  done < "$file"
}

# output STACK REGION KEY; in a dry run of what is not there yet, a placeholder.
output() {
  local value
  value=$(known "$1" "$2" "$3")
  if [ -z "$value" ]; then
    [ "$DRY_RUN" = yes ] || die "stack $1 puts out no $3"
    value="<$3>"
  fi
  printf '%s\n' "$value"
}
