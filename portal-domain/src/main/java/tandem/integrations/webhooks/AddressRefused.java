package tandem.integrations.webhooks;

/** An address that we do not connect to. */
final class AddressRefused extends Exception {
  private static final long serialVersionUID = 1L;

  AddressRefused(String why) {
    super(why);
  }
}
