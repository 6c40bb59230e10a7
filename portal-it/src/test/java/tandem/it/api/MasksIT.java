package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.it.harness.Answer;
import tandem.it.harness.Firm;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Reader;
import tandem.it.harness.Walk;
import tandem.it.harness.Work;

/**
 * What is the company's alone, or another firm's, stands in no answer, on no page and in no mail to
 * a partner (features EL17): values found nowhere else are planted where they may stand, then all
 * that a partner can read is searched for them. New operations and pages are searched without a
 * line here.
 */
class MasksIT {
  private static Secrets secrets;
  private static final List<String> names = new ArrayList<>();

  @BeforeAll
  static void secrets_are_planted() {
    secrets = new Secrets();
    names.addAll(Secrets.namesOfOthers());
    assertThat(names).contains("Südwerk Handel");
  }

  /** Else the search could find nothing because nothing was planted. */
  @Test
  void the_company_reads_every_secret_somewhere() {
    StringBuilder read = new StringBuilder();
    for (Role role : List.of(Role.of("approver"), Role.of("channel_manager"))) {
      for (String path :
          List.of(
              "/leads/" + secrets.lead.id(),
              "/leads/" + idOf("the other firm's lead"),
              "/deals/" + idOf("the other firm's deal"),
              "/deals/" + idOf("the other firm's deal") + "/messages",
              "/deals/" + secrets.deal.id() + "/messages")) {
        read.append(role.api().get(path).body());
      }
    }
    String all = read.toString();
    secrets.words.forEach((word, what) -> assertThat(all).as(what).contains(word));
    assertThat(Work.APPROVER.get("/leads/" + secrets.lead.id()).body()).contains("Südwerk Handel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner_admin", "partner_seller", "partner_finance", "partner_system"})
  void no_answer_of_the_api_tells_a_partner_a_secret(String role) {
    Map<String, String> ids = new HashMap<>(Kinds.of(Firm.NORD));
    List<String> leaks = new ArrayList<>();
    int answers = 0;
    for (Operation operation : Operation.all()) {
      if (operation.reads() && !operation.isPublic()) {
        for (Map<String, String> each : ourRecords(ids)) {
          Answer answer = Role.of(role).api().get(operation.with(each));
          answers += answer.status() == 200 ? 1 : 0;
          leaks.addAll(leaks(operation + " " + operation.with(each), answer.body()));
        }
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(answers).as("answers searched").isGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nord-owner", "nord-seller", "nord-finance"})
  void no_page_shows_a_partner_a_secret(String person) {
    List<String> leaks = new ArrayList<>();
    Set<String> read = new HashSet<>();
    List<String> starts =
        List.of(
            "/leads/" + secrets.lead.id(),
            "/deals/" + secrets.deal.id(),
            "/search?q=" + secrets.words.keySet().iterator().next());
    Walk.of(
        Reader.of(person),
        starts,
        (path, page) -> {
          if (page.statusCode() == 200) {
            read.add(path);
          }
          // the search page shows what was searched for
          String body = page.body().replace(secrets.words.keySet().iterator().next(), "");
          leaks.addAll(leaks(path, path.startsWith("/search") ? body : page.body()));
        });
    assertThat(leaks).isEmpty();
    assertThat(read).as("pages searched").hasSizeGreaterThan(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nord-owner", "nord-seller", "nord-finance"})
  void no_mail_tells_a_partner_a_secret(String person) {
    List<String> leaks = new ArrayList<>();
    for (Mailbox.Mail mail : Mailbox.of(person).all()) {
      leaks.addAll(leaks("mail: " + mail.subject(), mail.subject() + mail.text() + mail.html()));
    }
    assertThat(leaks).isEmpty();
  }

  private static List<Map<String, String>> ourRecords(Map<String, String> ids) {
    Map<String, String> conflicting = new HashMap<>(ids);
    conflicting.put("lead_id", secrets.lead.id());
    conflicting.put("deal_id", secrets.deal.id());
    conflicting.put("message_id", idOf("the id of the company's note"));
    Map<String, String> of = new HashMap<>(conflicting);
    of.put("lead_id", secrets.deal.at("/lead_id"));
    return List.of(conflicting, of);
  }

  private static String idOf(String what) {
    return secrets.words.entrySet().stream()
        .filter(each -> each.getValue().equals(what))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Whose deal it is, a firm may know that works on it: only there names of firms are no secret.
   */
  private static List<String> leaks(String where, String text) {
    // an address that was asked for comes back in the problem's instance
    String body = text.replaceAll("\"instance\":\"[^\"]*\"", "");
    List<String> leaks = new ArrayList<>();
    secrets.words.forEach((word, what) -> {
      if (body.contains(word)) {
        leaks.add(where + " tells " + what);
      }
    });
    boolean onTheConflict = where.contains(secrets.lead.id()) || where.contains(secrets.deal.id());
    names.stream()
        .filter(body::contains)
        .filter(name -> onTheConflict || !Secrets.worksWithNord(name))
        .forEach(name -> leaks.add(where + " names " + name));
    return leaks;
  }
}
