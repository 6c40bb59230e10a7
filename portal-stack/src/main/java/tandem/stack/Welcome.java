package tandem.stack;

import java.io.PrintStream;

/** The last lines of a start: where everything is and who may look. */
final class Welcome {
  private Welcome() {}

  static void print(RunningStack stack, StackOptions options, PrintStream out) {
    String keycloak = "http://localhost:" + options.ports().keycloak();
    out.printf(
        """

          Portal          %s/
          API             %s
          API reference   %s/api/docs
          Mail            %s
          Keycloak        %s  (admin, password in %s/secrets)
          PostgreSQL      localhost:%d, database tandem
          Logs            %s
        %n\
        """,
        stack.portal(),
        stack.api(),
        stack.portal(),
        stack.mail(),
        keycloak,
        options.data(),
        options.ports().database(),
        options.logs());
    if (options.demo()) {
      out.println(DEMO_LOGINS);
    }
    out.println("  Ctrl-C or bin/stop ends it.");
    out.flush();
  }

  private static final String DEMO_LOGINS =
      """
        Who to be (password for all: tandem)
          Nord Systems, dealer       nord-owner   nord-seller   nord-finance   nord-manager   nord-developer
          Südwerk Handel, dealer     sued-owner   sued-seller
          Company                    manager   approver   approver2   finance   finance2   admin   auditor   channel   sales

        Machines (client credentials)
          nord-erp / nord-erp-secret   sued-erp / sued-erp-secret   company-bi / company-bi-secret
      """;
}
