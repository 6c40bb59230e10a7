package tandem.web.agreements;

import java.util.List;
import tandem.web.platform.Badge;
import tandem.web.platform.Form;

/**
 * A version to be read.
 *
 * @param changes what is different from the one before; empty if nothing is said
 * @param acceptable whether the reader may accept it for their firm now
 * @param waits why it cannot be accepted by this reader, as the key of a text; empty if it can
 * @param accepted by whom and when it was accepted for the reader's firm; empty if not
 * @param firms for the company: who accepted and who did not
 */
public record AgreementModel(
    String id,
    String title,
    String under,
    Badge state,
    String changes,
    String text,
    String language,
    String hash,
    boolean acceptable,
    String waits,
    String accepted,
    Form form,
    List<FirmLine> firms) {

  /** A firm and its acceptance, in words. */
  public record FirmLine(String href, String name, Badge state, String by) {}
}
