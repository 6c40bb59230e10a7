package tandem.api.processes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.api.platform.views.LocalName;
import tandem.api.platform.views.MoneyBody;
import tandem.deals.processes.ProcessKind;
import tandem.deals.processes.ProcessState;
import tandem.deals.processes.ProcessTerms;
import tandem.deals.processes.ProcessView;
import tandem.deals.processes.Takes;
import tandem.leads.programmes.ExtraField;

/** A version of a sales process. */
@Schema(name = "SalesProcess")
record SalesProcessDocument(
    @NotNull @Schema(ref = "SalesProcessId") String id,
    @NotNull @Schema(enumeration = "sales_process") String object,
    @NotNull @Size(max = 40) String code,
    @NotNull LocalName name,
    @NotNull @Schema(description = "Whether it is the process of a deal that no other takes.")
        Boolean standard,
    @NotNull Integer number,
    @NotNull ProcessState status,
    @NotNull @Schema(description = "Whether new deals are opened under it.") Boolean inForce,
    @NotNull
        @Schema(
            description =
                "free: any stage from any other. simple: one step on or back. complex: stages may"
                    + " be left out, with a reason.")
        ProcessKind kind,
    @NotNull TakesDocument takes,
    @NotNull
        @Schema(description = "In order; won is the last, and its gate is what winning asks.")
        @Size(max = 6)
        List<StageDocument> stages,
    @NotNull
        @Schema(description = "What its gates may ask beyond a deal's own members.")
        @Size(max = 20)
        List<QuestionDocument> questions) {

  /** Which new deals it takes by itself; with nothing in it, none. */
  @Schema(name = "SalesProcessTakes")
  record TakesDocument(
      @NotNull @Schema(description = "Codes of products, or categories.") @Size(max = 100)
          List<@Size(max = 100) String> products,
      @NotNull @Schema(description = "Codes of programmes.") @Size(max = 100)
          List<@Size(max = 40) String> programmes,
      @Schema(description = "Least amount, included.") Optional<MoneyBody> from,
      @Schema(description = "Most, included.") Optional<MoneyBody> upTo) {

    static TakesDocument of(Takes takes) {
      return new TakesDocument(
          takes.products(),
          takes.programmes(),
          Optional.ofNullable(MoneyBody.of(takes.from(), takes.currency())),
          Optional.ofNullable(MoneyBody.of(takes.upTo(), takes.currency())));
    }
  }

  /** A question that gates may ask; answered in the deal's member "answers". */
  @Schema(name = "SalesProcessQuestion")
  record QuestionDocument(
      @NotNull @Size(max = 40) String code,
      @NotNull ExtraField.Kind kind,
      @NotNull LocalName name,
      @NotNull
          @Schema(description = "To choose from; empty unless the kind is choice.")
          @Size(max = 50)
          List<OptionDocument> options) {

    static QuestionDocument of(ExtraField field) {
      return new QuestionDocument(
          field.code(),
          field.kind(),
          new LocalName(field.nameEn(), field.nameRu()),
          field.options().stream()
              .map(each ->
                  new OptionDocument(each.code(), new LocalName(each.nameEn(), each.nameRu())))
              .toList());
    }
  }

  /** One answer to choose from. */
  @Schema(name = "SalesProcessAnswer")
  record OptionDocument(@NotNull @Size(max = 40) String code, @NotNull LocalName name) {}

  static SalesProcessDocument of(ProcessView version) {
    ProcessTerms terms = version.terms();
    return new SalesProcessDocument(
        version.id().text(),
        "sales_process",
        version.code(),
        new LocalName(version.nameEn(), version.nameRu()),
        version.standard(),
        version.number(),
        version.state(),
        version.inForce(),
        terms.kind(),
        TakesDocument.of(terms.takes()),
        terms.stages().stream().map(each -> StageDocument.of(terms, each)).toList(),
        terms.questions().stream().map(QuestionDocument::of).toList());
  }
}
