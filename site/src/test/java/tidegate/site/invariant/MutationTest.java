package tidegate.site.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tidegate.testbed.cloudformation.SiteStacks;

/** Proves each invariant by a fault that it finds, and says which faults none of them finds. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MutationTest {
  private final SiteStacks site = Invariants.site();
  private final List<Invariant> invariants = Invariants.all();
  private final Map<Invariant, Mutation> proofs = new LinkedHashMap<>();
  private final List<Mutation> survivors = new ArrayList<>();
  private List<Mutation> mutations = List.of();

  @BeforeAll
  void mutate() {
    mutations = Mutations.over(site).toList();
    // The rule that found the last fault often finds the next one, too.
    var order = new ArrayList<>(invariants);
    for (var mutation : mutations) {
      var finder = finder(mutation, order);
      if (finder.isEmpty()) {
        survivors.add(mutation);
      } else {
        proofs.putIfAbsent(finder.get(), mutation);
        order.remove(finder.get());
        order.addFirst(finder.get());
      }
    }
    invariants.stream().filter(rule -> !proofs.containsKey(rule)).forEach(this::prove);
  }

  private Optional<Invariant> finder(Mutation mutation, List<Invariant> order) {
    var mutant = mutation.applied(site);
    return order.stream().filter(rule -> !rule.breaches(mutant).isEmpty()).findFirst();
  }

  /** Found so far by others only: look for a fault that this one finds as well. */
  private void prove(Invariant invariant) {
    mutations.stream()
        .filter(mutation -> !invariant.breaches(mutation.applied(site)).isEmpty())
        .findFirst()
        .ifPresent(mutation -> proofs.put(invariant, mutation));
  }

  @Test
  void eachInvariantHoldsAndIsProvedByAFaultThatItFinds() {
    assertThat(invariants)
        .allSatisfy(invariant -> {
          assertThat(invariant.breaches(site)).isEmpty();
          assertThat(proofs).containsKey(invariant);
        });
  }

  @Test
  void findsMoreThanNinetyFourPercentOfTheFaultsTogetherAndInTheAutomationAlone() {
    assertThat(found("")).isGreaterThan(94);
    assertThat(found(SiteStacks.AUTOMATION)).isGreaterThan(94);
  }

  /** Of the faults of one template, or of all, those that were found, in percent. */
  private double found(String template) {
    var made = mutations.stream().filter(one -> one.template().startsWith(template)).count();
    var left = survivors.stream().filter(one -> one.template().startsWith(template)).count();
    return 100.0 * (made - left) / made;
  }

  @Test
  void eachFaultThatNoneFindsIsExcusedByAReason() throws IOException {
    var excuses = Excuses.read();
    var report = Report.of(mutations.size(), survivors, excuses, proofs);
    System.out.println(report.headline());
    System.out.println(SiteStacks.AUTOMATION + ".yaml alone: " + found(SiteStacks.AUTOMATION));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/mutations.md"), report.text());
    assertThat(survivors).allSatisfy(mutation -> assertThat(excuses.reason(mutation)).isPresent());
    assertThat(excuses.unused(survivors)).as("excuses that excuse nothing").isEmpty();
  }
}
