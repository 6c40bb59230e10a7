package tandem.web.leads.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.leads.imports.ImportColumn;
import tandem.leads.imports.ImportedRow;
import tandem.leads.imports.LeadImportDesk;
import tandem.leads.imports.LeadImportId;
import tandem.leads.imports.LeadImportView;
import tandem.platform.CsvText;
import tandem.web.platform.CurrentActor;
import tandem.web.platform.Page;
import tandem.web.platform.Pages;

/** The template, and the rows that came to nothing with what is to be done about each. */
@RequestScoped
@Path("leads/imports")
public class LeadImportFiles {
  @Inject CurrentActor me;
  @Inject Pages pages;
  @Inject LeadImportDesk desk;
  @Inject LeadImportAllowed allowed;

  @GET
  @Path("template.csv")
  public Response template() {
    desk.list(me.actor()); // whoever may not import has no use for it
    Page page = pages.page();
    String rows = CsvText.row(headings(page)) + CsvText.row(samples(page));
    return file("tandem-leads.csv", rows);
  }

  /** The same as a workbook, with what may stand in its cells on a second sheet. */
  @GET
  @Path("template.xlsx")
  public Response workbook() {
    Page page = pages.page();
    desk.list(me.actor());
    byte[] book =
        LeadTemplateBook.of(
            page.t("imports.sheet_leads"),
            List.of(headings(page), samples(page)),
            page.t("imports.sheet_allowed"),
            allowed.columns(me.actor(), page));
    return Response.ok(book)
        .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header("Content-Disposition", "attachment; filename=\"tandem-leads.xlsx\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static List<String> headings(Page page) {
    return Stream.of(ImportColumn.values()).map(c -> c.heading(page.language())).toList();
  }

  private static List<String> samples(Page page) {
    return Stream.of(ImportColumn.values()).map(c -> sample(page, c)).toList();
  }

  @GET
  @Path("{id}/failed.csv")
  public Response failed(@PathParam("id") String id) {
    LeadImportId file = LeadImportId.parse(id);
    LeadImportView view = desk.find(me.actor(), file);
    Page page = pages.page();
    List<String> header = new ArrayList<>(view.header());
    header.add(page.t("imports.file_line"));
    header.add(page.t("imports.file_code"));
    header.add(page.t("imports.file_why"));
    String rows =
        desk.failed(me.actor(), file).stream()
            .map(row -> CsvText.row(cells(page, view, row)))
            .collect(Collectors.joining());
    return file("failed-" + file.text() + ".csv", CsvText.row(header) + rows);
  }

  private static List<String> cells(Page page, LeadImportView view, ImportedRow row) {
    List<String> cells = new ArrayList<>(row.cells());
    cells.add(String.valueOf(row.line()));
    cells.add(
        row.problems().stream().map(problem -> problem.code()).collect(Collectors.joining(" ")));
    cells.add(
        row.problems().stream()
            .map(problem -> LeadImportModels.why(page, view, problem))
            .collect(Collectors.joining(" ")));
    return cells;
  }

  private static String sample(Page page, ImportColumn column) {
    return column == ImportColumn.PROGRAMME ? "" : page.t("imports.sample_" + column.name());
  }

  private static Response file(String name, String rows) {
    return Response.ok((CsvText.BEGIN + rows).getBytes(StandardCharsets.UTF_8))
        .type("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
