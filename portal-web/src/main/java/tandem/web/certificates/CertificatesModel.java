package tandem.web.certificates;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Badge;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/**
 * A firm's certificates.
 *
 * @param missing what the firm may not do today for want of one, in words
 * @param form to record one; empty for readers who may not
 */
public record CertificatesModel(
    String id,
    String firm,
    List<Row> rows,
    List<String> missing,
    Optional<Form> form,
    List<Choice> people) {

  /** A certificate; {@code revoke} is where it can be revoked, or empty. */
  public record Row(
      String kind, String number, String holder, String when, Badge state, String revoke) {}
}
