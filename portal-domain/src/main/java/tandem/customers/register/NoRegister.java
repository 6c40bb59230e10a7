package tandem.customers.register;

import jakarta.enterprise.context.ApplicationScoped;
import tandem.customers.TaxId;

/** No register at hand: the number's form and check digit were right when it was taken. */
@ApplicationScoped
class NoRegister implements CompanyRegister {
  static final String NAME = "none";

  @Override
  public String provider() {
    return NAME;
  }

  @Override
  public RegisterReply ask(TaxId taxId) {
    return RegisterReply.NOT_ASKED;
  }
}
