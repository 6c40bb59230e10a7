package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** The company looks customers up and puts right what the registry says of them. */
class CustomersIT {
  @Test
  void a_customer_that_a_dealer_named_is_found_and_put_right_once() {
    String inn = Fresh.inn();
    ObjectNode lead = Fresh.lead(Work.product());
    ((ObjectNode) lead.path("customer").path("tax_id")).put("number", inn);
    Work.NORD.post("/leads", lead);

    Answer found = Work.MANAGER.get("/customers?q=" + inn);
    assertThat(found.data()).as(found.toString()).hasSize(1);
    Answer customer = Work.MANAGER.get("/customers/" + found.ids().getFirst());
    assertThat(customer.at("/tax_id/number")).isEqualTo(inn);

    ObjectNode right =
        Json.object(
            "{'numbers': [{'register': 'ogrn', 'number': '1 02 77 00 13219 5'}, {'register': 'kpp', 'number': '770801001'}], 'street': 'Галерная, 5'}");
    String address = "/customers/" + customer.id();
    Answer changed = Work.MANAGER.ifMatch(customer).patch(address, right);

    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.at("/name")).isEqualTo(customer.at("/name"));
    assertThat(changed.body()).contains("1027700132195").contains("770801001");
    assertThat(Work.MANAGER.ifMatch(customer).patch(address, right).status()).isEqualTo(412);
    assertThat(Work.MANAGER.patch(address, right).status()).isEqualTo(428);
  }

  @Test
  void of_two_who_edit_the_second_sees_what_the_first_wrote_and_nothing_is_taken_over() {
    String inn = Fresh.inn();
    ObjectNode lead = Fresh.lead(Work.product());
    ((ObjectNode) lead.path("customer").path("tax_id")).put("number", inn);
    Work.NORD.post("/leads", lead);
    Answer customer =
        Work.MANAGER.get("/customers/" + Work.MANAGER.get("/customers?q=" + inn).ids().getFirst());
    String address = "/customers/" + customer.id();
    Work.MANAGER.ifMatch(customer).patch(address, Json.object("{'city': 'Выборг'}"));
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "version",
                customer.at("/version"),
                "name",
                customer.at("/name"),
                "country",
                customer.at("/country"),
                "tax_id.scheme",
                "INN",
                "tax_id.number",
                inn,
                "city",
                "Кронштадт"));

    var stale = Reader.of("manager").post(address, form);

    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body()).contains("Выборг", "Кронштадт");
    assertThat(Work.MANAGER.get(address).at("/city")).isEqualTo("Выборг");
    form.put("version", Work.MANAGER.get(address).at("/version"));
    assertThat(Reader.of("manager").post(address, form).statusCode()).isEqualTo(303);
    assertThat(Work.MANAGER.get(address).at("/city")).isEqualTo("Кронштадт");
  }

  @Test
  void wrong_numbers_are_named_by_their_place_and_a_foreign_one_is_refused() {
    Answer customer = Work.MANAGER.get("/customers?limit=1");
    String address = "/customers/" + customer.ids().getFirst();
    Answer seen = Work.MANAGER.get(address);

    Answer wrong =
        Work.MANAGER
            .ifMatch(seen)
            .patch(
                address,
                Json.object("{'numbers': [{'register': 'ogrn', 'number': '1027700132196'}]}"));
    assertThat(wrong.status()).as(wrong.toString()).isEqualTo(400);
    assertThat(wrong.body()).contains("tax_id_checksum").contains("numbers/0/number");
    Answer longName =
        Work.MANAGER
            .ifMatch(seen)
            .patch(address, Json.object("{'name': ''}").put("name", "x".repeat(1 << 20)));
    assertThat(longName.status()).isIn(400, 413);

    String inn = Fresh.inn();
    ObjectNode lead = Fresh.lead(Work.product());
    ((ObjectNode) lead.path("customer").path("tax_id")).put("number", inn);
    Work.NORD.post("/leads", lead);
    Answer taken =
        Work.MANAGER
            .ifMatch(seen)
            .patch(
                address,
                Json.object("{'tax_id': {'scheme': 'inn', 'number': '%s'}}".formatted(inn)));
    assertThat(taken.status()).as(taken.toString()).isEqualTo(409);
    assertThat(taken.at("/code")).isEqualTo("tax_id_taken");
  }
}
