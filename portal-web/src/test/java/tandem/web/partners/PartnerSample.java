package tandem.web.partners;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.customers.TaxId;
import tandem.customers.TaxScheme;
import tandem.leads.CheckCustomer;
import tandem.leads.CheckedCustomer;
import tandem.leads.CustomerChecks;
import tandem.partners.PartnerFacts;
import tandem.partners.PartnerPerson;
import tandem.partners.PartnerProfile;
import tandem.partners.PartnerRow;
import tandem.partners.PartnerStatus;
import tandem.partners.PartnerTier;
import tandem.partners.PartnerWork;
import tandem.partners.StatusChange;
import tandem.partners.StatusReason;
import tandem.partners.agreements.AgreementId;
import tandem.partners.agreements.LastAcceptance;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;
import tandem.web.firm.FirmPages;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;
import tandem.web.platform.Page;
import tandem.web.platform.SamplePages;

/** Two firms, one of them in trouble. */
public final class PartnerSample {
  private PartnerSample() {}

  public static Object list(Page page) {
    return new PartnerListModel(
        Form.blank(),
        false,
        true,
        List.of(),
        List.of(),
        List.of(
            PartnerParts.row(page, row(1, "Nord Systems", PartnerStatus.ACTIVE)),
            PartnerParts.row(page, row(2, "Südwerk Handel", PartnerStatus.SUSPENDED))),
        Optional.empty(),
        Optional.empty());
  }

  public static Object one(Page page) {
    PartnerRow row = row(1, "Nord Systems", PartnerStatus.ACTIVE);
    return PartnerParts.profile(
        page,
        new PartnerProfile(
            row.facts(),
            3,
            true,
            row.work(),
            List.of(
                new PartnerPerson(
                    new PersonId(new UUID(0, 101)),
                    "Ирина Соколова",
                    Optional.of("nord-owner@nord.example"),
                    List.of("partner_admin"),
                    Optional.of(SamplePages.NOW)))),
        changes(),
        Optional.of(
            new LastAcceptance(
                new AgreementId(new UUID(0, 1)), 2, "Ирина Соколова", SamplePages.NOW)),
        Optional.of(asked()));
  }

  private static CustomerChecks.OfFirm asked() {
    return new CustomerChecks.OfFirm(
        34,
        31,
        3,
        Optional.of(SamplePages.NOW),
        List.of(
            new CustomerChecks.Asked(
                new UUID(0, 2),
                SamplePages.NOW,
                "Ирина Соколова",
                CheckCustomer.Kind.TAX_ID,
                Optional.empty(),
                Optional.of("АО «Северный склад»"),
                CheckedCustomer.Band.PROTECTED),
            new CustomerChecks.Asked(
                new UUID(0, 1),
                SamplePages.NOW,
                "",
                CheckCustomer.Kind.DOMAIN,
                Optional.empty(),
                Optional.empty(),
                CheckedCustomer.Band.FREE)));
  }

  public static Object checks(Page page) {
    return new CheckListModel(
        "Nord Systems",
        "/partners/org_x",
        CheckParts.of(page, new PartnerId(new UUID(0, 1)), asked()),
        Optional.empty(),
        Optional.of("/partners/org_x/checks?after=x"));
  }

  public static Object suspending(Page page) {
    return new StandingModel(
        "org_x",
        "Nord Systems",
        "SUSPENDED",
        3,
        Form.blank(),
        List.of(new Choice("OVERDUE_PAYMENT", page.t("standing.reason.OVERDUE_PAYMENT"))));
  }

  public static Object firm(Page page) {
    return FirmPages.model(
        page, row(1, "Nord Systems", PartnerStatus.SUSPENDED).facts(), changes());
  }

  private static List<StatusChange> changes() {
    return List.of(
        new StatusChange(
            PartnerStatus.SUSPENDED,
            StatusReason.OVERDUE_PAYMENT,
            Optional.of("Two invoices of September are open."),
            "Martin Keller",
            Optional.of("manager@tandem.example"),
            SamplePages.NOW));
  }

  public static Object viewAs(Page page) {
    return new ViewAsModel(
        new PartnerId(new UUID(0, 1)).text(),
        "Nord Systems",
        "",
        List.of(
            new Choice("usr_1", "Ирина Соколова", page.t("account.role.partner_admin")),
            new Choice("SELLER", page.t("account.role.partner_seller"), page.t("view.role_only"))),
        Form.blank(),
        30);
  }

  private static PartnerRow row(int id, String name, PartnerStatus status) {
    return new PartnerRow(
        new PartnerFacts(
            new PartnerId(new UUID(0, id)),
            "firm-" + id,
            name,
            "RU",
            PartnerTier.SILVER,
            status,
            Optional.of("North-West"),
            SamplePages.NOW,
            Optional.of(new TaxId(TaxScheme.INN, "7707083893")),
            Optional.of("https://nord.example")),
        Optional.of(new PartnerWork(3, 148, 12, 41)));
  }
}
