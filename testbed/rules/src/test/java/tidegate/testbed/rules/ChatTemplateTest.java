package tidegate.testbed.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidegate.testbed.cloudformation.TemplateYaml;
import tidegate.testbed.cloudformation.Tree;

/** events/chat.yaml: what a chat gets of a notice, and that nothing is there unless asked for. */
class ChatTemplateTest {

  private static final String TRANSFORMER = "Properties.Targets.0.InputTransformer";

  private JsonObject template = new JsonObject();

  @BeforeEach
  void read() throws IOException {
    template = TemplateYaml.read(Files.readString(Rooms.top().resolve("events/chat.yaml")));
  }

  /**
   * The form of a custom notification of Amazon Q Developer in chat applications (AWS's
   * custom-notifs.html): version and source as here, text as client-markdown, lists of texts.
   */
  @Test
  void theTopicGetsACustomNotificationOfAmazonQDeveloper() throws IOException {
    JsonObject said = rendered("TopicRule", "PASSED \"on\" <b>TV</b>");
    JsonObject content = said.getAsJsonObject("content");

    assertThat(said.get("version").getAsString()).isEqualTo("1.0");
    assertThat(said.get("source").getAsString()).isEqualTo("custom");
    assertThat(content.get("textType").getAsString()).isEqualTo("client-markdown");
    assertThat(content.get("title").getAsString()).isEqualTo("PASSED \"on\" <b>TV</b>");
    assertThat(content.get("description").getAsString()).startsWith("The peak of the 5th started");
    assertThat(content.getAsJsonArray("nextSteps")).hasSize(3);
    assertThat(content.getAsJsonArray("keywords").toString()).isEqualTo("[\"shop\",\"page\"]");
    assertThat(said.getAsJsonObject("metadata").keySet())
        .isSubsetOf("threadId", "summary", "eventType", "relatedResources", "additionalContext");
  }

  @Test
  void aWebhookGetsTheSubjectWhateverSignsItHas() throws IOException {
    JsonObject said = rendered("WebhookRule", "frozen by Min (on \"TV\")\\ until 12");

    assertThat(said.get("text").getAsString()).isEqualTo("frozen by Min (on \"TV\")\\ until 12");
    assertThat(said.get("urgency").getAsString()).isEqualTo("page");
  }

  @Test
  void bothHearTheNoticesOfTheirSiteAlone() {
    for (String rule : List.of("TopicRule", "WebhookRule")) {
      assertThat(Tree.at(resource(rule), "Properties.EventPattern"))
          .hasToString(
              "{\"source\":[\"tidegate\"],\"detail-type\":[\"Tidegate Notice\"],"
                  + "\"detail\":{\"site\":[{\"Ref\":\"Site\"}],\"urgency\":{\"Ref\":\"Urgencies\"}}}");
    }
  }

  @Test
  void isOffAndFreeUnlessItIsAskedFor() {
    Tree.object(template, "Resources")
        .entrySet()
        .forEach(resource ->
            assertThat(Tree.at(resource.getValue(), "Condition").getAsString())
                .as(resource.getKey())
                .isIn("HasTopic", "HasWebhook"));
    assertThat(Tree.at(template, "Parameters.Topic.Default").getAsString()).isEqualTo("no");
    assertThat(Tree.at(template, "Parameters.WebhookUrl.Default").getAsString()).isEmpty();
  }

  @Test
  void keepsTheWebhooksSecretsOutOfSight() {
    for (String secret : List.of("WebhookUrl", "WebhookKey")) {
      assertThat(Tree.at(template, "Parameters." + secret + ".NoEcho").getAsBoolean()).isTrue();
    }
  }

  private JsonObject resource(String id) {
    return Tree.object(template, "Resources." + id);
  }

  /**
   * As EventBridge fills an input template: a name outside of quotation marks becomes the member's
   * JSON, one inside becomes its text as it is.
   */
  private JsonObject rendered(String rule, String headline) throws IOException {
    JsonObject event =
        JsonParser.parseString(Files.readString(Rooms.top().resolve("events/notice.json")))
            .getAsJsonObject();
    event.getAsJsonObject("detail").addProperty("headline", headline);
    JsonObject transformer = Tree.object(resource(rule), TRANSFORMER);
    JsonElement written = transformer.get("InputTemplate");
    String text =
        written.isJsonPrimitive()
            ? written.getAsString()
            : written
                .getAsJsonObject()
                .get("Fn::Sub")
                .getAsString()
                .replace("${WebhookMember}", "text");
    for (Map.Entry<String, JsonElement> path :
        transformer.getAsJsonObject("InputPathsMap").entrySet()) {
      JsonElement value = Tree.at(event, path.getValue().getAsString().substring(2));
      String name = "<" + path.getKey() + ">";
      if (value.isJsonPrimitive()) {
        text = text.replace("\"" + name + "\"", '"' + value.getAsString() + '"');
      }
      text = text.replace(name, value.toString());
    }
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
