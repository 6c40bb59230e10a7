package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.it.harness.Answer;
import tandem.it.harness.Declared;
import tandem.it.harness.Firm;
import tandem.it.harness.Fresh;
import tandem.it.harness.Json;
import tandem.it.harness.Reader;
import tandem.it.harness.Walk;
import tandem.it.harness.Work;
import tandem.platform.PublicId;

/**
 * Each role opens each page that any role finds by links, and tries each form that is closed to it:
 * as {@code isolation/pages.csv} declares (api-and-security A.6, D.2 API5).
 */
class PageRightsIT {
  private static final String FILE = "pages.csv";

  /** Enough for any form to come as far as the question who may send it. */
  private static final Map<String, String> FILLED_IN =
      Map.of(
          "version",
          "0",
          "to",
          "PROPOSAL",
          "reason",
          "PRICE",
          "comment",
          "Probe",
          "body",
          "Probe",
          "reference",
          "Probe",
          "amount",
          "1",
          "do",
          "approve");

  /**
   * Sign-out, another firm and the reader's own settings are everybody's; sent, they would end the
   * session.
   */
  private static final List<String> EVERYBODYS = List.of("/logout", "/preferences", "/switch-firm");

  /** Somebody else of the company. */
  private static final String COLLEAGUE =
      PublicId.format("usr", UUID.fromString("00000000-0000-4000-8000-000000000909"));

  private static final List<Role> PEOPLE =
      Stream.concat(Role.ALL.stream().filter(role -> !role.machine()), Stream.of(Role.OUTSIDE))
          .toList();

  /** Addresses of every kind, in the first role's words that found it. */
  private static final Map<String, String> pages = new TreeMap<>();

  private static final Map<String, String> forms = new TreeMap<>();

  /** Records of Nord's seller, in the state in which a page of them makes sense. */
  private static final Map<String, String> records = new LinkedHashMap<>();

  @BeforeAll
  static void every_page_that_anybody_finds() {
    var seller = Role.of("partner_seller").api();
    String draft = seller.post("/leads", Fresh.lead(Work.product()).put("submit", false)).id();
    String lead = Work.lead(seller).id();
    Answer deal = Work.deal(seller);
    Answer won = Work.deal(seller);
    Work.win(seller, won);
    records.put("/earnings/{id}", Work.commission(seller, won).ids().getFirst());
    records.put("/leads/{id}/edit", draft);
    records.put("/leads/{id}/submission", draft);
    Answer rejected = Work.lead(seller);
    Work.reject(rejected);
    Answer ending = Work.lead(seller);
    Work.approveFor(ending, 10);
    records.put("/leads/{id}/appeal", rejected.id());
    records.put("/leads/{id}/extension", ending.id());
    records.put("/leads/{id}/correction", ending.id());
    records.put("/leads/{id}", lead);
    records.put("/deals/{id}", deal.id());
    records.put("/tasks/{id}", Belongings.task(seller, deal).id());
    records.put("/partners/{id}", PublicId.format("org", Firm.NORD.partner()));
    records.put("/commissions/partners/{id}", PublicId.format("org", Firm.NORD.partner()));
    records.put("/plans/{id}", Work.NORD.get("/commission-plans").at("/data/0/id"));
    records.put("/people/{id}", COLLEAGUE);
    Answer companyLead = Work.companyLead();
    records.put("/company-leads/{id}", companyLead.id());
    records.put("/offers/{id}", Work.offer(Work.companyLead(), Firm.NORD).id());
    apply();
    Reader.of("nord-owner")
        .upload("/leads/imports", "leads.csv", "Customer\nProbe " + Fresh.word() + "\n");
    Belongings.form(Firm.NORD);
    Belongings.hook(Firm.NORD);
    Role.of("admin")
        .api()
        .post(
            "/data-subject-requests",
            Json.object("{'kind': 'access', 'law': 'gdpr', 'email': 'maria@probe.example'}"));
    for (Role role : PEOPLE) {
      List<String> starts =
          role.partner()
              ? List.of(
                  "/leads/" + draft + "/edit",
                  "/leads/" + rejected.id() + "/appeal",
                  "/leads/" + ending.id() + "/extension",
                  "/leads/" + ending.id() + "/correction",
                  "/leads/" + lead,
                  "/deals/" + deal.id())
              : List.of(
                  "/leads/" + lead,
                  "/leads/" + lead + "/conflict", // linked to where something stands against one
                  "/deals/" + deal.id(),
                  "/company-leads/" + companyLead.id(),
                  "/people/" + COLLEAGUE);
      Walk walk = Walk.of(Reader.of(role.person()), starts, (path, page) -> {});
      walk.pages().forEach((kind, path) -> put(pages, kind, path));
      walk.forms().forEach((kind, path) -> put(forms, kind, path));
    }
  }

  /** The list of applications leads to one only if somebody has applied. */
  private static void apply() {
    String word = Fresh.word().toLowerCase(Locale.ROOT);
    var answer =
        Reader.of("nord-owner")
            .post(
                "/apply",
                Map.ofEntries(
                    Map.entry("firm_name", "Probe " + word),
                    Map.entry("country", "RU"),
                    Map.entry("tax_scheme", "INN"),
                    Map.entry("tax_number", Fresh.inn()),
                    Map.entry("website", "https://www." + word + ".example/"),
                    Map.entry("contact_name", "Anna Probe"),
                    Map.entry("contact_email", word + "@probe.example"),
                    Map.entry("territory", "Samara"),
                    Map.entry("products", "Software"),
                    Map.entry("languages", "ru"),
                    Map.entry("consent", "on"),
                    Map.entry("fax", "")));
    assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
        .contains("/apply/status/");
  }

  private static void put(Map<String, String> all, String kind, String path) {
    String address = kind.replaceFirst("\\?.*", "");
    boolean queryNamesRecord = path.matches("[^?]*\\?.*[a-z]{2,5}_[0-9A-HJKMNP-TV-Z]{26}.*");
    String concrete = queryNamesRecord ? path : path.replaceFirst("\\?.*", "");
    all.putIfAbsent(address, onOurRecord(address, concrete));
  }

  private static String onOurRecord(String kind, String path) {
    return records.entrySet().stream()
        .filter(record -> kind.startsWith(record.getKey()))
        .findFirst()
        .map(record -> kind.replaceFirst("\\{id}", record.getValue()))
        .orElse(path);
  }

  @Test
  void every_page_is_open_to_the_declared_roles_only() {
    List<String> answered = new ArrayList<>();
    pages.forEach((kind, path) -> {
      List<String> cells =
          PEOPLE.stream()
              .map(role -> Reader.of(role.person()).get(path).statusCode())
              .map(PageRightsIT::cell)
              .toList();
      answered.add(kind + "," + String.join(",", cells));
    });

    List<String> pagesOnly =
        Declared.differences(FILE, answered).stream()
            .filter(line -> !line.startsWith("-POST "))
            .toList();
    assertThat(pagesOnly)
        .as("Is each cell right by A.6? Then isolation/pages.csv gains and loses these lines")
        .isEmpty();
  }

  @Test
  void every_form_is_closed_to_all_but_the_declared_roles() {
    Map<String, Map<String, String>> declared = new TreeMap<>();
    Declared.rows(FILE).forEach(row -> declared.put(row.get("page"), row));
    List<String> wrong = new ArrayList<>();
    forms.forEach((kind, path) -> {
      Map<String, String> row = declared.get("POST " + kind);
      if (row == null) {
        wrong.add("isolation/pages.csv needs a line for POST " + kind);
      } else if (EVERYBODYS.stream().noneMatch(kind::startsWith)) {
        for (Role role : PEOPLE) {
          if (!row.get(role.name()).equals("ok")) {
            int status = Reader.of(role.person()).post(path, FILLED_IN).statusCode();
            if (!Integer.toString(status).equals(row.get(role.name()))) {
              wrong.add("POST %s by %s answers %d".formatted(path, role.name(), status));
            }
          }
        }
      }
    });
    assertThat(wrong).isEmpty();
  }

  private static String cell(int status) {
    return status == 200 ? "ok" : Integer.toString(status);
  }
}
