package tandem.customers.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Second step: legal forms leave the name, the longest first, at its ends and, if they can mean
 * nothing else, within it. The last word of a name always stays.
 *
 * @param rest the words without the forms
 * @param broken how many words at the end, and whether the first, are what is left of a form after
 *     a typing error
 */
record FormsOff(List<Token> rest, List<LegalForm> forms, BrokenForm broken) {

  static FormsOff from(List<Token> tokens) {
    FormsOff off = new FormsOff(List.copyOf(tokens), List.of(), BrokenForm.NONE);
    Optional<FormsOff> next = off.next();
    while (next.isPresent()) {
      off = next.get();
      next = off.next();
    }
    return off.forms.isEmpty() ? new FormsOff(off.rest, off.forms, BrokenForm.in(off.rest)) : off;
  }

  private Optional<FormsOff> next() {
    LegalFormList list = LegalFormList.all();
    int longest = Math.min(list.longest(), rest.size());
    for (int length = longest; length > 0; length--) {
      for (int from = rest.size() - length; from >= 0; from--) {
        Optional<LegalForm> form = at(from, from + length);
        if (form.isPresent()) {
          return Optional.of(without(from, from + length, form.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LegalForm> at(int from, int to) {
    LegalFormList list = LegalFormList.all();
    List<String> words = rest.subList(from, to).stream().map(Token::bare).toList();
    return list.find(words)
        .filter(form -> !isInitials(from, to))
        .or(() -> list.resembling(words))
        .filter(form -> form.place().allows(from, to, rest.size()))
        .filter(form -> leavesAName(from, to));
  }

  /** A.O. Smith and S.C. Johnson are people, AO Smena and SC Dacia firms. */
  private boolean isInitials(int from, int to) {
    return from == 0
        && to == 1
        && to < rest.size()
        && rest.getFirst().dotted()
        && rest.getFirst().text().length() == 2;
  }

  private boolean leavesAName(int from, int to) {
    for (int i = 0; i < rest.size(); i++) {
      boolean outside = i < from || i >= to;
      if (outside && !rest.get(i).text().equals("and")) {
        return true;
      }
    }
    return false;
  }

  private FormsOff without(int from, int to, LegalForm form) {
    List<Token> left = new ArrayList<>(rest.subList(0, from));
    left.addAll(rest.subList(to, rest.size()));
    List<LegalForm> found = new ArrayList<>(forms);
    found.add(form);
    return new FormsOff(List.copyOf(left), List.copyOf(found), BrokenForm.NONE);
  }
}
