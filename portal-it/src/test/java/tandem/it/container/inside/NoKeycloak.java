package tandem.it.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.Proxy;
import java.util.List;
import tandem.access.identity.IdentityProvider;

/**
 * The archive of these tests has no login and so no Keycloak: whoever asks for it is told so, and
 * the outbox tries again in the real applications.
 */
@ApplicationScoped
public class NoKeycloak {
  @Produces
  IdentityProvider none() {
    return (IdentityProvider)
        Proxy.newProxyInstance(
            IdentityProvider.class.getClassLoader(),
            new Class<?>[] {IdentityProvider.class},
            (proxy, method, arguments) -> {
              if (method.getReturnType() == List.class) {
                return List.of();
              }
              throw new UnsupportedOperationException(
                  "No Keycloak in this archive: " + method.getName());
            });
  }
}
