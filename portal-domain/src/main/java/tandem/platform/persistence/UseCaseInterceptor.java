package tandem.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import tandem.platform.Caller;
import tandem.platform.UseCase;

/**
 * Runs inside the transaction that {@link UseCase} opened: lets the database know the caller, and
 * turns what the database refuses into words of the domain.
 */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class UseCaseInterceptor {
  @Inject RowSecurity rows;

  @AroundInvoke
  public Object run(InvocationContext call) throws Exception {
    RowSecurity.Sight before = rows.enter(caller(call));
    try {
      Object result = call.proceed();
      rows.flush();
      return result;
    } catch (PersistenceException refused) {
      throw DatabaseRefusals.translate(refused);
    } finally {
      rows.leave(before);
    }
  }

  private static Caller caller(InvocationContext call) {
    Object[] arguments = call.getParameters();
    if (arguments != null && arguments.length > 0 && arguments[0] instanceof Caller caller) {
      return caller;
    }
    throw new IllegalStateException(
        call.getMethod() + " is a use case but does not take its caller first");
  }
}
