package tandem.stack;

import java.io.PrintStream;
import java.util.List;

/** Ends what a launcher that was killed left running; never what belongs to somebody else. */
final class Leftovers {
  private Leftovers() {}

  static boolean end(StackOptions options, PrintStream out) {
    RunningStack.forget(options);
    boolean any = false;
    for (Part part :
        List.of(Part.payara(options), Part.keycloak(options), Part.postgres(options))) {
      if (part.stop()) {
        any = true;
        out.println("  Ended " + part.name() + ", which an earlier start had left running.");
      }
    }
    return any;
  }
}
