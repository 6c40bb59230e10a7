package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.AtOnce;
import tandem.it.harness.Fresh;
import tandem.it.harness.Work;

/** A repeat does nothing twice (api-and-security A.3, rules 16 to 21 and 39). */
class IdempotencyIT {
  private final ObjectNode form = Fresh.lead(Work.product());

  @Test
  void a_repeat_gets_the_first_answer_and_says_so() {
    Api once = Work.NORD.with("Idempotency-Key", Api.key());
    Answer first = once.post("/leads", form);

    Answer again = once.post("/leads", form);

    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(again.header("Idempotent-Replayed")).hasValue("true");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.etag()).isEqualTo(first.etag());
  }

  @Test
  void the_same_members_in_another_order_are_the_same_request() {
    Api once = Work.NORD.with("Idempotency-Key", Api.key());
    Answer first = once.post("/leads", form);
    List<String> names = new ArrayList<>();
    form.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode turned = form.objectNode();
    names.forEach(name -> turned.set(name, form.get(name)));

    assertThat(once.post("/leads", turned).id()).isEqualTo(first.id());
  }

  @Test
  void a_key_with_another_body_is_refused() {
    Api once = Work.NORD.with("Idempotency-Key", Api.key());
    once.post("/leads", form);

    Answer reused = once.post("/leads", Fresh.lead(Work.product()));

    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.at("/code")).isEqualTo("idempotency_key_reused");
  }

  @Test
  void the_same_key_of_another_firm_is_another_key() {
    String key = Api.key();
    Answer ours = Work.NORD.with("Idempotency-Key", key).post("/leads", form);
    Answer theirs =
        Work.SUED.with("Idempotency-Key", key).post("/leads", Fresh.lead(Work.product()));

    assertThat(theirs.status()).isEqualTo(201);
    assertThat(theirs.id()).isNotEqualTo(ours.id());
  }

  @Test
  void a_refusal_of_the_business_is_kept_and_a_malformed_request_is_not() {
    Work.NORD.post("/leads", form);
    form.put("external_id", "IT-" + Fresh.word());
    Api once = Work.NORD.with("Idempotency-Key", Api.key());
    assertThat(once.post("/leads", form).status()).isEqualTo(409);
    assertThat(once.post("/leads", form).header("Idempotent-Replayed")).hasValue("true");

    Api other = Work.NORD.with("Idempotency-Key", Api.key());
    assertThat(other.send("POST", "/leads", "{").status()).isEqualTo(400);
    assertThat(other.post("/leads", Fresh.lead(Work.product())).status()).isEqualTo(201);
  }

  @Test
  void twenty_at_once_with_one_key_create_one_lead() {
    Api once = Work.NORD.with("Idempotency-Key", Api.key());
    Callable<Answer> call = () -> once.post("/leads", form);

    List<Answer> answers = AtOnce.all(Collections.nCopies(20, call));

    List<Answer> created =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .filter(answer -> answer.header("Idempotent-Replayed").isEmpty())
            .toList();
    assertThat(created).hasSize(1);
    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
          assertThat(answer.at("/code")).isIn("", "request_in_progress");
        });
    assertThat(Work.NORD.get("/leads?external_id=" + form.path("external_id").asText()).ids())
        .containsExactly(created.getFirst().id());
  }

  @Test
  void a_post_without_a_key_is_refused() {
    Answer answer = Work.NORD.send("POST", "/leads", form.toString());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("idempotency_key_required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "has space in the middle", "\"unbalanced-quote-here"})
  void a_key_of_bad_form_is_refused(String key) {
    Answer answer = Work.NORD.with("Idempotency-Key", key).post("/leads", form);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/code")).isEqualTo("idempotency_key_invalid");
  }

  @Test
  void a_rehearsal_changes_nothing_and_keeps_no_key() {
    Api once = Work.NORD.with("Idempotency-Key", Api.key());

    Answer rehearsal = once.post("/leads?dry_run=true", form);

    assertThat(rehearsal.status()).as(rehearsal.toString()).isEqualTo(200);
    assertThat(rehearsal.header("Tandem-Dry-Run")).hasValue("true");
    assertThat(Work.NORD.get("/leads?external_id=" + form.path("external_id").asText()).data())
        .isEmpty();
    assertThat(once.post("/leads", form).status()).isEqualTo(201);
  }
}
