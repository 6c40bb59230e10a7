package tandem.web.leads.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  @Inject LeadImportQuestions questions;

  @GET
  @Path("template.csv")
  public Response template(@QueryParam("programme") @Nullable String programme) {
    desk.list(me.actor()); // whoever may not import has no use for it
    String rows = CsvText.row(headings(programme)) + CsvText.row(samples(programme));
    return file("tandem-leads.csv", rows);
  }

  /** The same as a workbook, with what may stand in its cells on a second sheet. */
  @GET
  @Path("template.xlsx")
  public Response workbook(@QueryParam("programme") @Nullable String programme) {
    Page page = pages.page();
    desk.list(me.actor());
    byte[] book =
        LeadTemplateBook.of(
            page.t("imports.sheet_leads"),
            List.of(headings(programme), samples(programme)),
            page.t("imports.sheet_allowed"),
            Stream.concat(
                    allowed.columns(me.actor(), page).stream(),
                    questions.of(me.actor(), programme).stream()
                        .map(question -> LeadImportQuestions.allowed(page, question)))
                .toList());
    return Response.ok(book)
        .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header("Content-Disposition", "attachment; filename=\"tandem-leads.xlsx\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private List<String> headings(@Nullable String programme) {
    String language = pages.page().language();
    return Stream.concat(
            Stream.of(ImportColumn.values()).map(column -> column.heading(language)),
            questions.of(me.actor(), programme).stream().map(each -> each.name(language)))
        .toList();
  }

  private List<String> samples(@Nullable String programme) {
    Page page = pages.page();
    String name = questions.name(me.actor(), page, programme);
    return Stream.concat(
            Stream.of(ImportColumn.values()).map(column -> sample(page, column, name)),
            questions.of(me.actor(), programme).stream()
                .map(each -> LeadImportQuestions.sample(page, each)))
        .toList();
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

  private static String sample(Page page, ImportColumn column, String programme) {
    return column == ImportColumn.PROGRAMME ? programme : page.t("imports.sample_" + column.name());
  }

  private static Response file(String name, String rows) {
    return Response.ok((CsvText.BEGIN + rows).getBytes(StandardCharsets.UTF_8))
        .type("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
