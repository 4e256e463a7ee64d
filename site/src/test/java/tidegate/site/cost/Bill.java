package tidegate.site.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a profile uses in a month with little traffic.
 *
 * @param rules of the web ACL
 * @param alarms of site and automation
 */
record Bill(Profile profile, Prices prices, int rules, int alarms) {

  List<Line> lines() {
    var lines = new ArrayList<Line>(tasks());
    lines.addAll(network());
    lines.addAll(data());
    lines.addAll(watch());
    return List.copyOf(lines);
  }

  /** US dollars a month, unrounded. */
  BigDecimal total(String region) {
    return lines().stream()
        .map(line -> line.dollars(prices, region))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** US dollars for one task in one hour. */
  BigDecimal taskHour(String region) {
    return prices
        .price(fargate("vcpu"), region)
        .multiply(BigDecimal.valueOf(vcpus()))
        .add(prices.price(fargate("gb"), region).multiply(BigDecimal.valueOf(gigabytes())));
  }

  private double hours() {
    return prices.hours().doubleValue();
  }

  private double assumed(String id) {
    return prices.assumed(id).doubleValue();
  }

  private double baselineHours() {
    return profile.number("Baseline") * hours();
  }

  private double peakHours() {
    return (profile.number("PeakFloor") - profile.number("Baseline")) * assumed("peak-hours");
  }

  private double vcpus() {
    return profile.number("TaskCpu") / 1024.0;
  }

  private double gigabytes() {
    return profile.number("TaskMemory") / 1024.0;
  }

  private String fargate(String part) {
    return "fargate-" + (profile.is("CpuArchitecture", "ARM64") ? "arm64-" : "x86-") + part;
  }

  private List<Line> tasks() {
    return List.of(
        Line.of("tasks of every day", fargate("vcpu"), baselineHours() * vcpus()),
        Line.of("tasks of every day", fargate("gb"), baselineHours() * gigabytes()),
        Line.of("more tasks for the peaks", fargate("vcpu"), peakHours() * vcpus()),
        Line.of("more tasks for the peaks", fargate("gb"), peakHours() * gigabytes()));
  }

  private List<Line> network() {
    var tasksAreOpen = profile.is("TaskPlacement", "public");
    var way =
        tasksAreOpen
            ? List.of(Line.of("tasks' addresses", "public-ipv4", baselineHours() + peakHours()))
            : List.of(
                Line.of("NAT in two zones", "nat", 2 * hours()),
                Line.of("NAT in two zones", "public-ipv4", 2 * hours()),
                Line.of("NAT in two zones", "nat-gb", assumed("nat-gb")));
    var lines = new ArrayList<Line>(way);
    lines.add(Line.of("load balancer", "balancer", hours()));
    lines.add(Line.of("load balancer", "balancer-lcu", hours() * assumed("balancer-lcu")));
    lines.add(Line.of("firewall", "waf-acl", 1));
    lines.add(Line.of("firewall", "waf-rule", rules));
    lines.add(Line.of("firewall", "waf-million", assumed("waf-million")));
    lines.add(Line.of("names", "zone", 1));
    return lines;
  }

  private List<Line> data() {
    var zones = profile.is("DbMultiAz", "true") ? 2 : 1;
    return List.of(
        Line.of("database", profile.text("DbClass"), hours() * zones),
        Line.of("database", "db-storage", profile.number("DbStorage") * zones),
        Line.of("files", "efs", assumed("efs")),
        Line.of("uploads and logs", "s3", assumed("s3")),
        Line.of("secrets", "secret", assumed("secret")));
  }

  private List<Line> watch() {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("watching", "alarm", alarms));
    lines.add(Line.of("watching", "logs", assumed("logs")));
    if (profile.is("Stage", "prod")) {
      lines.add(Line.of("watching", "metric", assumed("metric")));
    }
    lines.add(Line.of("Tidegate itself", "own", 1));
    return lines;
  }
}
