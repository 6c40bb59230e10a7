package tandem.api.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** This operation takes more than the usual 1 MiB, or other media than JSON. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
  int USUAL = 1 << 20;
  int DOCUMENT = 25 << 20;

  int bytes() default USUAL;
}
