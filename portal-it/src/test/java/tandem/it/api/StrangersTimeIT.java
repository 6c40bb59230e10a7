package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Firm;
import tandem.it.harness.Work;

/**
 * The other firm's object takes as long to be missing as one that never was (api-and-security D.2
 * API1): the medians of calls in turn differ by less than five milliseconds. A real difference
 * shows in every round, the machine's restlessness does not; where equal calls differ by more than
 * the bound in all rounds, nothing can be told, and the test says so.
 */
class StrangersTimeIT {
  private static final double BOUND_MS = 5;
  private static final int PAIRS = 15;
  private static final int ROUNDS = 4;
  private static final int WARM_UP = 4;
  private static final double NANOS = 1_000_000;

  private static final Map<String, String> theirs = new HashMap<>();

  @BeforeAll
  static void the_other_firm_has_one_of_everything() {
    theirs.putAll(Belongings.of(Firm.SUED, Work.SUED));
  }

  static List<Operation> operations_on_one_object() {
    return StrangersIT.operations_on_one_object();
  }

  @ParameterizedTest
  @MethodSource("operations_on_one_object")
  void missing_takes_as_long_whoever_it_belongs_to(Operation operation) {
    List<Round> quiet = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Round round = round(operation);
      if (Math.abs(round.difference()) < BOUND_MS) {
        return;
      }
      if (round.noise() < BOUND_MS) {
        quiet.add(round);
      }
    }
    assumeTrue(
        !quiet.isEmpty(), "Equal calls differ by more than the bound here: nothing can be told");
    assertThat(quiet).as("rounds in which it took longer or shorter: " + operation).isEmpty();
  }

  /** Medians of calls in turn, in milliseconds; noise is how much equal calls differ. */
  private record Round(double theirs, double random, double noise) {
    double difference() {
      return theirs - random;
    }
  }

  private static Round round(Operation operation) {
    List<Double> foreign = new ArrayList<>();
    List<Double> random = new ArrayList<>();
    for (int pair = -WARM_UP; pair < PAIRS; pair++) {
      boolean foreignFirst = pair % 2 == 0;
      double first = time(operation, foreignFirst ? theirs : Map.of());
      double second = time(operation, foreignFirst ? Map.of() : theirs);
      if (pair >= 0) {
        foreign.add(foreignFirst ? first : second);
        random.add(foreignFirst ? second : first);
      }
    }
    double noise = Math.abs(median(everyOther(random, 0)) - median(everyOther(random, 1)));
    return new Round(median(foreign), median(random), noise);
  }

  private static double time(Operation operation, Map<String, String> ids) {
    String path = operation.with(ids);
    BodyPublisher body =
        operation.body().isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(Bodies.valid(operation).toString());
    Api caller =
        Work.NORD
            .with("If-Match", "\"v0\"")
            .with("Idempotency-Key", Api.key())
            .with(
                "Content-Type", operation.body().map(Map.Entry::getKey).orElse("application/json"));
    Answer answer;
    long start;
    do {
      start = System.nanoTime();
      answer = caller.sendOnce(operation.method(), path, body);
      if (answer.status() == 429) {
        Api.pause(answer);
      }
    } while (answer.status() == 429);
    return (System.nanoTime() - start) / NANOS;
  }

  private static List<Double> everyOther(List<Double> all, int offset) {
    List<Double> half = new ArrayList<>();
    for (int i = offset; i < all.size(); i += 2) {
      half.add(all.get(i));
    }
    return half;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
