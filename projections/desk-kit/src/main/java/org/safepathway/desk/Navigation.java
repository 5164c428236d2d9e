package org.safepathway.desk;

import java.util.List;

/** A desk's links in the header; each desk contributes a bean that answers for its own callers. */
@FunctionalInterface
public interface Navigation {

  /** The links for this caller, empty if the caller is none of this desk's. */
  List<Link> linksFor(SignedIn who);
}
