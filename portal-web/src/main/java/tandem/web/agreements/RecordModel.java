package tandem.web.agreements;

import java.util.List;
import tandem.partners.agreements.AcceptanceView;
import tandem.partners.agreements.AgreementView;
import tandem.web.platform.Fact;
import tandem.web.platform.Page;

/** The text that was accepted, in the language it was read in, and the stamp. */
public record RecordModel(String language, String title, String text, List<Fact> stamp) {

  public static RecordModel of(Page page, AgreementView version, AcceptanceView record) {
    return new RecordModel(
        record.language(),
        AgreementParts.given(version.in(record.language()).title()),
        AgreementParts.given(version.in(record.language()).text()),
        Fact.list()
            .add(page.t("agreements.stamp.number"), String.valueOf(version.number()))
            .add(page.t("agreements.stamp.firm"), record.firm(), record.partner().text())
            .add(page.t("agreements.stamp.person"), record.name(), record.person().text())
            .add(page.t("agreements.stamp.at"), record.at().toString())
            .add(page.t("agreements.stamp.hash"), record.textHash())
            .facts());
  }
}
