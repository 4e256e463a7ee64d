package tidegate.testbed.aws.wire;

import com.google.gson.JsonObject;
import java.util.Map;

/** AWS query: a form with {@code Action} and {@code Version}, XML back. */
final class QueryProtocol implements Protocol {
  private static final Map<String, String> SERVICES =
      Map.of(
          "2015-12-01", "elasticloadbalancing",
          "2010-08-01", "monitoring",
          "2014-10-31", "rds",
          "2010-03-31", "sns",
          "2011-06-15", "sts");

  @Override
  public Asked read(WireRequest request) {
    var form = QueryForm.parse(request.body());
    var service = SERVICES.get(form.version());
    if (service == null) {
      throw new AwsError(unknownOperation(), "No service has version '" + form.version() + "'");
    }
    return new Asked(service, form.action(), form.members());
  }

  @Override
  public WireResponse success(Asked asked, ServiceApi api, JsonObject answer, String requestId) {
    var result = asked.operation() + "Result";
    var xml = new Xml(api::itemOf);
    return answer(
        200,
        xml.element(
            asked.operation() + "Response",
            xml.element(result, xml.members(answer))
                + xml.element("ResponseMetadata", xml.element("RequestId", requestId))));
  }

  @Override
  public WireResponse error(AwsError error, String requestId) {
    var xml = new Xml(_ -> "member");
    var type = error.status() >= 500 ? "Receiver" : "Sender";
    var body = Json.object("Type", type, "Code", error.code(), "Message", error.text());
    return answer(
        error.status(),
        xml.element(
            "ErrorResponse",
            xml.element("Error", xml.members(body)) + xml.element("RequestId", requestId)));
  }

  private static WireResponse answer(int status, String body) {
    return new WireResponse(status, Map.of("Content-Type", "text/xml"), body);
  }

  @Override
  public String denied(String service) {
    return service.equals("sns") ? "AuthorizationError" : "AccessDenied";
  }

  @Override
  public String throttled() {
    return "Throttling";
  }

  @Override
  public String unknownOperation() {
    return "InvalidAction";
  }
}
