package tandem.customers.names;

import java.util.Set;

/**
 * A legal form as a name writes it.
 *
 * @param form in its usual spelling
 * @param countries ISO 3166-1 codes of where it is used; EU for the European forms
 * @param kind limited, stock, partnership, person, state …: forms of one kind are the same in
 *     different languages
 */
public record LegalForm(String form, Set<String> countries, Place place, String kind) {

  /** Where in a name it may stand without being part of the name itself. */
  enum Place {
    FRONT,
    END,
    BOTH,
    ANY;

    boolean allows(int from, int to, int size) {
      return switch (this) {
        case FRONT -> from == 0;
        case END -> to == size;
        case BOTH -> from == 0 || to == size;
        case ANY -> true;
      };
    }
  }
}
