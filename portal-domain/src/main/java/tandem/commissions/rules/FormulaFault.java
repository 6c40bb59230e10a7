package tandem.commissions.rules;

/** What is wrong with a formula, and where. */
final class FormulaFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final int position;

  /**
   * @param position of the character, from one
   */
  FormulaFault(String code, int position, String message) {
    super(message, null, false, false);
    this.code = code;
    this.position = position;
  }

  String code() {
    return code;
  }

  int position() {
    return position;
  }
}
