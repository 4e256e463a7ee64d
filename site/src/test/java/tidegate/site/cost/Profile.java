package tidegate.site.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A profile's parameters, as site/deploy hands them on. */
record Profile(String name, Properties parameters) {

  static Profile read(Path folder, String name) throws IOException {
    var parameters = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve(name + ".parameters"))) {
      parameters.load(reader);
    }
    return new Profile(name, parameters);
  }

  String text(String key) {
    var value = parameters.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("profile " + name + " has no " + key);
    }
    return value;
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  boolean is(String key, String value) {
    return text(key).equals(value);
  }
}
