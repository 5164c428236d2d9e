package org.safepathway.hsds.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.safepathway.hsds.Entry;
import org.safepathway.hsds.OfferFeed;
import org.safepathway.hsds.PostcodeAreas;
import org.safepathway.hsds.PublicId;
import org.safepathway.hsds.ServiceFilter;
import org.safepathway.hsds.ServiceSearch;
import org.safepathway.hsds.document.ServiceAtLocationDocument;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The services by the areas that they serve (level 2): we hold no place of any of them. */
@Controller
final class PlacesController {

  private final OfferFeed feed;
  private final ServiceSearch search;
  private final PostcodeAreas postcodes;

  PlacesController(OfferFeed feed, ServiceSearch search, PostcodeAreas postcodes) {
    this.feed = feed;
    this.search = search;
    this.postcodes = postcodes;
  }

  @GetMapping(HsdsApi.PATH + "/service_at_locations")
  void places(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Query query = new Query(request);
    ServiceFilter filter = query.filterWithAreas(postcodes);
    boolean full = query.flag("full");
    new Answers(request, response)
        .list(
            query,
            Searching.in(feed.now(), query, filter, search),
            false,
            entry -> full ? entry.place() : basic(entry.place()));
  }

  @GetMapping(HsdsApi.PATH + "/service_at_locations/{id}")
  void place(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    new Answers(request, response)
        .one(new Query(request), PublicId.read(id).flatMap(feed.now()::place).map(Entry::place));
  }

  private static ServiceAtLocationDocument basic(ServiceAtLocationDocument place) {
    return new ServiceAtLocationDocument(
        place.id(),
        place.serviceId(),
        place.locationId(),
        place.location(),
        place.service() == null ? null : place.service().basic(),
        List.of());
  }
}
