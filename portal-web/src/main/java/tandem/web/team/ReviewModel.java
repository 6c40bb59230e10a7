package tandem.web.team;

import java.util.List;

/** Everybody and everything that has access, each with when it was last used and last confirmed. */
public record ReviewModel(List<Line> lines) {
  public ReviewModel {
    lines = List.copyOf(lines);
  }

  /**
   * A person or a machine client.
   *
   * @param confirm where to say that it stays
   * @param withdraw where its access is ended; empty for the reader themselves
   */
  public record Line(
      String href,
      String name,
      String what,
      String used,
      String confirmed,
      String confirm,
      String withdraw,
      long version) {}
}
