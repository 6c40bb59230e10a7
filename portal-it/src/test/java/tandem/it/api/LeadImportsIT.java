package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Api;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Work;

/** A partner's system brings a file of leads in, looks at what became of it, and takes it back. */
class LeadImportsIT {
  private final Api system = Work.NORD;

  @Test
  void a_file_is_tried_then_taken_then_taken_back() {
    String one = Fresh.company();
    String two = Fresh.company();
    String product = system.get("/products?limit=1").at("/data/0/code");
    Answer brought =
        bring(
            "Customer,Product,Quantity,Amount\\n%s,%s,3,\\n%s,%s,1,nonsense\\n"
                .formatted(one, product, two, product));
    assertThat(brought.status()).isEqualTo(202);
    assertThat(
            bring(
                    "Customer,Product,Quantity,Amount\\n%s,%s,3,\\n%s,%s,1,nonsense\\n"
                        .formatted(one, product, two, product))
                .id())
        .isEqualTo(brought.id());
    String path = "/lead-imports/" + brought.id();

    Answer tried = Await.until("all tried", () -> system.get(path), is("checked"));
    assertThat(tried.at("/ok")).isEqualTo("1");
    assertThat(tried.at("/failed")).isEqualTo("1");
    assertThat(system.get(path + "/rows").toString()).contains("decimal");
    assertThat(system.get("/leads?q=" + one.replace(" ", "%20")).data()).isEmpty();

    assertThat(act(path, "starts").status()).isEqualTo(202);
    Answer done = Await.until("all taken", () -> system.get(path), is("done"));
    assertThat(done.at("/created")).isEqualTo("1");
    assertThat(system.get("/leads?q=" + one.replace(" ", "%20")).at("/data/0/status"))
        .isEqualTo("draft");

    assertThat(act(path, "starts").status()).isEqualTo(409);
    assertThat(act(path, "undos").status()).isEqualTo(202);
    Answer undone = Await.until("all taken back", () -> system.get(path), is("undone"));
    assertThat(undone.at("/withdrawn")).isEqualTo("1");
    assertThat(system.get("/leads?q=" + one.replace(" ", "%20")).data()).isEmpty();
  }

  @Test
  void what_is_no_file_says_so_and_another_firms_file_is_not_there() {
    Answer wrong =
        system.post("/lead-imports", Json.object("{'file_name': 'x.csv', 'content': ' '}"));
    assertThat(wrong.status()).as(wrong.toString()).isEqualTo(400);
    String theirs = Belongings.leadImport(tandem.it.harness.Firm.SUED);
    assertThat(system.get("/lead-imports/" + theirs).status()).isEqualTo(404);
  }

  private Answer bring(String content) {
    return system.post(
        "/lead-imports",
        Json.object(
            "{'file_name': 'leads.csv', 'drafts': true, 'content': '%s'}".formatted(content)));
  }

  private Answer act(String path, String what) {
    return system.ifMatch(system.get(path)).post(path + "/" + what, Json.object("{}"));
  }

  private static java.util.function.Predicate<Answer> is(String status) {
    return answer -> answer.at("/status").equals(status);
  }
}
