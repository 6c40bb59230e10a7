package tandem.web.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.access.AuditRecord;
import tandem.platform.audit.AuditEntry.Outcome;
import tandem.platform.audit.Finding;
import tandem.platform.audit.Verification;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** A quiet hour in the audit trail. */
public final class AuditSample {
  private AuditSample() {}

  public static Object of(Page page) {
    return new AuditModel(
        Form.blank(),
        true,
        false,
        List.of(new Choice("lead.approved", AuditWords.action(page, "lead.approved"))),
        AuditPages.outcomes(page),
        List.of(
            row(page, 3, "deal.stage_changed", "deal_01KD0000000000000000000007", MOVED),
            row(page, 2, "lead.approved", "lead_01KD0000000000000000000001", APPROVED),
            refused(page),
            row(page, 1, "something.new", "prd_01KD0000000000000000000003", "not json")),
        Optional.empty(),
        Optional.of("/audit?after=x"),
        "/audit/export?format=csv",
        "/audit/export?format=ndjson",
        50_000);
  }

  private static final String MOVED =
      "{\"at\":\"2026-11-22T08:00:00Z\",\"deal\":{\"value\":\"01900000-0000-7000-8000-000000000007\"},"
          + "\"from\":\"PROSPECT\",\"to\":\"QUALIFIED\",\"secondsInStage\":86400}";
  private static final String APPROVED =
      "{\"lead\":{\"value\":\"01900000-0000-7000-8000-000000000001\"},\"protectedUntil\":\"2027-02-20\","
          + "\"amount\":{\"amount\":46000.00,\"currency\":\"EUR\"}}";

  private static AuditModel.Row row(
      Page page, int number, String action, String object, String details) {
    return AuditPages.row(
        page,
        new AuditRecord(
            number,
            SamplePages.NOW.minus(Duration.ofMinutes(10L * number)),
            new UUID(0, 902),
            Optional.of("Анна Петрова"),
            false,
            "COMPANY",
            "tandem-portal",
            action,
            object,
            details,
            Optional.of("req_5d1f00c2a9"),
            Outcome.DONE));
  }

  private static AuditModel.Row refused(Page page) {
    return AuditPages.row(
        page,
        new AuditRecord(
            0,
            SamplePages.NOW.minus(Duration.ofHours(1)),
            new UUID(0, 7),
            Optional.empty(),
            true,
            "PARTNER",
            "nord-erp",
            "access.refused",
            "usr_01KD0000000000000000000003",
            "{\"code\":\"not_found\",\"count\":41,\"operations\":{\"GET /leads/{id}\":41}}",
            Optional.empty(),
            Outcome.REFUSED));
  }

  public static Object whole(Page page) {
    return new VerificationPages.Model(
        Form.blank(),
        Optional.of(
            VerificationPages.result(
                page,
                new Verification(
                    120_345, 365, Optional.of(SamplePages.NOW), 17, List.of(), false))));
  }

  public static Object broken(Page page) {
    return new VerificationPages.Model(
        Form.blank(),
        Optional.of(
            VerificationPages.result(
                page,
                new Verification(
                    120_345,
                    365,
                    Optional.empty(),
                    17,
                    Stream.of(Finding.Kind.values())
                        .map(kind ->
                            new Finding(kind, 3, 1_204, kind == Finding.Kind.CUT ? 0 : 98_112))
                        .toList(),
                    true))));
  }
}
