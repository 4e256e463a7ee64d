package tidegate.testbed.cloudformation;

import com.google.gson.JsonElement;

/**
 * What a value of a site's templates comes to in the end, as text.
 *
 * <p>{@code walls:TaskGroup} is that resource's Ref, {@code data:Files.Arn} an attribute, {@code
 * <SiteName>} a parameter of the outermost template, {@code if(Split, a, b)} a choice. On a site
 * that is {@link SiteStacks#deployedWith deployed} parameters come to their values, choices are
 * made, and lists are joined and picked from.
 */
public final class Meaning {
  /** Begins what a reference to a thing that is not there comes to. */
  public static final String NOWHERE = "nowhere:";

  private final SiteStacks site;

  public Meaning(SiteStacks site) {
    this.site = site;
  }

  /** Empty for nothing. Throws where values go round in circles. */
  public String of(String template, JsonElement element) {
    return new Intrinsics(new NestedScope(site, template, 0)).text(element);
  }
}
