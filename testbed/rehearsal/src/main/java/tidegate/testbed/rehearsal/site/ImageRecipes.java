package tidegate.testbed.rehearsal.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tidegate.testbed.wordpress.TestbedException;

/** What is in each pushed image, by digest. Thread-safe. */
public final class ImageRecipes {
  private final Map<String, ImageRecipe> recipes = new ConcurrentHashMap<>();

  public void put(String digest, ImageRecipe recipe) {
    recipes.put(digest, recipe);
  }

  ImageRecipe get(String digest) {
    var recipe = recipes.get(digest);
    if (recipe == null) {
      throw new TestbedException("CannotPullContainerError: no image " + digest);
    }
    return recipe;
  }
}
