package tandem.stack.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.stack.RunningStack;
import tandem.stack.StackException;

/**
 * {@code bin/realm check|apply}: says where the running realm is not as its file wants it, and
 * makes it so. Ends with 0 when nothing differs, or all of it was mended; with 2 when something
 * differs and was only looked at.
 */
public final class RealmCommand {
  private static final int DIFFERENT = 2;

  private RealmCommand() {}

  public static void main(String[] arguments) throws IOException {
    try {
      System.exit(run(arguments.length == 1 ? arguments[0] : ""));
    } catch (StackException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(1);
    }
  }

  private static int run(String job) throws IOException {
    if (!List.of("check", "apply").contains(job)) {
      throw new StackException("Usage: bin/realm check|apply; see --help.");
    }
    Map<String, String> variables = variables();
    boolean apply = job.equals("apply");
    Path root = Path.of(System.getProperty("tandem.root", ""));
    List<String> differences = new RealmInCode(root, variables).converge(apply);
    differences.forEach(System.out::println);
    System.out.println(summary(differences.size(), apply));
    return differences.isEmpty() || apply ? 0 : DIFFERENT;
  }

  private static String summary(int differences, boolean apply) {
    if (differences == 0) {
      return "The realm is as its file says.";
    }
    return differences
        + (apply ? " differences mended." : " differences; bin/realm apply mends them.");
  }

  /** A Tandem that runs here tells its own; what the environment says wins. */
  private static Map<String, String> variables() throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    Path data = Path.of(System.getProperty("tandem.data", ".tandem"));
    if (Files.exists(data.resolve("run/environment"))) {
      variables.putAll(RunningStack.attach(data).variables());
    }
    variables.putAll(System.getenv());
    return variables;
  }
}
