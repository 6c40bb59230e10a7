package tandem.leads.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.customers.TaxScheme;
import tandem.leads.LeadForm;
import tandem.leads.LeadForm.ContactClaim;
import tandem.leads.LeadForm.CustomerClaim;
import tandem.leads.LeadLine;
import tandem.leads.programmes.ExtraField;
import tandem.leads.programmes.ProgrammeBook;
import tandem.leads.programmes.ProgrammeId;
import tandem.platform.ProductId;
import tandem.platform.Refusal;

/**
 * Makes a lead's form of a row. What cannot be understood is named with its field: {@code decimal},
 * {@code date}, {@code number}, {@code quantities}, {@code formula}, {@code unknown_product},
 * {@code unknown_programme}, {@code country}, {@code unknown_value}; what is missing the form
 * itself says.
 */
@ApplicationScoped
class RowReading {
  private static final Map<String, String> COUNTRIES = countries();

  /** More than a lead may have: the form itself says how many are too many. */
  private static final int MOST_LINES = 200;

  @Inject LeadImports imports;
  @Inject ProgrammeBook programmes;

  ReadRow read(LeadImportView file, List<String> cells) {
    ColumnMapping mapping = file.mapping();
    TypedRow row = new TypedRow(mapping, cells);
    String number = row.text(ImportColumn.TAX_NUMBER);
    LeadForm form =
        new LeadForm(
            new CustomerClaim(
                scheme(row, number),
                number,
                row.text(ImportColumn.NAME),
                row.read(ImportColumn.COUNTRY, RowReading::country, "country").orElse(null),
                row.text(ImportColumn.WEBSITE)),
            new ContactClaim(
                row.text(ImportColumn.CONTACT),
                row.text(ImportColumn.EMAIL),
                row.text(ImportColumn.PHONE),
                row.cell(ImportColumn.CONSENT).filter(CellReading::yes).isPresent()),
            lines(row),
            row.read(ImportColumn.AMOUNT, CellReading::amount, "decimal").orElse(null),
            currency(row),
            row.read(ImportColumn.CLOSE, CellReading::day, "date").orElse(null),
            row.text(ImportColumn.NEED),
            row.text(ImportColumn.EXTERNAL_ID));
    Optional<ProgrammeId> programme =
        row.read(ImportColumn.PROGRAMME, imports::programme, "unknown_programme");
    JsonObject answers =
        new AnswerCells(mapping, file.header(), cells, row.problems)
            .to(questions(programme.orElse(ProgrammeId.STANDARD)));
    return new ReadRow(form.in(programme.orElse(null), answers), row.problems);
  }

  /** What the programme asks today; the form says whether it takes leads at all. */
  private List<ExtraField> questions(ProgrammeId programme) {
    return programmes
        .current(programme)
        .map(version -> version.terms().form().extra())
        .orElse(List.of());
  }

  private List<LeadLine> lines(TypedRow row) {
    List<ProductId> products =
        row.read(ImportColumn.PRODUCT, this::products, "unknown_product").orElse(List.of());
    List<Integer> counts =
        row.read(ImportColumn.QUANTITY, RowReading::counts, "number").orElse(List.of());
    if (!counts.isEmpty() && !products.isEmpty() && counts.size() != products.size()) {
      row.problems.add(
          new Refusal.Problem(
              ImportColumn.QUANTITY.field(), "quantities", "as many quantities as products"));
      return List.of();
    }
    return IntStream.range(0, products.size())
        .mapToObj(i -> new LeadLine(products.get(i), counts.isEmpty() ? 1 : counts.get(i)))
        .toList();
  }

  /** One, or several with semicolons between them; empty if one of them is not known. */
  private Optional<List<ProductId>> products(String cell) {
    Optional<ProductId> one = imports.product(cell);
    return one.isPresent() ? one.map(List::of) : each(cell, imports::product);
  }

  private static Optional<List<Integer>> counts(String cell) {
    return each(cell, CellReading::count);
  }

  private static <T> Optional<List<T>> each(String cell, Function<String, Optional<T>> reader) {
    List<Optional<T>> read =
        Arrays.stream(cell.split(";"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .limit(MOST_LINES)
            .map(reader)
            .toList();
    return read.isEmpty() || read.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(read.stream().flatMap(Optional::stream).toList());
  }

  private static @Nullable String currency(TypedRow row) {
    String code = row.text(ImportColumn.CURRENCY);
    return code == null
        ? null
        : switch (code) {
          case "₽", "руб", "руб.", "р." -> "RUB";
          case "€" -> "EUR";
          case "$" -> "USD";
          default -> code.toUpperCase(Locale.ROOT);
        };
  }

  private static @Nullable TaxScheme scheme(TypedRow row, @Nullable String number) {
    Optional<TaxScheme> said =
        row.read(ImportColumn.TAX_SCHEME, RowReading::schemeNamed, "unknown_value");
    return said.orElseGet(() -> number == null ? null : schemeOf(number));
  }

  private static Optional<TaxScheme> schemeNamed(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "INN", "ИНН" -> Optional.of(TaxScheme.INN);
      case "VAT", "НДС" -> Optional.of(TaxScheme.VAT);
      case "EIN" -> Optional.of(TaxScheme.EIN);
      case "OTHER", "ДРУГОЙ" -> Optional.of(TaxScheme.OTHER);
      default -> Optional.empty();
    };
  }

  private static TaxScheme schemeOf(String number) {
    String bare = number.replaceAll("[\\s.-]", "");
    if (bare.matches("[0-9]{10}|[0-9]{12}")) {
      return TaxScheme.INN;
    }
    if (bare.matches("(?i)[a-z]{2}[a-z0-9]{2,14}")) {
      return TaxScheme.VAT;
    }
    return number.strip().matches("[0-9]{2}-[0-9]{7}") ? TaxScheme.EIN : TaxScheme.OTHER;
  }

  private static Optional<String> country(String cell) {
    return Optional.ofNullable(COUNTRIES.get(cell.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> countries() {
    Map<String, String> known = new TreeMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale place = Locale.of("", code);
      known.put(code.toLowerCase(Locale.ROOT), code);
      for (Locale language : List.of(Locale.ENGLISH, Locale.of("ru"))) {
        known.put(place.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
      }
    }
    known.put("рф", "RU");
    known.put("российская федерация", "RU");
    known.put("usa", "US");
    known.put("сша", "US");
    known.put("uk", "GB");
    return known;
  }

  /** The cells of a row, and what is wrong with them. */
  private static final class TypedRow {
    private final ColumnMapping mapping;
    private final List<String> cells;
    private final List<Refusal.Problem> problems = new ArrayList<>();

    TypedRow(ColumnMapping mapping, List<String> cells) {
      this.mapping = mapping;
      this.cells = cells;
    }

    Optional<String> cell(ImportColumn column) {
      Optional<String> cell = mapping.cell(column, cells);
      if (cell.isPresent() && CellReading.formula(column, cell.get())) {
        problems.add(
            new Refusal.Problem(column.field(), "formula", "begins like a formula: write a value"));
        return Optional.empty();
      }
      return cell;
    }

    @Nullable String text(ImportColumn column) {
      return cell(column).orElse(null);
    }

    <T> Optional<T> read(
        ImportColumn column, Function<String, Optional<T>> reader, String otherwise) {
      Optional<String> cell = cell(column);
      Optional<T> value = cell.flatMap(reader);
      if (cell.isPresent() && value.isEmpty()) {
        problems.add(new Refusal.Problem(column.field(), otherwise, "cannot be understood"));
      }
      return value;
    }
  }
}
