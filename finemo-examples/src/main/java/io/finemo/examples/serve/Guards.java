package io.finemo.examples.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other web sites from using the service through the browser of somebody who can
 * reach it: the name it is called by must be its own (DNS rebinding), and so must the page that
 * calls (cross-site requests).
 */
final class Guards {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> hosts;
  private final Set<String> origins;

  Guards(ServeSettings settings) {
    Set<String> names = new TreeSet<>(LOOPBACK);
    names.add(name(settings.host()));
    settings.hosts().forEach(host -> names.add(name(host)));
    // The addresses that stand for all are the name of no host.
    names.removeAll(Set.of("0.0.0.0", "[::]"));
    this.hosts = Set.copyOf(names);
    this.origins =
        Set.copyOf(
            settings.origins().stream().map(origin -> origin.toLowerCase(Locale.ROOT)).toList());
  }

  /**
   * Lets a request pass.
   *
   * @throws Problem if it is for another host or from another site
   */
  void check(Request request) {
    HttpFields headers = request.getHeaders();
    String authority = headers.get(HttpHeader.HOST);
    if (!isOwn(authority, request) || !isOwn(request.getHttpURI().getHost(), request)) {
      throw new Problem(
          ProblemKind.MISDIRECTED,
          "the Host header must be a name of this service; --allow-host adds names");
    }
    String origin = headers.get(HttpHeader.ORIGIN);
    if (origin != null && !isSame(origin, authority) && !isAllowed(origin)) {
      throw new Problem(
          ProblemKind.FORBIDDEN_ORIGIN,
          "the Origin header must be that of this service; --allow-origin adds origins");
    }
    String site = headers.get("Sec-Fetch-Site");
    boolean cross = site != null && (site.equals("cross-site") || site.equals("same-site"));
    if (cross && request.getMethod().equals("POST") && (origin == null || !isAllowed(origin))) {
      throw new Problem(
          ProblemKind.FORBIDDEN_ORIGIN, "pages of other sites may not post to this service");
    }
  }

  /** Whether pages of an origin, of another site, may read answers. */
  boolean isAllowed(@Nullable String origin) {
    return origin != null && origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  private boolean isOwn(@Nullable String authority, Request request) {
    if (authority == null || authority.isEmpty()) {
      return false;
    }
    String host;
    try {
      host = name(new HostPort(authority).getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
    // Who calls by address has not been led here by a name.
    return hosts.contains(host) || host.equals(localAddress(request));
  }

  private static @Nullable String localAddress(Request request) {
    if (request.getConnectionMetaData().getLocalSocketAddress()
        instanceof InetSocketAddress local) {
      InetAddress address = local.getAddress();
      return address == null ? null : name(address.getHostAddress());
    }
    return null;
  }

  private static boolean isSame(String origin, @Nullable String authority) {
    return origin.equalsIgnoreCase("http://" + authority)
        || origin.equalsIgnoreCase("https://" + authority);
  }

  private static String name(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
  }
}
