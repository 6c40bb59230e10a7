package tandem.web.leads.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tandem.access.Actor;
import tandem.catalogue.ProductShelf;
import tandem.catalogue.ShelfFilter;
import tandem.customers.TaxScheme;
import tandem.leads.imports.ImportColumn;
import tandem.leads.programmes.ProgrammeState;
import tandem.leads.programmes.Programmes;
import tandem.platform.PageRequest;
import tandem.web.platform.Page;

/** What may stand in the columns of a file, each with its heading first. */
@RequestScoped
class LeadImportAllowed {
  @Inject ProductShelf shelf;
  @Inject Programmes programmes;

  List<List<String>> columns(Actor actor, Page page) {
    List<String> products =
        shelf.list(actor, ShelfFilter.ON_SALE, PageRequest.first(PageRequest.MAX)).rows().stream()
            .flatMap(product -> Stream.of(product.code(), product.name(page.language())))
            .distinct()
            .toList();
    List<String> open =
        programmes.list(actor).stream()
            .filter(each -> each.inForce() && each.state() == ProgrammeState.PUBLISHED)
            .map(each -> each.name(page.language()))
            .toList();
    return List.of(
        column(
            page, ImportColumn.TAX_SCHEME, Stream.of(TaxScheme.values()).map(Enum::name).toList()),
        column(page, ImportColumn.COUNTRY, List.of(page.t("imports.allowed_country"))),
        column(page, ImportColumn.PRODUCT, joined(page.t("imports.allowed_lines"), products)),
        column(page, ImportColumn.CURRENCY, List.of("RUB", "EUR", "USD")),
        column(page, ImportColumn.CLOSE, List.of(page.t("imports.allowed_day"))),
        column(page, ImportColumn.CONSENT, List.of(page.t("imports.allowed_yes"))),
        column(page, ImportColumn.PROGRAMME, open));
  }

  private static List<String> column(Page page, ImportColumn column, List<String> values) {
    return joined(column.heading(page.language()), values);
  }

  private static List<String> joined(String first, List<String> others) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }
}
