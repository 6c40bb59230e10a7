package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Await;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Mailbox;
import tandem.it.harness.Offers;
import tandem.it.harness.Reader;
import tandem.it.harness.Work;

/** A dealer answers an offer by plain forms; the company enters, offers and takes back by hers. */
class OfferPagesIT {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Pattern OFFER = Pattern.compile("name=\"offer_id\" value=\"(offer_\\w+)\"");

  private final Reader seller = Reader.of("nord-seller");
  private final Reader approver = Reader.of("approver");

  @Test
  void the_home_page_shows_it_and_one_press_takes_it() {
    Answer lead = Work.companyLead();
    String secret = lead.at("/customer/name");
    Answer offer = Work.offer(lead, Firm.NORD);
    String page = "/offers/" + offer.id();
    Offers.endInMillis(List.of(offer.id()), 600_000, 0); // the most urgent stand on the home page

    assertThat(seller.get("/").body()).contains(page);
    assertThat(seller.get("/offers").body()).contains(page).doesNotContain(secret);
    String seen = seller.get(page).body();
    assertThat(seen).contains(offer.at("/need")).doesNotContain(secret, "maria@probe.example");

    HttpResponse<String> taken =
        seller.post(page + "/acceptance", Map.of("version", version(seen)));

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    String address = taken.headers().firstValue("Location").orElseThrow();
    assertThat(address).contains("/leads/lead_");
    assertThat(seller.get(address.replaceFirst("^https?://[^/]+", "")).body()).contains(secret);

    HttpResponse<String> again =
        seller.post(page + "/acceptance", Map.of("version", version(seen)));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("role=\"alert\"");
  }

  @Test
  void a_refusal_needs_a_reason_and_keeps_what_was_typed() {
    Answer offer = Work.offer(Work.companyLead(), Firm.NORD);
    String page = "/offers/" + offer.id();
    String version = version(seller.get(page).body());

    var silent = seller.post(page + "/decline", Map.of("version", version, "comment", "Nie & nie"));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("Nie &amp; nie", "e-reason");

    var done =
        seller.post(
            page + "/decline",
            Map.of("version", version, "reason", "NO_CAPACITY", "comment", "Booked until May"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(approver.get("/company-leads/" + offer.at("/company_lead_id")).body())
        .contains("Booked until May");
  }

  @Test
  void the_firm_is_mailed_what_and_where_and_not_who() {
    Answer lead = Work.companyLead();
    Answer offer = Work.offer(lead, Firm.NORD);

    var mail = Mailbox.of("nord-seller").await(offer.id());

    assertThat(mail.toString()).contains("Samara").doesNotContain(lead.at("/customer/name"));
  }

  @Test
  void the_company_enters_offers_and_takes_back() {
    String name = Fresh.company();
    var entered =
        approver.post(
            "/company-leads",
            Map.ofEntries(
                Map.entry("customer.name", name),
                Map.entry("customer.country", "RU"),
                Map.entry("customer.tax_id.scheme", "INN"),
                Map.entry("customer.tax_id.number", Fresh.inn()),
                Map.entry("region", "Samara"),
                Map.entry("need", "Wants a portal for forty dealers before spring."),
                Map.entry("lines.0.product_id", Work.product()),
                Map.entry("lines.0.quantity", "3"),
                Map.entry("amount", "48000"),
                Map.entry("currency", "EUR"),
                Map.entry("expected_close", Fresh.soon().toString()),
                Map.entry("contact.name", "Anna Probe"),
                Map.entry("contact.email", "anna@probe.example"),
                Map.entry("contact.consent", "yes"),
                Map.entry("do", "keep")));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
    String page =
        entered.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    assertThat(approver.get("/company-leads").body()).contains(name);
    assertThat(approver.get(page + "/candidates").body()).contains("Nord Systems", "Wisła Partner");

    var offered =
        approver.post(
            page + "/offers",
            Map.of("version", version(approver.get(page + "/candidates").body())));
    assertThat(offered.statusCode()).as(offered.body()).isEqualTo(303);

    String body = approver.get(page).body();
    Matcher offer = OFFER.matcher(body);
    assertThat(offer.find()).as(body).isTrue();
    String form = body.substring(offer.start());
    var recalled =
        approver.post(
            page + "/recall",
            Map.of(
                "offer_id",
                offer.group(1),
                "version",
                version(form),
                "comment",
                "They called off"));
    assertThat(recalled.statusCode()).isEqualTo(303);
    Await.until(
        "the recall", () -> approver.get(page).body(), shown -> shown.contains("They called off"));
  }

  @Test
  void the_form_tells_all_that_is_wrong_and_loses_nothing() {
    var wrong =
        approver.post(
            "/company-leads",
            Map.of(
                "customer.name", "Probe Werke", "need", "Probe Werke needs pumps", "do", "keep"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("Probe Werke needs pumps", "e-need", "e-amount", "e-lines.0.product_id");
  }

  private static String version(String page) {
    Matcher version = VERSION.matcher(page);
    assertThat(version.find()).as(page).isTrue();
    return version.group(1);
  }
}
