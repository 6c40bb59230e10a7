package tandem.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

  @Test
  void a_file_comes_in_a_form_or_as_it_is_and_its_bytes_say_what_it_is() throws IOException {
    String product = system.get("/products?limit=1").at("/data/0/code");
    String one = Fresh.company();
    Answer form =
        sending("multipart/form-data; boundary=xxBOUNDARYxx")
            .send(
                "POST",
                "/lead-imports",
                BodyPublishers.ofString(
                    "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"drafts\"\r\n\r\ntrue\r\n"
                        + "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ours.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\nCustomer,Product,Quantity\n%s,%s,3\n\r\n--xxBOUNDARYxx--\r\n"
                            .formatted(one, product)));
    assertThat(form.status()).as(form.toString()).isEqualTo(202);
    assertThat(form.at("/file_name")).isEqualTo("ours.csv");
    assertThat(tried(form).at("/ok")).isEqualTo("1");

    Answer raw =
        sending("text/csv")
            .send(
                "POST",
                "/lead-imports?drafts=true&file_name=raw.csv",
                BodyPublishers.ofString(
                    "Customer,Product,Quantity\n%s,%s,3\n".formatted(Fresh.company(), product)));
    assertThat(raw.status()).as(raw.toString()).isEqualTo(202);
    assertThat(raw.at("/file_name")).isEqualTo("raw.csv");
    assertThat(tried(raw).at("/ok")).isEqualTo("1");

    byte[] book = workbook(List.of("Customer", "Product", "Quantity"), List.of(one, product, "4"));
    Answer excel =
        sending("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .send("POST", "/lead-imports?drafts=true", BodyPublishers.ofByteArray(book));
    assertThat(excel.status()).as(excel.toString()).isEqualTo(202);
    assertThat(tried(excel).at("/ok")).isEqualTo("1");
  }

  private Api sending(String type) {
    return system.with("Idempotency-Key", Api.key()).with("Content-Type", type);
  }

  @Test
  void what_is_no_form_no_file_or_too_large_is_refused() {
    Api form = sending("multipart/form-data; boundary=b");
    Answer empty =
        form.send("POST", "/lead-imports", BodyPublishers.ofString("--b\r\n\r\n--b--\r\n"));
    assertThat(empty.status()).as(empty.toString()).isEqualTo(400);
    assertThat(empty.pointers()).containsExactly("#/file");
    Answer picture =
        sending("image/png").send("POST", "/lead-imports", BodyPublishers.ofString("x"));
    assertThat(picture.status()).isEqualTo(415);
    Answer large =
        sending("text/csv")
            .send(
                "POST",
                "/lead-imports",
                BodyPublishers.ofString("Customer\n" + "x".repeat(3 << 20)));
    assertThat(large.status()).as(large.at("/code")).isIn(400, 413);
    Answer odd =
        sending("text/csv")
            .send("POST", "/lead-imports?drafts=perhaps", BodyPublishers.ofString("Customer\nX\n"));
    assertThat(odd.status()).as(odd.toString()).isEqualTo(400);
  }

  private Answer tried(Answer brought) {
    return Await.until(
        "all tried", () -> system.get("/lead-imports/" + brought.id()), is("checked"));
  }

  /** The least that is a workbook: two rows with words in their cells. */
  private static byte[] workbook(List<String> header, List<String> row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream book = new ZipOutputStream(bytes)) {
      part(
          book,
          "[Content_Types].xml",
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/><Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>");
      part(
          book,
          "_rels/.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>");
      part(
          book,
          "xl/workbook.xml",
          "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Leads' sheetId='1' r:id='r1'/></sheets></workbook>");
      part(
          book,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles' Target='styles.xml'/></Relationships>");
      part(
          book,
          "xl/styles.xml",
          "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cellXfs count='1'><xf numFmtId='0'/></cellXfs></styleSheet>");
      part(
          book,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
              + cells(1, header)
              + cells(2, row)
              + "</sheetData></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static String cells(int line, List<String> words) {
    StringBuilder row = new StringBuilder("<row r='" + line + "'>");
    for (int i = 0; i < words.size(); i++) {
      row.append(
          "<c r='%s%d' t='inlineStr'><is><t>%s</t></is></c>"
              .formatted((char) ('A' + i), line, words.get(i)));
    }
    return row.append("</row>").toString();
  }

  private static void part(ZipOutputStream book, String name, String xml) throws IOException {
    book.putNextEntry(new ZipEntry(name));
    book.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
    book.closeEntry();
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
