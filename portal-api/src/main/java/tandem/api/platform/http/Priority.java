package tandem.api.platform.http;

/** The order of the filters. A request passes them upwards, its answer downwards. */
public final class Priority {
  /** Before all others, and so after all of them on the way back. */
  public static final int EVEN_TIME = 800;

  public static final int HEADERS = 900;
  public static final int QUOTA = 1100;
  public static final int ACCESS = 2000;
  public static final int QUERY = 2500;
  public static final int BODY = 3000;
  public static final int CONDITION = 3500;
  public static final int TRANSACTION = 5000;
  public static final int RENDERING = 6000;

  private Priority() {}
}
