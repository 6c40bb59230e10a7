package tandem.it.harness;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Before the first test: find the stack, and tell Arquillian where its administration listens. */
public final class StackSession implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    System.setProperty("tandem.admin.port", Portal.here().adminPort());
  }
}
