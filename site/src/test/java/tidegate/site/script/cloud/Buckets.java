package tidegate.site.script.cloud;

import static tidegate.site.script.cloud.CannedAnswer.element;
import static tidegate.site.script.cloud.CannedAnswer.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** S3: buckets by name, each with its objects by key. */
public final class Buckets implements Service {
  private final Map<String, Map<String, String>> buckets = new TreeMap<>();

  /** The object that a URL of CloudFormation's kind means. */
  String at(String url) {
    var path = url.replaceFirst("^https://s3[.][a-z0-9-]+[.]amazonaws[.]com/", "");
    var cut = path.indexOf('/');
    var found =
        cut < 0
            ? null
            : buckets.getOrDefault(path.substring(0, cut), Map.of()).get(path.substring(cut + 1));
    if (found == null) {
      throw new CannedRefusal(400, "ValidationError", "S3 error: nothing at " + url);
    }
    return found;
  }

  public void add(String bucket, String key) {
    buckets.computeIfAbsent(bucket, _ -> new TreeMap<>()).put(key, "");
  }

  void put(Map<String, String> world) {
    buckets.forEach((name, objects) -> world.put("bucket " + name, objects.keySet().toString()));
  }

  @Override
  public CannedAnswer answer(Call call) {
    var space = call.operation().indexOf(' ');
    var path = call.operation().substring(space + 2);
    var cut = path.indexOf('/');
    var bucket = cut < 0 ? path : path.substring(0, cut);
    var key = cut < 0 ? "" : path.substring(cut + 1);
    var method = call.operation().substring(0, space);
    if (method.equals("PUT") && key.isEmpty()) {
      return create(call, bucket);
    }
    var objects = buckets.get(bucket);
    if (objects == null) {
      throw new CannedRefusal(404, "NoSuchBucket", bucket);
    }
    return key.isEmpty()
        ? ofBucket(method, call, bucket, objects)
        : ofObject(method, call, key, objects);
  }

  private CannedAnswer create(Call call, String bucket) {
    if (!call.region().equals("us-east-1") && !call.body().contains(">" + call.region() + "<")) {
      throw new CannedRefusal(400, "IllegalLocationConstraintException", "made in another Region");
    }
    if (buckets.putIfAbsent(bucket, new TreeMap<>()) != null) {
      throw new CannedRefusal(409, "BucketAlreadyOwnedByYou", bucket);
    }
    return CannedAnswer.nothing(200);
  }

  private CannedAnswer ofBucket(
      String method, Call call, String bucket, Map<String, String> objects) {
    return switch (method) {
      case "HEAD" -> CannedAnswer.nothing(200);
      case "GET" ->
          CannedAnswer.xml(
              call.members().containsKey("versions") ? versions(objects) : list(objects));
      case "POST" -> deleted(call, objects);
      case "DELETE" -> {
        if (!objects.isEmpty()) {
          throw new CannedRefusal(409, "BucketNotEmpty", bucket);
        }
        buckets.remove(bucket);
        yield CannedAnswer.nothing(204);
      }
      default -> throw Service.unknown(call);
    };
  }

  private static CannedAnswer ofObject(
      String method, Call call, String key, Map<String, String> objects) {
    if (!method.equals("PUT")) {
      throw Service.unknown(call);
    }
    objects.put(key, call.body());
    return CannedAnswer.nothing(200);
  }

  private static String list(Map<String, String> objects) {
    var items =
        objects.entrySet().stream()
            .map(object ->
                element(
                    "Contents",
                    text("Key", object.getKey())
                        + text("LastModified", "2026-01-01T00:00:00Z")
                        + text("Size", String.valueOf(object.getValue().length()))))
            .collect(Collectors.joining());
    return element("ListBucketResult", text("IsTruncated", "false") + items);
  }

  private static String versions(Map<String, String> objects) {
    var items =
        objects.keySet().stream()
            .map(key -> element("Version", text("Key", key) + text("VersionId", "1")))
            .collect(Collectors.joining());
    return element("ListVersionsResult", text("IsTruncated", "false") + items);
  }

  private static CannedAnswer deleted(Call call, Map<String, String> objects) {
    objects.keySet().removeIf(key -> call.body().contains("<Key>" + key + "</Key>"));
    return CannedAnswer.xml("<DeleteResult></DeleteResult>");
  }
}
