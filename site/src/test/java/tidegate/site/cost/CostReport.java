package tidegate.site.cost;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** The tables of docs/costs.md and what site/deploy shows before it starts. */
public final class CostReport {
  private static final List<String> PROFILES = List.of("lean", "ha", "dev");
  static final String BEGIN = "<!-- computed by tidegate.site.cost; not to be edited -->";
  static final String END = "<!-- end of what is computed -->";

  private final Prices prices;
  private final Map<String, Bill> bills = new LinkedHashMap<>();

  private CostReport(Prices prices) {
    this.prices = prices;
  }

  /** Reads prices, profiles and templates of a repository. */
  public static CostReport of(Path repository) throws IOException {
    var report = new CostReport(Prices.read(repository.resolve("site/prices.json")));
    var site = SiteStacks.read(repository);
    var acl = site.resource("edge-global", "WebAcl");
    var alarms = alarms(site) + report.prices.assumed("automation-alarms").intValueExact();
    for (var name : PROFILES) {
      var profile = Profile.read(repository.resolve("site/profiles"), name);
      report.bills.put(name, new Bill(profile, report.prices, acl.items("Rules").size(), alarms));
    }
    return report;
  }

  private static int alarms(SiteStacks site) {
    return (int)
        Tree.object(site.template("monitoring"), "Resources").asMap().values().stream()
            .filter(tree -> Tree.at(tree, "Type").getAsString().equals("AWS::CloudWatch::Alarm"))
            .count();
  }

  /** Lines "month|task-hour profile region dollars". */
  public String forDeploy() {
    var lines = new ArrayList<String>();
    for (var entry : bills.entrySet()) {
      for (var region : prices.regions().keySet()) {
        var place = " " + entry.getKey() + " " + region + " ";
        lines.add("month" + place + rounded(entry.getValue().total(region), 0));
        lines.add("task-hour" + place + entry.getValue().taskHour(region).stripTrailingZeros());
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** The computed part of docs/costs.md, between its two marks. */
  public String tables() {
    return String.join(
        "\n\n", BEGIN, summary(), parts("lean"), parts("ha"), parts("dev"), units(), END);
  }

  /** A page with its computed part replaced. */
  public String into(String page) {
    var before = page.substring(0, page.indexOf(BEGIN));
    return before + tables() + page.substring(page.indexOf(END) + END.length());
  }

  private String summary() {
    var head =
        "| profile | " + String.join(" | ", prices.regions().values()) + " |\n|---|---|---|---|";
    return "Dollars a month, prices of "
        + prices.date()
        + ":\n\n"
        + head
        + "\n"
        + bills.entrySet().stream()
            .map(entry -> row("**" + entry.getKey() + "**", entry.getValue()::total))
            .collect(Collectors.joining("\n"));
  }

  private String parts(String name) {
    var bill = bills.getOrDefault(name, bills.values().iterator().next());
    var items = new LinkedHashMap<String, List<Line>>();
    bill.lines()
        .forEach(line -> items.computeIfAbsent(line.item(), _ -> new ArrayList<>()).add(line));
    var rows =
        items.entrySet().stream()
            .map(entry -> row(entry.getKey(), region -> sum(entry.getValue(), region)))
            .collect(Collectors.joining("\n"));
    var head =
        "| "
            + name
            + " | "
            + String.join(" | ", prices.regions().values())
            + " |\n|---|---|---|---|";
    return head + "\n" + rows + "\n" + row("**together**", bill::total);
  }

  private BigDecimal sum(List<Line> lines, String region) {
    return lines.stream()
        .map(line -> line.dollars(prices, region))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String row(String name, Function<String, BigDecimal> dollars) {
    return prices.regions().keySet().stream()
        .map(region -> rounded(dollars.apply(region), 2))
        .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
  }

  private String units() {
    var rows = new ArrayList<String>();
    rows.add("| unit price | per | " + String.join(" | ", prices.regions().values()) + " | from |");
    rows.add("|---|---|---|---|---|---|");
    for (var id : prices.ids()) {
      var values =
          prices.regions().keySet().stream()
              .map(region -> prices.price(id, region).toPlainString())
              .collect(Collectors.joining(" | "));
      rows.add(
          "| "
              + prices.what(id)
              + " | "
              + prices.unitName(id)
              + " | "
              + values
              + " | "
              + prices.source(id)
              + " |");
    }
    return String.join("\n", rows);
  }

  private static String rounded(BigDecimal dollars, int digits) {
    return dollars.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  /** Writes both files anew; the argument is the repository's folder. */
  public static void main(String... arguments) throws IOException {
    var repository = Path.of(arguments.length > 0 ? arguments[0] : ".");
    var report = of(repository);
    var page = repository.resolve("docs/costs.md");
    Files.writeString(page, report.into(Files.readString(page)));
    Files.writeString(repository.resolve("site/profiles/monthly.txt"), report.forDeploy());
  }
}
