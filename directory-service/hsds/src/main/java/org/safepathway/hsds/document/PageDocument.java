package org.safepathway.hsds.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param totalItems how many there are on all pages
 * @param totalPages how many pages, 0 if there is nothing
 * @param pageNumber which this is, from 1
 * @param size how many are on this page
 * @param firstPage whether it is the first
 * @param lastPage whether none follows
 * @param empty whether nothing is on it
 * @param contents what is on it
 */
public record PageDocument<T>(
    int totalItems,
    int totalPages,
    int pageNumber,
    int size,
    boolean firstPage,
    boolean lastPage,
    boolean empty,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<T> contents) {

  /** Copies the contents. */
  public PageDocument {
    contents = List.copyOf(contents);
  }

  /**
   * A page of these.
   *
   * @param all in their order
   * @param page from 1; one after the last is empty
   * @param most how many on a page, at least 1
   */
  public static <T> PageDocument<T> of(List<T> all, int page, int most) {
    int pages = Math.ceilDiv(all.size(), most);
    int from = (int) Math.min((page - 1L) * most, all.size());
    List<T> contents = all.subList(from, Math.min(from + most, all.size()));
    return new PageDocument<>(
        all.size(),
        pages,
        page,
        contents.size(),
        page == 1,
        page >= pages,
        contents.isEmpty(),
        contents);
  }

  /** The same page of what is made of its contents. */
  public <R> PageDocument<R> map(Function<? super T, ? extends R> shown) {
    return new PageDocument<>(
        totalItems,
        totalPages,
        pageNumber,
        size,
        firstPage,
        lastPage,
        empty,
        contents.stream().<R>map(shown).toList());
  }
}
