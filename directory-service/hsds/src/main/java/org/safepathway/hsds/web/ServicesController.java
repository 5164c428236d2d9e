package org.safepathway.hsds.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.safepathway.hsds.Entry;
import org.safepathway.hsds.OfferFeed;
import org.safepathway.hsds.PublicDirectory;
import org.safepathway.hsds.PublicId;
import org.safepathway.hsds.ServiceFilter;
import org.safepathway.hsds.ServiceSearch;
import org.safepathway.hsds.document.ServiceDocument;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The services (level 1). */
@Controller
final class ServicesController {

  private final OfferFeed feed;
  private final ServiceSearch search;

  ServicesController(OfferFeed feed, ServiceSearch search) {
    this.feed = feed;
    this.search = search;
  }

  @GetMapping(HsdsApi.PATH + "/services")
  void services(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Query query = new Query(request);
    ServiceFilter filter = query.filter();
    boolean minimal = query.flag("minimal");
    boolean full = query.flag("full");
    query.notBoth(minimal, full);
    Function<Entry, ServiceDocument> shown =
        full
            ? Entry::service
            : entry -> minimal ? entry.service().minimal() : entry.service().basic();
    PublicDirectory directory = feed.now();
    new Answers(request, response)
        .list(query, Searching.in(directory, query, filter, search), minimal, shown);
  }

  @GetMapping(HsdsApi.PATH + "/services/{id}")
  void service(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> known = PublicId.read(id);
    new Answers(request, response)
        .one(new Query(request), known.flatMap(feed.now()::service).map(Entry::service));
  }
}
