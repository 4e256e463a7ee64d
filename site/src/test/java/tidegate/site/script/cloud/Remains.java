package tidegate.site.script.cloud;

import static tidegate.site.script.cloud.CannedAnswer.element;
import static tidegate.site.script.cloud.CannedAnswer.list;
import static tidegate.site.script.cloud.CannedAnswer.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What outlives stacks besides buckets and secrets: snapshots, file systems, repositories. */
public final class Remains implements Service {
  private static final String FILES = "/2015-02-01/file-systems";
  private final Set<String> kept = new TreeSet<>();

  /** As CloudFormation leaves them behind a site. */
  public void leave() {
    kept.addAll(
        Set.of(
            "snapshot shop-final",
            "files " + Stacks.made("FileSystemId"),
            "repository " + Stacks.made("RepositoryName")));
  }

  void put(Map<String, String> world) {
    kept.forEach(name -> world.put("kept " + name, ""));
  }

  @Override
  public CannedAnswer answer(Call call) {
    return switch (call.operation()) {
      case "DescribeDBInstances" -> CannedAnswer.query(call, database(call));
      case "ModifyDBInstance" -> unprotected(call);
      case "DescribeDBSnapshots" ->
          CannedAnswer.query(
              call,
              list(
                  "DBSnapshots",
                  "DBSnapshot",
                  names("snapshot ").map(name -> text("DBSnapshotIdentifier", name))));
      case "DeleteDBSnapshot" -> {
        gone("snapshot " + call.member("DBSnapshotIdentifier"), "DBSnapshotNotFound");
        yield CannedAnswer.query(call, element("DBSnapshot", text("Status", "deleted")));
      }
      case "GET " + FILES -> {
        held("files " + call.member("FileSystemId"), "FileSystemNotFound");
        yield new CannedAnswer(200, "application/json", "{\"FileSystems\":[]}");
      }
      case "DescribeRepositories" -> {
        held(
            "repository " + call.json().getAsJsonArray("repositoryNames").get(0).getAsString(),
            "RepositoryNotFoundException");
        yield CannedAnswer.json("{\"repositories\":[]}");
      }
      case "DeleteRepository" -> {
        gone("repository " + call.member("repositoryName"), "RepositoryNotFoundException");
        yield CannedAnswer.json("{}");
      }
      default -> {
        if (!call.operation().startsWith("DELETE " + FILES + "/")) {
          throw Service.unknown(call);
        }
        gone(
            "files " + call.operation().substring(("DELETE " + FILES + "/").length()),
            "FileSystemNotFound");
        yield CannedAnswer.nothing(204);
      }
    };
  }

  /** It stands for as long as somebody asks: that it goes with its stack is the fast tests'. */
  private static String database(Call call) {
    var id = text("DBInstanceIdentifier", call.member("DBInstanceIdentifier"));
    return list("DBInstances", "DBInstance", Stream.of(id));
  }

  private static CannedAnswer unprotected(Call call) {
    if (!call.member("DeletionProtection").equals("false")) {
      throw new CannedRefusal(400, "InvalidParameterValue", "protection stays");
    }
    return CannedAnswer.query(
        call,
        element("DBInstance", text("DBInstanceIdentifier", call.member("DBInstanceIdentifier"))));
  }

  private Stream<String> names(String kind) {
    return kept.stream()
        .filter(name -> name.startsWith(kind))
        .map(name -> name.substring(kind.length()));
  }

  private void held(String name, String code) {
    if (!kept.contains(name)) {
      throw new CannedRefusal(404, code, name);
    }
  }

  private void gone(String name, String code) {
    if (!kept.remove(name)) {
      throw new CannedRefusal(404, code, name);
    }
  }
}
