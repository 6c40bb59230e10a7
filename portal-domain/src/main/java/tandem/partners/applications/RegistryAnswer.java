package tandem.partners.applications;

/**
 * @param says what the register has to say besides, for the reviewer; at most 500 characters, may
 *     be empty
 */
public record RegistryAnswer(RegistryVerdict verdict, String says) {
  private static final int LONGEST = 500;

  public RegistryAnswer {
    says = says.length() > LONGEST ? says.substring(0, LONGEST) : says;
  }
}
