package tandem.stack;

import java.io.PrintStream;

/** Ends what a launcher that was killed left running; never what belongs to somebody else. */
final class Leftovers {
  private Leftovers() {}

  static void end(StackOptions options, PrintStream out) {
    say(out, "Payara", new Part("payara", options).stop("TERM"));
    say(out, "Keycloak", new Part("keycloak", options).stop("TERM"));
    say(out, "PostgreSQL", new Part("postgresql", options).stop("INT"));
  }

  private static void say(PrintStream out, String name, boolean ended) {
    if (ended) {
      out.println("  Ended " + name + ", which an earlier start had left running.");
    }
  }
}
