package tidegate.cloud.rds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.rds.RdsClient;
import tidegate.cloud.testing.CannedAws;

class SdkDatabasesTest {

  private final CannedAws aws = new CannedAws();
  private final Databases databases =
      new SdkDatabases(() -> aws.client(RdsClient.builder()), "site-db");

  @Test
  void readsTheInstanceAndTheChangesThatWait() {
    aws.answers(
        instance(
            """
            <PendingModifiedValues><DBInstanceClass>db.m6g.large</DBInstanceClass>
              <MultiAZ>true</MultiAZ></PendingModifiedValues>
            <LatestRestorableTime>2026-11-05T00:00:00Z</LatestRestorableTime>
            <MaxAllocatedStorage>100</MaxAllocatedStorage>
            """));

    assertThat(databases.describe())
        .isEqualTo(
            new DatabaseState(
                "available",
                "db.t4g.medium",
                20,
                100,
                7,
                "15:00-15:30",
                "sun:16:00-sun:16:30",
                List.of("DBInstanceClass", "MultiAZ"),
                Optional.of(Instant.parse("2026-11-05T00:00:00Z")),
                "mariadb"));
    assertThat(aws.sent().getFirst().body()).contains("DBInstanceIdentifier=site-db");
  }

  @Test
  void hasNothingPendingWhereNothingIsSet() {
    aws.answers(instance("<PendingModifiedValues/>"));

    DatabaseState state = databases.describe();

    assertThat(state.pending()).isEmpty();
    assertThat(state.restorableTo()).isEmpty();
  }

  @Test
  void readsTheRestorePointOfAnAuroraInstanceFromItsCluster() {
    aws.answers(instance("<DBClusterIdentifier>site-cluster</DBClusterIdentifier>"));
    aws.answers(
        """
        <DescribeDBClustersResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
        <DescribeDBClustersResult><DBClusters><DBCluster>
          <DBClusterIdentifier>site-cluster</DBClusterIdentifier>
          <BackupRetentionPeriod>14</BackupRetentionPeriod>
          <PreferredBackupWindow>17:00-17:30</PreferredBackupWindow>
          <LatestRestorableTime>2026-11-05T00:05:00Z</LatestRestorableTime>
        </DBCluster></DBClusters></DescribeDBClustersResult></DescribeDBClustersResponse>
        """);

    DatabaseState state = databases.describe();

    assertThat(state.aurora()).isTrue();
    assertThat(state.restorableTo()).contains(Instant.parse("2026-11-05T00:05:00Z"));
    assertThat(state.backupRetentionDays()).isEqualTo(14);
    assertThat(state.backupWindow()).isEqualTo("17:00-17:30");
    assertThat(aws.sent().getLast().body()).contains("DBClusterIdentifier=site-cluster");
  }

  private static String instance(String more) {
    return """
    <DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
    <DescribeDBInstancesResult><DBInstances><DBInstance>
      <DBInstanceIdentifier>site-db</DBInstanceIdentifier>
      <DBInstanceStatus>available</DBInstanceStatus>
      <DBInstanceClass>db.t4g.medium</DBInstanceClass>
      <AllocatedStorage>20</AllocatedStorage>
      <BackupRetentionPeriod>7</BackupRetentionPeriod>
      <PreferredBackupWindow>15:00-15:30</PreferredBackupWindow>
      <PreferredMaintenanceWindow>sun:16:00-sun:16:30</PreferredMaintenanceWindow>
      <DBParameterGroups><DBParameterGroup>
        <DBParameterGroupName>mariadb</DBParameterGroupName></DBParameterGroup></DBParameterGroups>
      %s
    </DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>
    """
        .formatted(more);
  }
}
