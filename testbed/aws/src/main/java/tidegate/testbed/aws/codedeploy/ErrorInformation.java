package tidegate.testbed.aws.codedeploy;

/** Why a deployment fails: CodeDeploy's error code and its words. */
record ErrorInformation(String code, String message) {}
