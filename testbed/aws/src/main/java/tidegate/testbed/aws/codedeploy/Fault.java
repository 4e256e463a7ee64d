package tidegate.testbed.aws.codedeploy;

/** Why a deployment fails: CodeDeploy's error code and its words. */
record Fault(String code, String message) {}
