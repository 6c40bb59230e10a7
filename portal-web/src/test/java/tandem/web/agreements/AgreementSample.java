package tandem.web.agreements;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.partners.PartnerStatus;
import tandem.partners.agreements.AcceptanceView;
import tandem.partners.agreements.AgreementId;
import tandem.partners.agreements.AgreementView;
import tandem.partners.agreements.FirmAcceptance;
import tandem.partners.agreements.TextHash;
import tandem.partners.agreements.Wording;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.firm.FirmTabs;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** A version that was accepted and one that waits. */
public final class AgreementSample {
  private static final String TEXT =
      "1. Subject\nPartners bring leads.\n\n2. Money\nRates are in the plan.";

  private AgreementSample() {}

  public static Object list(Page page) {
    return new AgreementsModel(
        page.viewer().partner() ? FirmTabs.AGREEMENTS.tabs(page) : List.of(),
        page.viewer().company(),
        List.of(
            AgreementParts.row(page, version(page, 2, false)),
            AgreementParts.row(page, version(page, 1, true))));
  }

  public static Object one(Page page) {
    return AgreementParts.version(page, version(page, 2, false), List.of(), Form.blank());
  }

  public static Object overseen(Page page) {
    FirmAcceptance nord =
        new FirmAcceptance(
            new PartnerId(new UUID(0, 1)),
            "Nord Systems",
            PartnerStatus.ACTIVE,
            Optional.of(acceptance()));
    FirmAcceptance sued =
        new FirmAcceptance(
            new PartnerId(new UUID(0, 2)),
            "Südwerk Handel",
            PartnerStatus.ACTIVE,
            Optional.empty());
    return AgreementParts.version(page, version(page, 2, false), List.of(nord, sued), Form.blank());
  }

  public static Object record(Page page) {
    return RecordModel.of(page, version(page, 1, true), acceptance());
  }

  private static AgreementView version(Page page, int number, boolean accepted) {
    Wording words = new Wording("Partner agreement", TEXT, "Paragraph 2 is new.");
    boolean partner = page.viewer().partner();
    return new AgreementView(
        new AgreementId(new UUID(0, number)),
        number,
        SamplePages.NOW.minus(Duration.ofDays(30)),
        SamplePages.NOW.minus(Duration.ofDays(60)),
        "Martin Keller",
        words,
        words,
        TextHash.of(TEXT),
        TextHash.of(TEXT),
        number == 2,
        partner && accepted ? Optional.of(acceptance()) : Optional.empty(),
        partner ? Optional.empty() : Optional.of(7L),
        partner && !accepted);
  }

  private static AcceptanceView acceptance() {
    return new AcceptanceView(
        new PartnerId(new UUID(0, 1)),
        "Nord Systems",
        new PersonId(new UUID(0, 101)),
        "Ирина Соколова",
        "ru",
        TextHash.of(TEXT),
        SamplePages.NOW.minus(Duration.ofDays(29)));
  }
}
