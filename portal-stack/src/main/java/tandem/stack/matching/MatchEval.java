package tandem.stack.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tandem.customers.matching.Evaluation;
import tandem.customers.matching.LabelledPair;
import tandem.customers.matching.LabelledPairs;
import tandem.customers.matching.NameMatch;
import tandem.platform.Refusal;
import tandem.stack.StackException;

/**
 * {@code bin/match-eval FILE.csv [THRESHOLD]}: how well name matching does on labelled pairs, and
 * where it is wrong. Ends with 0, or with 2 when the file or the threshold cannot be read.
 */
public final class MatchEval {
  private static final int UNREADABLE = 2;

  private MatchEval() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream complaints) {
    try {
      if (arguments.isEmpty() || arguments.size() > 2) {
        throw new StackException("Usage: bin/match-eval FILE.csv [THRESHOLD]");
      }
      double threshold = arguments.size() == 2 ? threshold(arguments.get(1)) : NameMatch.ONE_FIRM;
      print(Evaluation.of(pairs(Path.of(arguments.getFirst())), threshold), out);
      return 0;
    } catch (StackException wrong) {
      complaints.println(wrong.getMessage());
      return UNREADABLE;
    }
  }

  private static double threshold(String text) {
    try {
      double threshold = Double.parseDouble(text);
      if (threshold >= 0 && threshold <= 1) {
        return threshold;
      }
    } catch (NumberFormatException noNumber) {
      throw new StackException("The threshold '%s' is no number.".formatted(text), noNumber);
    }
    throw new StackException("The threshold has to lie between 0 and 1.");
  }

  private static List<LabelledPair> pairs(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StackException("There is no file " + file + ".");
    }
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return LabelledPairs.read(reader);
    } catch (Refusal.Invalid wrong) {
      throw new StackException(file + ": " + wrong.problems().getFirst().message(), wrong);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new StackException(
          isOtherText(unreadable)
              ? file + " is not in UTF-8."
              : file + " cannot be read: " + unreadable.getMessage(),
          unreadable);
    }
  }

  /** The CSV reader wraps what it meets. */
  private static boolean isOtherText(Throwable unreadable) {
    Throwable cause = unreadable;
    while (cause != null && !(cause instanceof CharacterCodingException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private static void print(Evaluation evaluation, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%d pairs, %d of them matches; found from a score of %.2f on%n",
        evaluation.pairs().size(),
        evaluation.matches(),
        evaluation.threshold());
    out.printf(
        Locale.ROOT,
        "precision %.4f   recall %.4f   F1 %.4f%n",
        evaluation.precision(),
        evaluation.recall(),
        evaluation.f1());
    print("Found, and no match", evaluation.wronglyFound(), out);
    print("Match, and not found", evaluation.missed(), out);
  }

  private static void print(String title, List<Evaluation.Judged> wrong, PrintStream out) {
    out.printf("%n%s: %d%n", title, wrong.size());
    for (Evaluation.Judged judged : wrong) {
      LabelledPair pair = judged.pair();
      out.printf(
          Locale.ROOT,
          "  line %-6d %.2f  %s | %s%n                     %s%n",
          pair.line(),
          judged.found().score(),
          pair.one(),
          pair.other(),
          judged.found().reasons());
    }
  }
}
