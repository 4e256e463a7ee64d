package tidegate.testbed.faults.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tidegate.testbed.faults.site.Harbour;

/** Home pages made to eat whoever reads them. */
final class Hostile {

  private Hostile() {}

  static Map<String, Consumer<Harbour>> all() {
    var pages = new LinkedHashMap<String, Consumer<Harbour>>();
    pages.put("a healthy release", _ -> {});
    pages.put(
        "a line of 50 MB", page("for ($i = 0; $i < 50; $i++) { echo str_repeat('x', 1 << 20); }"));
    pages.put(
        "a gzip bomb, 1 GB in 1 MB",
        page(
            """
            header('Content-Encoding: gzip');
            $packer = deflate_init(ZLIB_ENCODING_GZIP, ['level' => 9]);
            for ($i = 0; $i < 1024; $i++) { echo deflate_add($packer, str_repeat('x', 1 << 20), ZLIB_NO_FLUSH); }
            echo deflate_add($packer, '', ZLIB_FINISH);
            """));
    pages.put(
        "ten thousand links and pictures",
        page(
            """
            echo '<!doctype html><html><body>';
            for ($i = 0; $i < 10000; $i++) {
                echo "<a href=\\"/page-{$i}/\\">{$i}</a><img src=\\"http://pictures.example/{$i}.png\\" srcset=\\"/{$i}.png 1x\\">";
            }
            echo '</body></html>';
            """));
    pages.put(
        "a body that does not end", page("while (true) { echo str_repeat('<p>x</p>', 1000); }"));
    pages.put(
        "tags that never close",
        page("echo '<!doctype html><html>', str_repeat('<div style=\"', 200000);"));
    return pages;
  }

  private static Consumer<Harbour> page(String php) {
    return site ->
        site.green()
            .files()
            .write(
                "wp-content/mu-plugins/hostile.php",
                "<?php\nadd_action('template_redirect', function () {\nset_time_limit(0);\n"
                    + php
                    + "\nexit;\n});\n");
  }
}
