package tandem.leads.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.partners.PartnerTier;
import tandem.platform.EventJson;
import tandem.platform.PartnerId;

/** Who gets a lead, who does not, and why: both sides of every border. */
class AssignmentTest {
  private static final LeadCase LEAD =
      new LeadCase(Set.of("PUMP-1", "pumps"), "DE", Optional.of("Bavaria"), false, List.of());

  @Test
  void a_firm_of_the_territory_comes_before_one_of_the_country() {
    FirmCase near = firm("near").in("DE", "Hesse, bavaria ").made();
    FirmCase far = firm("far").in("DE", "Saxony").made();

    assertThat(names(AssignmentTerms.USUAL, far, near)).containsExactly("near", "far");
    assertThat(best(AssignmentTerms.USUAL, far, near).why())
        .extracting(Why::code)
        .contains(Why.Code.TERRITORY);
  }

  @Test
  void the_usual_rule_keeps_to_the_country_and_says_so() {
    Candidate abroad = best(AssignmentTerms.USUAL, firm("abroad").in("AT", "Bavaria").made());

    assertThat(abroad.obstacles()).containsExactly(Obstacle.REACH);
    assertThat(abroad.eligible()).isFalse();
    assertThat(abroad.possible()).as("a person may pass over a rule of the company").isTrue();
  }

  @Test
  void what_the_firm_could_not_accept_nobody_lifts() {
    for (FirmCase unfit :
        List.of(
            firm("rests").resting().made(),
            firm("not agreed").notAgreed().made(),
            firm("nobody").withoutSeller().made(),
            firm("untrained").lacking("iso").made())) {
      assertThat(best(AssignmentTerms.USUAL, unfit).possible()).as(unfit.name()).isFalse();
    }
  }

  @Test
  void a_programme_takes_leads_of_its_tiers_only() {
    LeadCase gold =
        new LeadCase(Set.of(), "DE", Optional.empty(), false, List.of(PartnerTier.GOLD));
    Candidate silver =
        new Assignment(AssignmentTerms.USUAL, gold)
            .order(List.of(firm("silver").made()))
            .getFirst();

    assertThat(silver.obstacles()).containsExactly(Obstacle.PROGRAMME);
  }

  @Test
  void capacity_is_full_at_its_number_and_not_before() {
    AssignmentTerms three =
        terms(
            new AssignmentRow(
                List.of(), List.of(), false, List.of(), Reach.ANYWHERE, 3, List.of()));

    assertThat(best(three, firm("two").open(2).made()).eligible()).isTrue();
    assertThat(best(three, firm("three").open(3).made()).obstacles())
        .containsExactly(Obstacle.CAPACITY);
  }

  @Test
  void a_tier_may_have_a_capacity_of_its_own() {
    AssignmentTerms terms =
        terms(
            new AssignmentRow(
                List.of(),
                List.of(),
                false,
                List.of(),
                Reach.ANYWHERE,
                3,
                List.of(new TierCapacity(PartnerTier.GOLD, 5))));

    assertThat(best(terms, firm("silver").open(3).made()).obstacles())
        .containsExactly(Obstacle.CAPACITY);
    assertThat(best(terms, firm("gold").of(PartnerTier.GOLD).open(4).made()).eligible()).isTrue();
    assertThat(best(terms, firm("gold").of(PartnerTier.GOLD).open(5).made()).obstacles())
        .containsExactly(Obstacle.CAPACITY);
  }

  /** The rules of the first migration know no capacities of tiers. */
  @Test
  void rules_read_as_they_were_written_also_those_of_before() {
    String before =
        "{\"rows\": [{\"products\": [], \"countries\": [], \"hotOnly\": false, \"tiers\": [], \"reach\": \"COUNTRY\", \"capacity\": 25}],"
            + " \"weights\": {\"territory\": 30, \"tier\": 20, \"experience\": 20, \"room\": 15, \"turn\": 15},"
            + " \"acceptDays\": 5, \"hotDays\": 1, \"reoffer\": true, \"mostOffers\": 5}";
    assertThat(EventJson.read(before, AssignmentTerms.class)).isEqualTo(AssignmentTerms.USUAL);

    AssignmentTerms now =
        terms(
            new AssignmentRow(
                List.of("pumps"),
                List.of("DE"),
                true,
                List.of(PartnerTier.GOLD),
                Reach.TERRITORY,
                null,
                List.of(new TierCapacity(PartnerTier.GOLD, 40))));
    assertThat(EventJson.read(EventJson.write(now), AssignmentTerms.class)).isEqualTo(now);
  }

  @Test
  void without_a_capacity_nobody_is_full() {
    AssignmentTerms any =
        terms(
            new AssignmentRow(
                List.of(), List.of(), false, List.of(), Reach.ANYWHERE, null, List.of()));

    assertThat(best(any, firm("busy").open(900).made()).eligible()).isTrue();
  }

  @Test
  void the_first_rule_that_fits_counts() {
    AssignmentTerms terms =
        terms(
            new AssignmentRow(
                List.of("pumps"), List.of("DE"), true, List.of(), Reach.ANYWHERE, null, List.of()),
            new AssignmentRow(
                List.of("PUMP-1"),
                List.of(),
                false,
                List.of(PartnerTier.GOLD),
                Reach.COUNTRY,
                5,
                List.of()));

    assertThat(best(terms, firm("silver").made()).obstacles())
        .as("the first is for hot leads only")
        .containsExactly(Obstacle.TIER);
    LeadCase hot = new LeadCase(LEAD.named(), "DE", LEAD.region(), true, List.of());
    assertThat(new Assignment(terms, hot).order(List.of(firm("silver").made())).getFirst())
        .matches(Candidate::eligible);
  }

  @Test
  void a_lead_without_a_rule_goes_by_the_usual_one() {
    AssignmentTerms elsewhere =
        terms(
            new AssignmentRow(
                List.of("valves"), List.of(), false, List.of(), Reach.ANYWHERE, null, List.of()));

    assertThat(best(elsewhere, firm("abroad").in("AT", "").made()).obstacles())
        .containsExactly(Obstacle.REACH);
  }

  @Test
  void who_had_it_already_and_whose_tier_gets_none_are_passed_over() {
    assertThat(best(AssignmentTerms.USUAL, firm("again").hadIt().made()).obstacles())
        .containsExactly(Obstacle.HAD_IT);
    assertThat(best(AssignmentTerms.USUAL, firm("bronze").notGranted().made()).obstacles())
        .containsExactly(Obstacle.TIER);
  }

  @Test
  void weights_decide_and_points_are_parts_of_them() {
    AssignmentTerms byExperience =
        new AssignmentTerms(
            List.of(AssignmentRow.USUAL), new AssignmentWeights(0, 0, 100, 0, 0), 5, 1, true, 5);
    FirmCase old = firm("old hand").won(3).made();
    FirmCase young = firm("beginner").won(0).made();

    assertThat(names(byExperience, young, old)).containsExactly("old hand", "beginner");
    assertThat(best(byExperience, old).why())
        .containsExactly(new Why(Why.Code.EXPERIENCE, List.of("3"), 60));
    assertThat(best(byExperience, firm("master").won(17).made()).points()).isEqualTo(100);
  }

  @Test
  void of_two_alike_the_one_comes_first_that_waited_longer() {
    AssignmentTerms nothing =
        new AssignmentTerms(
            List.of(AssignmentRow.USUAL), new AssignmentWeights(0, 0, 0, 0, 0), 5, 1, true, 5);

    assertThat(names(nothing, firm("lately").idle(2).made(), firm("long ago").idle(9).made()))
        .containsExactly("long ago", "lately");
    assertThat(names(nothing, firm("lately").idle(2).made(), firm("never").made()))
        .containsExactly("never", "lately");
  }

  @Test
  void the_order_does_not_depend_on_the_order_of_asking() {
    List<FirmCase> firms =
        List.of(
            firm("a").won(1).made(),
            firm("b").open(7).made(),
            firm("c").in("AT", "").made(),
            firm("d").resting().made(),
            firm("e").in("DE", "Bavaria").made());

    assertThat(new Assignment(AssignmentTerms.USUAL, LEAD).order(firms.reversed()))
        .isEqualTo(new Assignment(AssignmentTerms.USUAL, LEAD).order(firms));
    assertThat(names(AssignmentTerms.USUAL, firms.toArray(FirmCase[]::new)))
        .as("those who may first, then those whom a person may choose, then the others")
        .startsWith("e")
        .endsWith("c", "d");
  }

  private static AssignmentTerms terms(AssignmentRow... rows) {
    return new AssignmentTerms(List.of(rows), AssignmentTerms.USUAL.weights(), 5, 1, true, 5);
  }

  private static List<String> names(AssignmentTerms terms, FirmCase... firms) {
    return new Assignment(terms, LEAD).order(List.of(firms)).stream().map(Candidate::name).toList();
  }

  private static Candidate best(AssignmentTerms terms, FirmCase... firms) {
    return new Assignment(terms, LEAD).order(List.of(firms)).getFirst();
  }

  private static FirmMade firm(String name) {
    return new FirmMade(name);
  }

  /** A silver firm of the customer's country to which nothing stands in the way. */
  private static final class FirmMade {
    private final String name;
    private String country = "DE";
    private String territory = "";
    private PartnerTier tier = PartnerTier.SILVER;
    private boolean active = true;
    private boolean agreed = true;
    private boolean sells = true;
    private boolean granted = true;
    private boolean hadIt;
    private List<String> missing = List.of();
    private int open;
    private int won;
    private Optional<Integer> idle = Optional.empty();

    FirmMade(String name) {
      this.name = name;
    }

    FirmMade in(String country, String territory) {
      this.country = country;
      this.territory = territory;
      return this;
    }

    FirmMade resting() {
      active = false;
      return this;
    }

    FirmMade notAgreed() {
      agreed = false;
      return this;
    }

    FirmMade withoutSeller() {
      sells = false;
      return this;
    }

    FirmMade lacking(String certificate) {
      missing = List.of(certificate);
      return this;
    }

    FirmMade notGranted() {
      granted = false;
      return this;
    }

    FirmMade hadIt() {
      hadIt = true;
      return this;
    }

    FirmMade open(int leads) {
      open = leads;
      return this;
    }

    FirmMade of(PartnerTier tier) {
      this.tier = tier;
      return this;
    }

    FirmMade won(int deals) {
      won = deals;
      return this;
    }

    FirmMade idle(int days) {
      idle = Optional.of(days);
      return this;
    }

    FirmCase made() {
      return new FirmCase(
          new PartnerId(new UUID(7, name.hashCode())),
          name,
          country,
          territory.isEmpty() ? Optional.empty() : Optional.of(territory),
          tier,
          active,
          agreed,
          sells,
          missing,
          granted,
          open,
          won,
          idle,
          hadIt);
    }
  }
}
