package tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.it.browser.Visitor.Way;
import tandem.it.harness.Answer;
import tandem.it.harness.Await;
import tandem.it.harness.Fresh;
import tandem.it.harness.Work;

/** A firm's owner brings leads in from a file, looks at each row first, and takes them back. */
class LeadImportIT {
  private static final String HEADER =
      "ИНН;Клиент;Страна;Продукт;Сумма;Валюта;Ожидаемая дата;Потребность;Контакт;Почта контакта;Контакт согласен\n";

  @ParameterizedTest
  @CsvSource({"true,1280,en", "false,390,ru"})
  void rows_are_tried_taken_and_taken_back(boolean scripts, int width, String language) {
    String firm = Fresh.company();
    try (Visitor owner = Visitor.of("nord-owner", new Way(width, language, scripts))) {
      upload(
          owner,
          "leads.csv",
          HEADER + row(firm, "12 500,00") + row("Other " + firm, "1,234") + row("=1+1", "5"),
          Charset.forName("windows-1251"));
      assertThat(owner.text()).contains("windows-1251");
      assertThat(owner.field("column.NAME").inputValue()).isEqualTo("1");
      assertThat(owner.field("column.AMOUNT").inputValue()).isEqualTo("4");

      owner.follow("form[action$='/check'] button.primary");
      await(owner, "form[action$='/start']");
      assertThat(owner.find("a[href$='/failed.csv']").count()).isEqualTo(1);
      assertThat(leads(firm)).isZero();

      String failed = owner.fetch(owner.find("a[href$='/failed.csv']").getAttribute("href")).text();
      assertThat(failed).contains("\"decimal\"").contains("\"formula\"").contains("\"'=1+1\"");

      owner.follow("form[action$='/start'] button.primary");
      await(owner, "form[action$='/undo']");
      assertThat(leads(firm)).isEqualTo(1);

      owner.follow("form[action$='/undo'] button");
      Await.until(
          "the lead to be withdrawn",
          () -> Work.NORD.get("/leads?q=" + firm.replace(" ", "%20")),
          found -> found.at("/data/0/status").equals("withdrawn"));
    }
  }

  @Test
  void what_is_no_table_is_refused_with_a_word() {
    try (Visitor owner = Visitor.of("nord-owner")) {
      upload(owner, "x.xlsx", "PK\u0003\u0004nonsense", StandardCharsets.ISO_8859_1);
      assertThat(owner.find("#errors a[href='#f-file']").count()).isEqualTo(1);
      upload(owner, "big.csv", "x".repeat(3 * 1024 * 1024), StandardCharsets.UTF_8);
      assertThat(owner.find("#errors a[href='#f-file']").count()).isEqualTo(1);
      upload(owner, "wide.csv", ",".repeat(1_000_000), StandardCharsets.UTF_8);
      assertThat(owner.find("#errors a[href='#f-file']").count()).isEqualTo(1);
    }
  }

  private static void upload(Visitor owner, String name, String text, Charset charset) {
    owner.visit("/leads/imports");
    owner
        .page()
        .setInputFiles("#f-file", new FilePayload(name, "text/csv", text.getBytes(charset)));
    owner.follow("form[enctype] button.primary");
  }

  /** The page goes on by itself with a script; without one it is looked at again. */
  private static void await(Visitor owner, String selector) {
    String path = owner.page().url();
    Await.until(
        selector,
        () -> {
          owner.page().navigate(path);
          return owner.find(selector).count();
        },
        found -> found == 1);
  }

  private static int leads(String firm) {
    Answer found = Work.NORD.get("/leads?q=" + firm.replace(" ", "%20"));
    assertThat(found.status()).as(found.toString()).isEqualTo(200);
    return found.data().size();
  }

  private static String row(String name, String amount) {
    return "%s;%s;Россия;%s;%s;EUR;%s;Двенадцать насосов для причала;Мария;maria@probe.example;да\n"
        .formatted(Fresh.inn(), name, productCode(), amount, Fresh.soon());
  }

  private static String productCode() {
    return Work.NORD.get("/products/" + Work.product()).at("/code");
  }
}
