package tidegate.peaks.readiness;

/** What is asked before a peak. */
public enum ReadinessTopic {
  FARGATE_QUOTA,
  RUNNING_IMAGE,
  SCALING_POLICIES,
  SCHEDULED_ACTIONS,
  SUSPENDED_SCALING,
  DATABASE,
  DATABASE_CONNECTIONS,
  DATABASE_METRICS
}
