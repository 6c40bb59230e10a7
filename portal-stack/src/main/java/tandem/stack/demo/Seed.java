package tandem.stack.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tandem.platform.Ids;

/** Chance with a fixed start: the same demo every time. */
final class Seed {
  private final Random random = new Random(20_260_101L);

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One of the values, each as often as its weight says. */
  <T> T weighed(List<T> of, List<Integer> weights) {
    int left = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
    for (int i = 0; i < of.size(); i++) {
      left -= weights.get(i);
      if (left < 0) {
        return of.get(i);
      }
    }
    return of.getLast();
  }

  <T> List<T> shuffled(List<T> all) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** A moment within the span, to the second. */
  Instant within(Instant from, Instant to) {
    long seconds = Math.max(1, Duration.between(from, to).toSeconds());
    return from.plusSeconds(random.nextLong(seconds));
  }

  /** A fraction such as 0.85, with two digits. */
  BigDecimal fraction(int leastPercent, int mostPercent) {
    return BigDecimal.valueOf(between(leastPercent, mostPercent))
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.UNNECESSARY);
  }

  String digits(int many) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < many; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** An id as the product would have made it at that moment. */
  UUID id(Instant at) {
    return Ids.at(at.toEpochMilli(), random.nextLong(), random.nextLong());
  }
}
