package tandem.api.activities;

import tandem.deals.work.Side;

/** Who is to do it. */
enum ActivitySide {
  PARTNER,
  COMPANY;

  Side side() {
    return Side.valueOf(name());
  }
}
