package tandem.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.access.FirmFixture;
import tandem.customers.CustomerId;
import tandem.leads.CheckedCustomer.Band;
import tandem.platform.EvenTime;
import tandem.platform.Events;
import tandem.platform.persistence.Beans;
import tandem.platform.persistence.TestDatabase;

/**
 * Property: what a dealer is told of a foreign customer depends on the band alone. Customers are
 * generated with whatever others may have on them; all answers of one band, and of one quarter, are
 * the same; what the firm that asks planted itself tells nothing of who came to it by its name; and
 * at the edge all take the same time.
 */
class BlindCheckTellsNothingTest {
  private static final TestDatabase database = TestDatabase.shared();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private static final int CASES = 150;
  private static final int A_FIRM_ASKS = 25;
  private static final int PAIRS = 15;

  private static final List<String> STAGES =
      List.of(
          "DRAFT", "SUBMITTED", "IN_REVIEW", "INFO_REQUESTED", "APPROVED", "REJECTED", "EXPIRED");
  private static final List<Band> RANKS =
      List.of(Band.FREE, Band.ASK, Band.EXISTING_CUSTOMER, Band.PROTECTED);
  private static final List<String> DEALS = List.of("PROSPECT", "NEGOTIATION", "WON", "LOST");

  private final RegistryFixture registry = new RegistryFixture(database);
  private final List<FirmFixture> rivals =
      List.of(new FirmFixture(database), new FirmFixture(database), new FirmFixture(database));

  @AfterEach
  void nothing_is_left_protected() {
    registry.over();
  }

  @Test
  void answers_of_one_band_are_the_same_whatever_stands_behind_them() {
    Random random = new Random(20261122);
    Map<String, Set<String>> answers = new HashMap<>();
    Map<String, Integer> cases = new HashMap<>();
    FirmFixture asking = new FirmFixture(database);
    for (int i = 0; i < CASES; i++) {
      if (i % A_FIRM_ASKS == 0) {
        asking = new FirmFixture(database);
      }
      World world = world(random, i, asking);
      CheckedCustomer told = ask(asking, world.typed);
      answers.computeIfAbsent(world.answer(), band -> new HashSet<>()).add(told.toString());
      cases.merge(world.answer(), 1, Integer::sum);
      assertThat(told.band()).as(world.toString()).isEqualTo(world.band);
    }

    assertThat(answers.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    assertThat(cases.keySet()).contains("FREE", "ASK", "EXISTING_CUSTOMER").hasSizeGreaterThan(4);
    assertThat(cases.values()).as("cases of each band: " + cases).allMatch(count -> count > 1);
  }

  @Test
  void a_customer_of_many_takes_as_long_as_one_that_nobody_knows() {
    String known = RegistryFixture.inn();
    CustomerId customer = registry.customer(known, "ООО «Много дел " + known + "»", "");
    for (int i = 0; i < 200; i++) {
      registry.lead(rivals.get(i % 3), customer, "SUBMITTED", today.plusDays(60), registry.product);
    }
    FirmFixture asking = new FirmFixture(database);
    String unknown = RegistryFixture.inn();
    List<Long> ofKnown = new ArrayList<>();
    List<Long> ofUnknown = new ArrayList<>();
    for (int pair = -3; pair < PAIRS; pair++) {
      long first = time(asking, pair % 2 == 0 ? known : unknown);
      long second = time(asking, pair % 2 == 0 ? unknown : known);
      if (pair >= 0) {
        ofKnown.add(pair % 2 == 0 ? first : second);
        ofUnknown.add(pair % 2 == 0 ? second : first);
      }
    }

    double ratio = (double) median(ofKnown) / median(ofUnknown);
    assertThat(ratio).isBetween(0.7, 1.4);
    assertThat(Collections.min(ofUnknown)).isGreaterThanOrEqualTo(EvenTime.STEP.toNanos());
  }

  private long time(FirmFixture asking, String typed) {
    long start = System.nanoTime();
    assertThat(EvenTime.of(() -> ask(asking, typed)).own()).isEmpty();
    return System.nanoTime() - start;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static CheckedCustomer ask(FirmFixture asking, String typed) {
    Beans beans =
        new Beans(database.em())
            .with(Clock.class, Clock.systemUTC())
            .with(Events.class, asking.events);
    return database.as(
        asking.seller,
        () -> beans.get(BlindCheck.class).check(asking.seller, CheckCustomer.typed(typed)));
  }

  /** A customer with what others have on it, and the band that follows. */
  private record World(String typed, Band band, String quarter, List<String> facts) {
    String answer() {
      return band + quarter;
    }
  }

  private World world(Random random, int number, FirmFixture asking) {
    String inn = RegistryFixture.inn();
    String site = "fall%d-%s.example".formatted(number, inn);
    List<String> facts = new ArrayList<>();
    int rank = 0;
    LocalDate until = LocalDate.MIN;
    if (random.nextInt(5) > 0) {
      CustomerId customer =
          registry.customer(inn, word(random) + " " + word(random) + " " + inn, site);
      boolean anyProtection = random.nextBoolean();
      boolean planted = random.nextInt(4) == 0;
      if (planted) {
        registry.lead(asking, customer, "WITHDRAWN", today, registry.product);
        facts.add("planted");
      }
      boolean named = false;
      for (int i = random.nextInt(4); i > 0; i--) {
        String stage = STAGES.get(random.nextInt(STAGES.size()));
        LocalDate end = today.plusDays(1 + random.nextInt(170));
        if (stage.equals("APPROVED") && !anyProtection) {
          continue;
        }
        // each on a product of its own: two never protect one
        UUID product = new RegistryFixture(database).product;
        FirmFixture rival = rivals.get(random.nextInt(3));
        boolean byName = random.nextBoolean();
        if (byName) {
          registry.leadByName(rival, customer, stage, end, product);
        } else {
          registry.lead(rival, customer, stage, end, product);
          named = true;
        }
        facts.add(stage + " " + end + (byName ? " by name" : ""));
        if (stage.equals("APPROVED")) {
          rank = 3;
          until = end.isAfter(until) ? end : until;
        } else if (List.of("SUBMITTED", "IN_REVIEW", "INFO_REQUESTED").contains(stage)) {
          rank = Math.max(rank, 1);
        }
      }
      for (int i = random.nextInt(2); i > 0; i--) {
        String stage = DEALS.get(random.nextInt(DEALS.size()));
        registry.companyDeal(customer, stage, registry.product);
        facts.add("deal " + stage);
        rank = List.of("WON", "LOST").contains(stage) ? rank : Math.max(rank, 2);
      }
      rank = planted && !named ? 0 : rank;
    }
    Band band = RANKS.get(rank);
    String quarter =
        band == Band.PROTECTED
            ? " %d-%d".formatted(until.getYear(), (until.getMonthValue() - 1) / 3)
            : "";
    return new World(random.nextBoolean() ? inn : site, band, quarter, facts);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      String letters = i % 2 == 0 ? "bdfgklmnprstvz" : "aeiou";
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
