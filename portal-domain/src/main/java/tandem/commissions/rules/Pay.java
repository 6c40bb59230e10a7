package tandem.commissions.rules;

import java.math.BigDecimal;
import tandem.platform.Money;

/** How a rule counts. Rates are fractions; amounts are in the plan's currency. */
public sealed interface Pay {
  MoneyTerm term(Tender tender);

  /** A part of what was sold. */
  record Rate(BigDecimal fraction) implements Pay {
    @Override
    public MoneyTerm term(Tender tender) {
      return new MoneyTerm.Share(new MoneyTerm.Base(tender), new PercentageTerm.Percent(fraction));
    }
  }

  /** So much for each unit sold. */
  record PerUnit(Money each) implements Pay {
    @Override
    public MoneyTerm term(Tender tender) {
      return new MoneyTerm.Times(new MoneyTerm.Exactly(each), new QuantityTerm.Sold());
    }
  }

  /** So much for the line, whatever was sold. */
  record Fixed(Money sum) implements Pay {
    @Override
    public MoneyTerm term(Tender tender) {
      return new MoneyTerm.Exactly(sum);
    }
  }

  /** Rates that grow with the volume of the period. */
  record Tiers(TierTable table) implements Pay {
    @Override
    public MoneyTerm term(Tender tender) {
      return new MoneyTerm.Stepped(
          table, new MoneyTerm.Base(tender), new MoneyTerm.Earlier(tender));
    }
  }

  /** As somebody wrote it. */
  record ByFormula(Formula formula) implements Pay {
    @Override
    public MoneyTerm term(Tender tender) {
      return formula.term();
    }
  }
}
