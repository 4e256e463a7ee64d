package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.attribute;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.every;
import static tidegate.site.invariant.Invariant.expect;
import static tidegate.site.invariant.Invariant.one;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;

/** The database and the shared files: closed, encrypted, kept. */
final class DataRules {
  private static final String CONCERN = "data";

  /** Types whose loss hurts, and what must happen to them when their stack goes. */
  private static final Map<String, List<String>> KEPT =
      Map.of(
          "AWS::RDS::DBInstance", List.of("Snapshot", "Snapshot"),
          "AWS::EFS::FileSystem", List.of("RetainExceptOnCreate", "Retain"),
          "AWS::S3::Bucket", List.of("RetainExceptOnCreate", "Retain"),
          "AWS::ECR::Repository", List.of("RetainExceptOnCreate", "Retain"));

  private static final Set<String> NAMES =
      Set.of("BucketName", "RepositoryName", "DBInstanceIdentifier");

  private DataRules() {}

  static List<Invariant> rules() {
    return List.of(
        new Invariant(CONCERN, "what holds data outlives its stack", DataRules::kept),
        database(
            "the database is closed: private, encrypted, TLS or nothing",
            db ->
                all(
                    expect(db, "PubliclyAccessible", "false"),
                    expect(db, "StorageEncrypted", "if(FromSnapshot, ${AWS::NoValue}, true)"),
                    expect(db, "VPCSecurityGroups", "[walls:DatabaseGroup]"),
                    expect(db, "DBSubnetGroupName", "data:DatabaseSubnets"),
                    expect(db, "CACertificateIdentifier", "rds-ca-rsa2048-g1"),
                    expect(db, "DBParameterGroupName", "data:DatabaseParameters"),
                    expect(
                        db.site().resource("data", "DatabaseParameters"),
                        "Parameters.require_secure_transport",
                        "1"))),
        database(
            "the database is MariaDB of the asked class, with IAM log-in for the probe",
            db ->
                all(
                    expect(db, "Engine", "mariadb"),
                    expect(db, "EngineVersion", "<DbEngineVersion>"),
                    expect(db, "DBInstanceClass", "<DbClass>"),
                    expect(db, "EnableIAMDatabaseAuthentication", "true"),
                    expect(db, "MultiAZ", "if(TwoZones, true, false)"),
                    expect(db, "StorageType", "gp3"),
                    expect(db, "AllocatedStorage", "<DbStorage>"),
                    expect(db, "MaxAllocatedStorage", text -> text.matches("[1-9]\\d{2,}")),
                    expect(
                        db.site().resource("data", "DatabaseParameters"), "Family", "<DbFamily>"),
                    NetworkRules.condition(
                        db.site(), "data", "TwoZones", "equals(<DbMultiAz>, true)"))),
        database(
            "production is backed up for two weeks and cannot be deleted by a slip",
            db ->
                all(
                    expect(db, "BackupRetentionPeriod", "if(Production, 14, 1)"),
                    expect(db, "DeletionProtection", "if(Production, true, false)"),
                    expect(db, "DeleteAutomatedBackups", "false"),
                    expect(db, "CopyTagsToSnapshot", "true"),
                    NetworkRules.condition(
                        db.site(), "data", "Production", "equals(<Stage>, prod)"),
                    expect(
                        db.site().resource("data", "Files"),
                        "BackupPolicy",
                        "{Status: if(Production, ENABLED, DISABLED)}"))),
        database("backup and maintenance are at night in Seoul and apart", DataRules::windows),
        database(
            "a snapshot can bring the database back without what it already has",
            db ->
                all(
                    expect(db, "DBName", "if(FromSnapshot, ${AWS::NoValue}, wordpress)"),
                    expect(db, "MasterUsername", "if(FromSnapshot, ${AWS::NoValue}, tidegate)"),
                    expect(
                        db,
                        "DBSnapshotIdentifier",
                        "if(FromSnapshot, <DbSnapshot>, ${AWS::NoValue})"),
                    NetworkRules.condition(
                        db.site(), "data", "FromSnapshot", "not(equals(<DbSnapshot>, ))"))),
        database(
            "a slow database can be read about",
            db ->
                all(
                    expect(db, "EnableCloudwatchLogsExports", "[error, slowquery]"),
                    expect(db, "AutoMinorVersionUpgrade", "true"),
                    expect(
                        db.site().resource("data", "DatabaseParameters"),
                        "Parameters.slow_query_log",
                        "1"),
                    expect(
                        db.site().resource("data", "DatabaseParameters"),
                        "Parameters.log_output",
                        "FILE"),
                    expect(
                        db.site().resource("data", "DatabaseParameters"),
                        "Parameters.long_query_time",
                        text -> text.matches("[1-5]")))),
        one(
            CONCERN,
            "the files are encrypted at rest and on the way",
            "data",
            "Files",
            DataRules::files),
        every(
            CONCERN,
            "files are mounted behind their own wall, in each zone",
            "AWS::EFS::MountTarget",
            target ->
                all(
                    expect(target, "FileSystemId", "data:Files"),
                    expect(target, "SecurityGroups", "[walls:FilesGroup]"))),
        one(
            CONCERN,
            "the access point is www-data of the official image, and owns its directory",
            "data",
            "FilesAccessPoint",
            point ->
                all(
                    expect(point, "FileSystemId", "data:Files"),
                    expect(point, "PosixUser", "{Uid: 33, Gid: 33}"),
                    expect(point, "RootDirectory.Path", "if(Baked, /uploads, /wp-content)"),
                    expect(
                        point,
                        "RootDirectory.CreationInfo",
                        "{OwnerUid: 33, OwnerGid: 33, Permissions: 0755}"))));
  }

  private static Invariant database(
      String says, java.util.function.Function<Resource, Stream<String>> look) {
    return one(CONCERN, says, "data", "Database", look);
  }

  private static Stream<String> kept(SiteStacks site) {
    return KEPT.entrySet().stream()
        .flatMap(entry ->
            site.ofType(entry.getKey())
                .flatMap(resource ->
                    all(
                        attribute(resource, "DeletionPolicy", entry.getValue().get(0)::equals),
                        attribute(resource, "UpdateReplacePolicy", entry.getValue().get(1)::equals),
                        NAMES.stream()
                            .filter(resource::has)
                            .map(name -> resource.name() + " is kept under a fixed name"))));
  }

  private static Stream<String> windows(Resource db) {
    var backup = db.text("PreferredBackupWindow");
    var maintenance = db.text("PreferredMaintenanceWindow");
    if (!backup.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d")
        || !maintenance.matches("[a-z]{3}:\\d\\d:\\d\\d-[a-z]{3}:\\d\\d:\\d\\d")) {
      return Stream.of("no windows: '" + backup + "', '" + maintenance + "'");
    }
    var backupEnds = LocalTime.parse(backup.substring(6));
    var maintenanceStarts = LocalTime.parse(maintenance.substring(4, 9));
    var first = LocalTime.parse(backup.substring(0, 5));
    var last = LocalTime.parse(maintenance.substring(14));
    return breach(
        maintenanceStarts.isBefore(backupEnds)
            || first.isBefore(LocalTime.of(17, 0))
            || last.isAfter(LocalTime.of(21, 0)),
        "windows are " + backup + " and " + maintenance + " in UTC");
  }

  private static Stream<String> files(Resource files) {
    return all(
        expect(files, "Encrypted", "true"),
        expect(files, "PerformanceMode", "generalPurpose"),
        expect(files, "ThroughputMode", "<ThroughputMode>"),
        expect(
            files,
            "FileSystemPolicy",
            "{Version: 2012-10-17, Statement: [{Sid: OnlyOverTls, Effect: Deny, Principal: {AWS: *},"
                + " Action: *, Resource: *, Condition: {Bool: {aws:SecureTransport: false}}}, {Sid:"
                + " OnlyThroughMountTargetsByThisAccount, Effect: Allow, Principal: {AWS:"
                + " arn:${AWS::Partition}:iam::${AWS::AccountId}:root}, Action:"
                + " [elasticfilesystem:ClientMount, elasticfilesystem:ClientWrite], Resource: *,"
                + " Condition: {Bool: {elasticfilesystem:AccessedViaMountTarget: true}}}]}"));
  }
}
