package org.safepathway.hsds.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.safepathway.hsds.OfferFeed;
import org.safepathway.hsds.PublicDirectory;
import org.safepathway.hsds.PublicId;
import org.safepathway.hsds.document.OrganizationDocument;
import org.safepathway.hsds.document.ServiceDocument;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The organisations that offer a service (level 2), and no others. */
@Controller
final class OrganizationsController {

  private final OfferFeed feed;

  OrganizationsController(OfferFeed feed) {
    this.feed = feed;
  }

  @GetMapping(HsdsApi.PATH + "/organizations")
  void organizations(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Query query = new Query(request);
    boolean whole = query.flag("full_service");
    boolean full = query.flag("full") || whole;
    PublicDirectory directory = feed.now();
    new Answers(request, response)
        .list(
            query,
            directory.organizations(query.search()),
            false,
            one -> full ? withServices(directory, one, whole) : one);
  }

  @GetMapping(HsdsApi.PATH + "/organizations/{id}")
  void organization(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = new Query(request);
    boolean whole = query.flag("full_service");
    PublicDirectory directory = feed.now();
    Optional<OrganizationDocument> found =
        PublicId.read(id)
            .flatMap(directory::organization)
            .map(one -> withServices(directory, one, whole));
    new Answers(request, response).one(query, found);
  }

  private static OrganizationDocument withServices(
      PublicDirectory directory, OrganizationDocument one, boolean whole) {
    List<ServiceDocument> services =
        directory.offeredBy(one.id()).stream()
            .map(entry -> whole ? entry.service() : entry.service().basic())
            .map(ServiceDocument::withinItsOrganization)
            .toList();
    return one.with(services);
  }
}
