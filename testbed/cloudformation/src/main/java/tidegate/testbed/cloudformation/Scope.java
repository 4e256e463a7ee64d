package tidegate.testbed.cloudformation;

import com.google.gson.JsonElement;

/** What names mean in one template. */
interface Scope {
  /** The template's file, for messages. */
  String file();

  /**
   * What {@code !Ref} comes to: a parameter, a pseudo parameter or a resource; {@link
   * com.google.gson.JsonNull} leaves the property out.
   */
  JsonElement ref(String name);

  /** What {@code !GetAtt} comes to. */
  JsonElement attribute(String resource, String attribute);

  /**
   * The expression of a condition, not evaluated.
   *
   * @throws TemplateException where there is none of this name
   */
  JsonElement condition(String name);

  /** Whether conditions can be decided here; otherwise functions of choice stay as they are. */
  boolean decides();

  /**
   * What a function comes to that is not evaluated here.
   *
   * @throws TemplateException where everything has to be
   */
  JsonElement unevaluated(String function, String arguments);
}
