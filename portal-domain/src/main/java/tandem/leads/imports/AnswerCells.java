package tandem.leads.imports;

import static tandem.platform.JsonMaker.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.leads.programmes.ExtraField;
import tandem.platform.Refusal;

/**
 * Reads the columns with a programme's own questions: their heading is the question in either
 * language, or its code. What cannot be understood is named as {@code answers.<code>} with {@code
 * decimal}, {@code date}, {@code unknown_value} or {@code formula}; what is missing the form itself
 * says.
 */
final class AnswerCells {
  private static final Set<String> NO = Set.of("no", "n", "false", "0", "нет", "н", "-");

  private final ColumnMapping mapping;
  private final List<String> header;
  private final List<String> cells;
  private final List<Refusal.Problem> problems;

  /**
   * @param problems to which those of the answers are added
   */
  AnswerCells(
      ColumnMapping mapping,
      List<String> header,
      List<String> cells,
      List<Refusal.Problem> problems) {
    this.mapping = mapping;
    this.header = header;
    this.cells = cells;
    this.problems = problems;
  }

  JsonObject to(List<ExtraField> questions) {
    JsonObjectBuilder answers = JSON.createObjectBuilder();
    for (ExtraField question : questions) {
      cell(question)
          .flatMap(cell -> read(question, cell))
          .ifPresent(it -> answers.add(question.code(), it));
    }
    return answers.build();
  }

  /** The first column with this question that is nothing else. */
  private Optional<String> cell(ExtraField question) {
    Set<String> names =
        Stream.of(
                question.code(), "answers." + question.code(), question.nameEn(), question.nameRu())
            .map(ImportColumn::bare)
            .collect(Collectors.toUnmodifiableSet());
    return IntStream.range(0, Math.min(header.size(), cells.size()))
        .filter(at -> !mapping.places().containsValue(at))
        .filter(at -> names.contains(ImportColumn.bare(header.get(at))))
        .mapToObj(at -> cells.get(at).strip())
        .findFirst()
        .filter(text -> !text.isEmpty());
  }

  private Optional<JsonValue> read(ExtraField question, String cell) {
    boolean signed =
        question.kind() == ExtraField.Kind.NUMBER || question.kind() == ExtraField.Kind.YES_NO;
    if (CellReading.formula(signed ? ImportColumn.AMOUNT : ImportColumn.NEED, cell)) {
      problems.add(problem(question, "formula", "begins like a formula: write a value"));
      return Optional.empty();
    }
    Optional<JsonValue> value =
        switch (question.kind()) {
          case TEXT -> Optional.of(JSON.createValue(cell));
          case NUMBER -> number(cell).map(JSON::createValue);
          case DATE -> CellReading.day(cell).map(day -> JSON.createValue(day.toString()));
          case CHOICE -> option(question, cell).map(JSON::createValue);
          case YES_NO -> yesNo(cell);
        };
    if (value.isEmpty()) {
      problems.add(problem(question, code(question.kind()), "cannot be understood"));
    }
    return value;
  }

  private static Optional<BigDecimal> number(String cell) {
    return cell.startsWith("-")
        ? CellReading.amount(cell.substring(1)).map(BigDecimal::negate)
        : CellReading.amount(cell);
  }

  private static Optional<String> option(ExtraField question, String cell) {
    return question.options().stream()
        .filter(option ->
            Stream.of(option.code(), option.nameEn(), option.nameRu())
                .anyMatch(cell::equalsIgnoreCase))
        .map(ExtraField.Option::code)
        .findFirst();
  }

  private static Optional<JsonValue> yesNo(String cell) {
    if (CellReading.yes(cell)) {
      return Optional.of(JsonValue.TRUE);
    }
    return NO.contains(cell.toLowerCase(Locale.ROOT))
        ? Optional.of(JsonValue.FALSE)
        : Optional.empty();
  }

  private static String code(ExtraField.Kind kind) {
    return switch (kind) {
      case NUMBER -> "decimal";
      case DATE -> "date";
      default -> "unknown_value";
    };
  }

  private static Refusal.Problem problem(ExtraField question, String code, String message) {
    return new Refusal.Problem("answers." + question.code(), code, message);
  }
}
