package tandem.stack.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.access.Actor;
import tandem.access.PartnerRole;
import tandem.access.PartnerUser;
import tandem.deals.DealStage;
import tandem.platform.PartnerId;
import tandem.platform.PersonId;

/**
 * How long the domain's policies take for one deal: may this seller list, may they see it, and what
 * may they do with it. Policies are nobody else's business and closed to other packages, so this
 * measures them through reflection, which makes them look dearer than they are, never cheaper.
 */
final class Policies {
  private static final int ROUNDS = 200_000;
  private static final int TRIES = 5;
  private static final double NANOS = 1_000_000;

  private Policies() {}

  static double milliseconds() throws ReflectiveOperationException {
    Class<?> type = Class.forName("tandem.deals.DealPolicy");
    Constructor<?> maker = type.getDeclaredConstructor();
    maker.setAccessible(true);
    Object policy = maker.newInstance();
    Method list = open(type.getDeclaredMethod("mayList", Actor.class));
    Method see = open(type.getDeclaredMethod("maySee", Actor.class, Optional.class));
    Method allowed =
        open(type.getDeclaredMethod("allowed", Actor.class, Optional.class, DealStage.class));
    PersonId person = new PersonId(new UUID(1, 1));
    Actor seller =
        new PartnerUser(
            person,
            "Bench",
            new PartnerId(new UUID(2, 2)),
            "Bench",
            Set.of(PartnerRole.SELLER),
            "en",
            "bench");
    double best = Double.MAX_VALUE;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      long start = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        list.invoke(policy, seller);
        see.invoke(policy, seller, Optional.of(person));
        allowed.invoke(policy, seller, Optional.of(person), DealStage.PROSPECT);
      }
      best = Math.min(best, (System.nanoTime() - start) / NANOS / ROUNDS);
    }
    return best;
  }

  private static Method open(Method method) {
    method.setAccessible(true);
    return method;
  }
}
