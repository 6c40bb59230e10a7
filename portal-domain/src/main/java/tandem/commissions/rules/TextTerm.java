package tandem.commissions.rules;

/** A word. */
public sealed interface TextTerm extends Term {
  @Override
  Worked<String> work(Sale sale);

  /** Always the same. */
  record Word(String text) implements TextTerm {
    @Override
    public Worked<String> work(Sale sale) {
      return new Worked<>(text, Step.of("text", text));
    }
  }

  /** What the sale has of it. */
  record Of(Trait trait) implements TextTerm {
    @Override
    public Worked<String> work(Sale sale) {
      String value = sale.trait(trait);
      return new Worked<>(value, Step.of(trait.word(), value));
    }
  }
}
