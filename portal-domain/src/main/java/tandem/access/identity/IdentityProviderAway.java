package tandem.access.identity;

/** The identity provider did not do as asked; it may later. Carries no secret. */
public final class IdentityProviderAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IdentityProviderAway(String message) {
    super(message);
  }

  public IdentityProviderAway(String message, Throwable cause) {
    super(message, cause);
  }
}
