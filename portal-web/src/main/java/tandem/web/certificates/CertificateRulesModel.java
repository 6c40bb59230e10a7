package tandem.web.certificates;

import java.util.List;
import tandem.partners.certificates.CertificateRule;
import tandem.web.platform.Form;
import tandem.web.platform.Page;

/** What needs a certificate. */
public record CertificateRulesModel(boolean manages, List<Row> rows, Form form) {

  /** A rule. */
  public record Row(String category, String kind, String from) {}

  static Row row(Page page, CertificateRule rule) {
    return new Row(rule.category(), rule.kind(), page.format().date(rule.validFrom()));
  }
}
