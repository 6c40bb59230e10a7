package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** One customer in two spellings, by two firms: who was first is found, and why is told. */
class ConflictIT {
  private static final List<String> SYLLABLES =
      List.of("bar", "dol", "fen", "gur", "kam", "lim", "mor", "nel", "pav", "rus", "tib", "vok");

  @Test
  void another_spelling_of_a_protected_customer_is_a_conflict_with_its_reasons() {
    String word = word();
    Answer first = Work.NORD.post("/leads", named("ООО «" + word + " Логистика»"));
    Work.approve(first);

    Answer second = Work.SUED.post("/leads", named(word + " Logistik GmbH"));

    Answer seen = Work.APPROVER.get("/leads/" + second.id());
    assertThat(seen.at("/verdict_at_submission")).as(seen.toString()).isIn("conflict", "review");
    assertThat(seen.at("/evidence/0/id")).isEqualTo(first.id());
    assertThat(seen.at("/evidence/0/kind")).isEqualTo("lead");
    assertThat(seen.json().at("/evidence/0/score").asDouble()).isGreaterThanOrEqualTo(0.65);
    assertThat(codes(seen)).contains("name_alike", "same_meaning");
    assertThat(second.at("/possible_conflict"))
        .as("no tax id or domain was given")
        .isEqualTo("false");
    assertThat(second.body()).doesNotContain(first.id());
  }

  @RepeatedTest(10)
  void of_two_who_hand_in_one_customer_at_once_in_two_spellings_one_is_first() {
    String word = word();
    List<Answer> both =
        AtOnce.all(
            List.of(
                () -> Work.NORD.post("/leads", named("ООО «" + word + " Логистика»")),
                () -> Work.SUED.post("/leads", named(word + " Logistik GmbH"))));

    assertThat(both)
        .allSatisfy(lead -> assertThat(lead.status()).as(lead.toString()).isEqualTo(201));
    assertThat(verdicts(both)).containsExactlyInAnyOrder("free", "review");
  }

  @RepeatedTest(5)
  void of_two_who_hand_in_one_tax_id_at_once_one_is_first() {
    String inn = Fresh.inn();
    List<Answer> both =
        AtOnce.all(
            Stream.of(Work.NORD, Work.SUED)
                .<Callable<Answer>>map(firm -> () -> firm.post("/leads", numbered(inn)))
                .toList());

    assertThat(verdicts(both)).containsExactlyInAnyOrder("free", "review");
    assertThat(both.stream().map(lead -> lead.at("/possible_conflict")))
        .containsExactlyInAnyOrder("false", "true");
  }

  @Test
  void whoever_comes_with_another_product_works_in_a_second_lane() {
    String inn = Fresh.inn();
    Work.approve(Work.NORD.post("/leads", numbered(inn)));
    ObjectNode other = numbered(inn);
    ((ObjectNode) other.path("lines").get(0)).put("product_id", anotherProduct());

    Answer second = Work.SUED.post("/leads", other);
    assertThat(Work.APPROVER.get("/leads/" + second.id()).at("/verdict_at_submission"))
        .isEqualTo("free");
    Work.approve(Work.APPROVER.get("/leads/" + second.id()));

    Answer seen = Work.SUED.get("/leads/" + second.id());
    assertThat(seen.at("/programme/benefit_percent")).as(seen.toString()).isEqualTo("50");
    Answer deal = Work.SUED.get("/deals/" + seen.at("/deal_id"));
    assertThat(deal.at("/benefit_percent")).as(deal.toString()).isEqualTo("50");
    assertThat(Work.lead(Work.NORD).at("/programme/benefit_percent")).isEqualTo("100");
  }

  @Test
  void what_a_dealer_says_besides_is_checked_kept_and_known_again() {
    String phone = "+7 812 " + (1_000_000 + ThreadLocalRandom.current().nextInt(8_999_999));
    ObjectNode first = named(word() + " Stroy");
    details(first).put("phone", phone).put("kpp", "780301001");
    Answer lead = Work.NORD.post("/leads", first);
    assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
    assertThat(lead.at("/customer/details/kpp")).isEqualTo("780301001");

    ObjectNode second = named(lead.at("/customer/name").replace(" Stroy", " Stroi Invest"));
    details(second).put("phone", phone.replace(" ", ""));
    Answer seen = Work.APPROVER.get("/leads/" + Work.SUED.post("/leads", second).id());
    assertThat(codes(seen)).as(seen.toString()).contains("same_phone");

    ObjectNode wrong = named(word());
    details(wrong).put("ogrn", "1027700132196");
    Answer refused = Work.NORD.post("/leads", wrong);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("tax_id_checksum").contains("customer/details/ogrn");
  }

  private static ObjectNode details(ObjectNode lead) {
    return ((ObjectNode) lead.path("customer")).putObject("details");
  }

  private static String anotherProduct() {
    return Work.NORD.get("/products?limit=100").data().stream()
        .map(product -> product.path("id").asText())
        .filter(id -> !id.equals(Work.product()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void registrations_of_one_customer_again_and_again_leave_one_lead() {
    String inn = Fresh.inn();
    List<Integer> statuses =
        IntStream.range(0, 30)
            .mapToObj(i -> Work.NORD.post("/leads", numbered(inn)).status())
            .toList();

    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses).allMatch(status -> List.of(201, 409, 429).contains(status));
  }

  @Test
  void emoji_and_names_from_right_to_left_are_registered_as_they_are() {
    for (String name : List.of("🚀 " + word() + " 🎈", "شركة " + word(), "חברת " + word())) {
      Answer lead = Work.NORD.post("/leads", named(name));

      assertThat(lead.status()).as(lead.toString()).isEqualTo(201);
      assertThat(lead.at("/customer/name")).isEqualTo(name);
    }
  }

  @Test
  void a_megabyte_of_name_and_a_wrong_check_digit_are_refused_with_the_field() {
    Answer endless = Work.NORD.post("/leads", named("x".repeat(1 << 20)));
    ObjectNode wrong = numbered("7707083894");
    Answer digit = Work.NORD.post("/leads", wrong);

    assertThat(endless.status()).as("%.200s", endless.toString()).isIn(400, 413);
    assertThat(digit.status()).isEqualTo(400);
    assertThat(digit.body()).contains("tax_id_checksum").contains("customer/tax_id/number");
  }

  private static List<String> verdicts(List<Answer> leads) {
    return leads.stream()
        .map(lead -> Work.APPROVER.get("/leads/" + lead.id()).at("/verdict_at_submission"))
        .toList();
  }

  private static List<String> codes(Answer lead) {
    return Stream.of(lead.json().at("/evidence/0/reasons"))
        .flatMap(reasons -> IntStream.range(0, reasons.size()).mapToObj(reasons::get))
        .map(reason -> reason.path("code").asText())
        .toList();
  }

  /** By name and website only, as a dealer without a tax id does. */
  private static ObjectNode named(String name) {
    ObjectNode lead = Fresh.lead(Work.product());
    ObjectNode customer = lead.putObject("customer");
    customer.put("name", name).put("country", "RU").put("website", Fresh.word() + ".example");
    return lead;
  }

  private static ObjectNode numbered(String inn) {
    ObjectNode lead = Fresh.lead(Work.product());
    lead.set(
        "customer",
        Json.object(
            "{'name': '%s', 'country': 'RU', 'tax_id': {'scheme': 'inn', 'number': '%s'}}"
                .formatted(Fresh.company(), inn)));
    return lead;
  }

  /** A word of letters that nobody has as a name, and that is written alike in any alphabet. */
  private static String word() {
    String word =
        IntStream.range(0, 5)
            .mapToObj(i -> SYLLABLES.get(ThreadLocalRandom.current().nextInt(SYLLABLES.size())))
            .collect(Collectors.joining());
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
