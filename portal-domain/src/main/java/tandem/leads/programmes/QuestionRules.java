package tandem.leads.programmes;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tandem.platform.Problems;

/** What questions beyond the usual ones may look like, of a programme or of a sales process. */
public final class QuestionRules {
  static final int MOST_EXTRA = 20;
  static final int MOST_OPTIONS = 50;
  private static final int LONGEST_NAME = 120;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private final Problems problems;

  public QuestionRules(Problems problems) {
    this.problems = problems;
  }

  /** Adds what is wrong at the member {@code at}. */
  public void check(String at, List<ExtraField> questions) {
    many(at, questions, MOST_EXTRA);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < questions.size(); i++) {
      ExtraField field = questions.get(i);
      question(at + "." + i, field);
      if (!seen.add(field.code())) {
        problems.add(at + "." + i + ".code", "twice", "another question has this code");
      }
    }
  }

  private void question(String at, ExtraField field) {
    code(at + ".code", field.code());
    problems.line(at + ".name_en", field.nameEn(), true, LONGEST_NAME);
    problems.line(at + ".name_ru", field.nameRu(), true, LONGEST_NAME);
    if (field.length() < 0 || field.length() > ExtraField.LONGEST_TEXT) {
      problems.add(at + ".length", "range", "between 0 and " + ExtraField.LONGEST_TEXT);
    }
    BigDecimal least = field.least();
    BigDecimal most = field.most();
    if (least != null && most != null && least.compareTo(most) > 0) {
      problems.add(at + ".most", "too_low", "is less than the lowest");
    }
    if (field.kind() == ExtraField.Kind.CHOICE && field.options().size() < 2) {
      problems.add(at + ".options", "required", "at least two answers to choose from");
    }
    options(at + ".options", field.options());
  }

  private void options(String at, List<ExtraField.Option> options) {
    many(at, options, MOST_OPTIONS);
    Set<String> seen = new HashSet<>();
    for (ExtraField.Option option : options) {
      code(at, option.code());
      problems.line(at, option.nameEn(), true, LONGEST_NAME);
      problems.line(at, option.nameRu(), true, LONGEST_NAME);
      if (!seen.add(option.code())) {
        problems.add(at, "twice", "another answer has the code " + option.code());
      }
    }
  }

  private void code(String at, String code) {
    if (!CODE.matcher(code).matches()) {
      problems.add(at, "code", "lower-case letters, digits and underscores, a letter first");
    }
  }

  private void many(String at, List<?> all, int most) {
    if (all.size() > most) {
      problems.add(at, "too_many", "at most " + most);
    }
  }
}
