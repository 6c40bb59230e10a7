package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** Where two firms want one customer: both sides, notes of the deciders, letters without a leak. */
class ConflictRoomIT {
  private static final Api NORD = Api.person("nord-seller");
  private static final Api SUED = Api.person("sued-seller");

  /** The same customer by number, each with words of its own. */
  private record Two(Answer first, Answer second, ObjectNode one, ObjectNode other) {
    static Two claims() {
      ObjectNode one = Fresh.lead(Work.product());
      Answer first = NORD.post("/leads", one);
      Work.approve(first);
      ObjectNode other = one.deepCopy();
      other.remove("external_id");
      ((ObjectNode) other.get("customer")).put("name", Fresh.company());
      other.put("need", "Our own words about the need " + Fresh.word());
      Answer second = SUED.post("/leads", other);
      assertThat(second.status()).as(second.toString()).isEqualTo(201);
      return new Two(first, second, one, other);
    }

    String room() {
      return "/leads/" + second.id() + "/conflict";
    }
  }

  @Test
  void the_deciders_see_both_sides_and_keep_notes_that_no_partner_reads() {
    Two two = Two.claims();
    Reader approver = Reader.of("approver");
    String page = approver.get(two.room()).body();
    assertThat(page)
        .contains(two.one.at("/customer/name").asText(), two.other.at("/customer/name").asText());

    String note = "Nord met them twice " + Fresh.word();
    assertThat(approver.post(two.room() + "/notes", Map.of("body", "")).statusCode())
        .isEqualTo(422);
    assertThat(approver.post(two.room() + "/notes", Map.of("body", note)).statusCode())
        .isEqualTo(303);
    assertThat(approver.get(two.room()).body()).contains(note);
    for (String seller : new String[] {"nord-seller", "sued-seller"}) {
      assertThat(Reader.of(seller).get(two.room()).statusCode()).isIn(403, 404);
    }
    assertThat(SUED.get("/leads/" + two.second.id() + "/history").body()).doesNotContain(note);
    assertThat(Reader.of("sued-seller").get("/leads/" + two.second.id()).body())
        .doesNotContain(note);
    assertThat(Reader.of("auditor").post(two.room() + "/notes", Map.of("body", note)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void systems_of_the_company_see_both_sides_note_and_write() {
    Two two = Two.claims();
    String lead = "/leads/" + two.second.id();
    Answer room = Work.APPROVER.get(lead + "/conflict");
    assertThat(room.at("/lead/lead_id")).isEqualTo(two.second.id());
    assertThat(room.at("/others/0/lead_id")).isEqualTo(two.first.id());
    assertThat(room.at("/may_write")).isEqualTo("true");

    String note = "Nord was there first " + Fresh.word();
    Answer noted =
        Work.APPROVER.post(lead + "/conflict-notes", Json.object("{'body': '%s'}".formatted(note)));
    assertThat(noted.status()).as(noted.toString()).isEqualTo(201);
    assertThat(noted.at("/notes/0/body")).isEqualTo(note);
    Answer written =
        Work.APPROVER.post(
            lead + "/conflict-letters",
            Json.object("{'lead_id': '%s', 'letter': 'stands'}".formatted(two.first.id())));
    assertThat(written.at("/letters/0/letter")).as(written.toString()).isEqualTo("stands");
    assertThat(
            Work.APPROVER
                .post(lead + "/conflict-letters", Json.object("{'letter': 'stands'}"))
                .at("/code"))
        .isEqualTo("letter_unfit");
    assertThat(SUED.get(lead + "/conflict").status()).isEqualTo(403);
  }

  @Test
  void letters_to_either_firm_hold_no_value_of_the_other() {
    Two two = Two.claims();
    Reader approver = Reader.of("approver");
    for (String letter : new String[] {"LOOKING", "TELL_MORE", "TALK"}) {
      send(approver, two, two.second, letter);
    }
    send(approver, two, two.first, "STANDS");
    send(approver, two, two.first, "TALK");

    String theirs = two.other.at("/customer/name").asText();
    String ours = two.one.at("/customer/name").asText();
    Await.until(
        "four letters and more",
        () -> Mailbox.of("sued-seller").all().stream().filter(mail -> says(mail, theirs)).count(),
        many -> many >= 3);
    Mailbox.of("nord-seller").await(ours);
    assertThat(Mailbox.of("sued-seller").all())
        .filteredOn(mail -> says(mail, theirs))
        .allSatisfy(mail ->
            assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain("Nord", ours, two.one.get("need").asText(), two.first.id()));
    assertThat(Mailbox.of("nord-seller").all())
        .filteredOn(mail -> says(mail, ours))
        .allSatisfy(mail ->
            assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain(
                    "Südwerk", theirs, two.other.get("need").asText(), two.second.id()));
  }

  @Test
  void a_letter_goes_to_leads_of_the_room_only_and_fits_their_state() {
    Two two = Two.claims();
    Reader approver = Reader.of("approver");
    Answer stranger = Work.lead(Work.NORD);
    var elsewhere =
        approver.post(two.room() + "/letters", Map.of("to", stranger.id(), "letter", "TALK"));
    assertThat(elsewhere.statusCode()).isEqualTo(404);
    var unfit =
        approver.post(two.room() + "/letters", Map.of("to", two.second.id(), "letter", "STANDS"));
    assertThat(unfit.statusCode()).isEqualTo(422);
    assertThat(unfit.body()).contains("e-letter");
  }

  private static boolean says(Mailbox.Mail mail, String customer) {
    return (mail.subject() + mail.text()).contains(customer);
  }

  private static void send(Reader approver, Two two, Answer to, String letter) {
    var sent = approver.post(two.room() + "/letters", Map.of("to", to.id(), "letter", letter));
    assertThat(sent.statusCode()).as(letter + sent.body()).isEqualTo(303);
  }
}
