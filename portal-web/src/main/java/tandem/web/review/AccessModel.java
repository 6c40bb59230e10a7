package tandem.web.review;

import java.util.List;
import java.util.Optional;
import tandem.web.platform.Choice;
import tandem.web.platform.Form;

/** Everybody and everything that has access. */
public record AccessModel(
    Form form,
    boolean filtered,
    List<Choice> firms,
    List<Choice> kinds,
    boolean decides,
    List<Line> lines,
    Optional<String> first,
    Optional<String> next) {
  public AccessModel {
    firms = List.copyOf(firms);
    kinds = List.copyOf(kinds);
    lines = List.copyOf(lines);
  }

  /**
   * @param path where to say that it stays, and below it where its access is ended
   * @param own the reader's: nobody ends their own access
   */
  public record Line(
      String name,
      String firm,
      String firmHref,
      String what,
      String used,
      String confirmed,
      String path,
      boolean own,
      long version) {}
}
