package tandem.web.leads.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.leads.LeadId;
import tandem.leads.imports.ColumnMapping;
import tandem.leads.imports.ImportColumn;
import tandem.leads.imports.ImportedRow;
import tandem.leads.imports.LeadImportId;
import tandem.leads.imports.LeadImportState;
import tandem.leads.imports.LeadImportView;
import tandem.leads.imports.RowOutcome;
import tandem.platform.PersonId;
import tandem.platform.Refusal;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/** A file of leads at each step. */
public final class LeadImportSample {
  private static final Instant WHEN = Instant.parse("2026-11-20T10:00:00Z");

  private LeadImportSample() {}

  public static Object all(Page page) {
    return LeadImportModels.all(
        page,
        List.of(
            file(LeadImportState.RUNNING, Map.of(RowOutcome.PENDING, 300, RowOutcome.CREATED, 700)),
            file(LeadImportState.DONE, Map.of(RowOutcome.FAILED, 3, RowOutcome.CREATED, 97))),
        List.of(new Choice("prg_1", "Marine 2027")),
        Form.blank());
  }

  public static Object none(Page page) {
    return LeadImportModels.all(page, List.of(), List.of(), Form.blank());
  }

  public static Object uploaded(Page page) {
    return one(
        page, file(LeadImportState.UPLOADED, Map.of(RowOutcome.PENDING, 2)), RowOutcome.PENDING);
  }

  public static Object running(Page page) {
    return one(
        page,
        file(LeadImportState.RUNNING, Map.of(RowOutcome.PENDING, 300, RowOutcome.CREATED, 700)),
        RowOutcome.CREATED);
  }

  public static Object checked(Page page) {
    return one(
        page,
        file(LeadImportState.CHECKED, Map.of(RowOutcome.FAILED, 1, RowOutcome.OK, 1)),
        RowOutcome.FAILED);
  }

  public static Object done(Page page) {
    return one(
        page,
        file(LeadImportState.DONE, Map.of(RowOutcome.FAILED, 1, RowOutcome.CREATED, 1)),
        RowOutcome.CREATED);
  }

  private static Object one(Page page, LeadImportView file, RowOutcome outcome) {
    boolean failed = outcome == RowOutcome.FAILED;
    ImportedRow row =
        new ImportedRow(
            2,
            List.of("ООО «Балтийский причал»", "7812014560", "1,234"),
            outcome,
            failed ? Optional.empty() : Optional.of(new LeadId(new UUID(1, 1))),
            failed ? List.of(new Refusal.Problem("amount", "decimal", "")) : List.of(),
            Optional.empty());
    return LeadImportModels.one(
        page, file, List.of(row), Form.blank(), file.state() == LeadImportState.DONE, true);
  }

  private static LeadImportView file(LeadImportState state, Map<RowOutcome, Integer> outcomes) {
    return new LeadImportView(
        new LeadImportId(new UUID(0x0193_0000_0000_7000L, state.name().length())),
        3,
        "Лиды из старой CRM.csv",
        "windows-1251",
        state,
        List.of("Клиент", "ИНН", "Сумма"),
        new ColumnMapping(
            Map.of(ImportColumn.NAME, 0, ImportColumn.TAX_NUMBER, 1, ImportColumn.AMOUNT, 2)),
        false,
        new PersonId(new UUID(0, 7)),
        "Ольга Нордова",
        outcomes.values().stream().mapToInt(Integer::intValue).sum(),
        outcomes,
        WHEN,
        Optional.of(WHEN.plusSeconds(600_000)));
  }
}
