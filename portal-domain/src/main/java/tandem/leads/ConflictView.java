package tandem.leads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the deciders have before them when two want one customer.
 *
 * @param others the leads of other firms that stand against it, as far as the reader reaches them
 * @param notes the newest first; no partner reads them
 * @param letters to any of the firms, the newest first
 * @param writes whether the reader may note and write letters
 */
public record ConflictView(
    LeadCompanyView lead,
    List<LeadCompanyView> others,
    List<Note> notes,
    List<Sent> letters,
    boolean writes) {
  public ConflictView {
    others = List.copyOf(others);
    notes = List.copyOf(notes);
    letters = List.copyOf(letters);
  }

  /** A note of a decider for the others. */
  public record Note(String author, Instant at, String body) {}

  /** A letter that a firm was sent. */
  public record Sent(
      LeadId lead, String partner, ConflictLetter letter, String author, Instant at) {}

  /** The lead of this id among those in the room. */
  public Optional<LeadCompanyView> of(LeadId id) {
    return Stream.concat(Stream.of(lead), others.stream())
        .filter(each -> each.facts().id().equals(id))
        .findFirst();
  }
}
