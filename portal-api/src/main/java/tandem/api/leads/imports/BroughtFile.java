package tandem.api.leads.imports;

import java.util.Optional;

/** A file of leads as it came, whatever it came in. */
final class BroughtFile {
  private final Optional<String> name;
  private final byte[] content;
  private final Optional<Boolean> drafts;

  /**
   * @param name empty when the body does not say it
   * @param drafts empty when the body does not say it
   */
  BroughtFile(Optional<String> name, byte[] content, Optional<Boolean> drafts) {
    this.name = name;
    this.content = content.clone();
    this.drafts = drafts;
  }

  Optional<String> name() {
    return name;
  }

  byte[] content() {
    return content.clone();
  }

  Optional<Boolean> drafts() {
    return drafts;
  }
}
