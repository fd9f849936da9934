package io.finemo.classify.weka;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

/**
 * Reads objects of allowed classes. The filter is set before the first object; but the filter of
 * the platform is asked when a class has been loaded, so that names are looked at here as well,
 * before that.
 */
final class AllowedClassesStream extends ObjectInputStream {
  private final ClassFilter.OfOneFile filter;

  AllowedClassesStream(InputStream in, ClassFilter.OfOneFile filter) throws IOException {
    super(in);
    this.filter = filter;
    setObjectInputFilter(filter);
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass description)
      throws IOException, ClassNotFoundException {
    if (!filter.allows(description.getName())) {
      throw new InvalidClassException(description.getName(), "not allowed");
    }
    return super.resolveClass(description);
  }

  @Override
  protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
    throw new InvalidClassException("a proxy class is not allowed");
  }
}
