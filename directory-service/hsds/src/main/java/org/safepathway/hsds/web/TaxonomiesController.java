package org.safepathway.hsds.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.safepathway.hsds.PublicDirectory;
import org.safepathway.hsds.PublicId;
import org.safepathway.hsds.TermFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The taxonomies and their terms (level 2). */
@Controller
final class TaxonomiesController {

  @GetMapping(HsdsApi.PATH + "/taxonomies")
  void taxonomies(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Query query = new Query(request);
    new Answers(request, response)
        .list(query, PublicDirectory.taxonomies(query.search()), false, Function.identity());
  }

  @GetMapping(HsdsApi.PATH + "/taxonomies/{id}")
  void taxonomy(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    new Answers(request, response)
        .one(new Query(request), PublicId.read(id).flatMap(PublicDirectory::taxonomy));
  }

  @GetMapping(HsdsApi.PATH + "/taxonomy_terms")
  void terms(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Query query = new Query(request);
    TermFilter filter =
        new TermFilter(
            query.search(), query.id("taxonomy_id"), query.id("parent_id"), query.flag("top_only"));
    new Answers(request, response)
        .list(query, PublicDirectory.terms(filter), false, Function.identity());
  }

  @GetMapping(HsdsApi.PATH + "/taxonomy_terms/{id}")
  void term(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    new Answers(request, response)
        .one(new Query(request), PublicId.read(id).flatMap(PublicDirectory::term));
  }
}
