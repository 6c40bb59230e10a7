package tandem.web.platform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tandem.platform.Refusal;

/**
 * Reads a submitted form field by field and collects what is wrong, so that the page can show it
 * again with nothing lost. Lengths are cut off by refusing, never by shortening.
 */
public final class Submission {
  private final Texts texts;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  public Submission(Texts texts, MultivaluedMap<String, String> posted) {
    this.texts = texts;
    posted.forEach((name, typed) -> values.put(name, List.copyOf(typed)));
  }

  /** What was typed without outer spaces; empty when nothing was. */
  public Optional<String> text(String field, int limit) {
    String typed = raw(field);
    if (typed.length() > limit) {
      reject(field, "form.too_long", limit);
      return Optional.empty();
    }
    return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
  }

  public Optional<String> required(String field, int limit) {
    if (raw(field).isEmpty()) {
      reject(field, "form.required");
      return Optional.empty();
    }
    return text(field, limit);
  }

  public Optional<BigDecimal> amount(String field) {
    return read(field, Typed::amount, "form.amount");
  }

  public Optional<Integer> count(String field) {
    return read(field, Typed::count, "form.count");
  }

  public Optional<LocalDate> day(String field) {
    return read(field, Typed::day, "form.day");
  }

  /** One of an enum's names, as a select or radio group sends it. */
  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    return read(
        field,
        typed -> {
          for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
              return Optional.of(constant);
            }
          }
          return Optional.empty();
        },
        "form.choice");
  }

  public boolean ticked(String field) {
    return !raw(field).isEmpty();
  }

  public String raw(String field) {
    List<String> typed = values.getOrDefault(field, List.of());
    return typed.isEmpty() ? "" : typed.get(0).strip();
  }

  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Of the record that the page showed. A form without one was not made by us: it matches none. */
  public long version() {
    String text = raw("version");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  public void reject(String field, String key, Object... arguments) {
    errors.add(new FieldError(field, texts.t(key, arguments)));
  }

  /** Takes over a message that already has its words. */
  public void rejectWith(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /**
   * Takes over what the domain refused, each problem at its field; {@code fieldOf} maps the
   * domain's paths to fields of this form.
   */
  public void refusedBy(Refusal refusal, UnaryOperator<String> fieldOf) {
    List<Refusal.Problem> problems =
        switch (refusal) {
          case Refusal.Invalid invalid -> invalid.problems();
          case Refusal.Unprocessable unprocessable -> unprocessable.problems();
          default -> List.of();
        };
    for (Refusal.Problem problem : problems) {
      rejectWith(fieldOf.apply(problem.field()), Refusals.words(texts, problem));
    }
    if (problems.isEmpty()) {
      rejectWith(fieldOf.apply(""), Refusals.words(texts, refusal));
    }
  }

  /** Adds problems of fields that are not known to be wrong yet, so that all is told at once. */
  public void alsoWrong(List<Refusal.Problem> problems, UnaryOperator<String> fieldOf) {
    for (Refusal.Problem problem : problems) {
      String field = fieldOf.apply(problem.field());
      if (form().error(field).isEmpty()) {
        rejectWith(field, Refusals.words(texts, problem));
      }
    }
  }

  /** Replaces a field, for instance after a line was added to a list. */
  public void put(String field, String value) {
    values.put(field, List.of(value));
  }

  public void remove(String field) {
    values.remove(field);
  }

  public boolean clean() {
    return errors.isEmpty();
  }

  public Form form() {
    return new Form(values, errors);
  }

  /**
   * Takes over what the domain refused: each problem at the field of its name; a refusal as a whole
   * stands at {@code field}.
   */
  public void refusedBy(Refusal refusal, String field) {
    if (refusal instanceof Refusal.Conflict) {
      rejectWith(field, Refusals.words(texts, refusal));
    } else {
      refusedBy(refusal, name -> name);
    }
  }

  private <T> Optional<T> read(String field, Function<String, Optional<T>> reader, String key) {
    String typed = raw(field);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = reader.apply(typed);
    if (value.isEmpty()) {
      reject(field, key);
    }
    return value;
  }
}
