package tandem.web.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.access.AuditRecord;
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
        false,
        List.of(new Choice("lead.approved", AuditWords.action(page, "lead.approved"))),
        List.of(
            row(page, 3, "deal.stage_changed", "deal_01KD0000000000000000000007", MOVED),
            row(page, 2, "lead.approved", "lead_01KD0000000000000000000001", APPROVED),
            row(page, 1, "something.new", "prd_01KD0000000000000000000003", "not json")),
        Optional.empty(),
        Optional.of("/audit?after=x"));
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
            "Анна Петрова",
            "COMPANY",
            "tandem-portal",
            action,
            object,
            details,
            Optional.of("req_5d1f00c2a9")));
  }
}
