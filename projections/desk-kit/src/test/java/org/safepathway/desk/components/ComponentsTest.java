package org.safepathway.desk.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.safepathway.desk.Choice;
import org.safepathway.desk.Form;
import org.safepathway.desk.Link;

class ComponentsTest {

  private static final String WRONG_NUMBER =
      "Enter a National Insurance number in the correct format";
  private static final String NUMBER_HINT =
      "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34"
          + " 56 C’.";

  @Test
  void aTextInputIsGovUksInput() {
    sameButSpelling(
        Fragments.render("textInput(name='test-name', label='National Insurance number')"),
        "input",
        "default");
    sameButSpelling(
        Fragments.refused(
            "textInput(name='with-error-hint', label='National insurance number', hint='%s')"
                .formatted(NUMBER_HINT),
            "with-error-hint",
            WRONG_NUMBER),
        "input",
        "with error and hint");
    sameButSpelling(
        Fragments.render(
            "textInput(name='amount', id='input-with-prefix', label='Amount, in pounds',"
                + " prefix='£')"),
        "input",
        "with prefix");
  }

  @Test
  void aTextAreaIsGovUksTextarea() {
    Element ours =
        Fragments.refused(
            "textArea(name='no-ni-reason', label='Why can’t you provide a National Insurance"
                + " number?')",
            "no-ni-reason",
            "You must provide an explanation");
    Element area = ours.expectFirst("textarea");
    assertThat(area.attr("autocomplete")).isEqualTo("off");
    area.removeAttr("autocomplete");

    sameButSpelling(ours, "textarea", "with error message");
  }

  @Test
  void aSelectIsGovUksSelect() {
    Form form =
        new Form(
            Map.of("x", List.of()),
            List.of(new Form.Told("select-2", "invalid", "Error message goes here")));
    List<Choice> items =
        List.of(
            Choice.of("1", "GOV.UK frontend option 1"),
            Choice.of("2", "GOV.UK frontend option 2"),
            Choice.of("3", "GOV.UK frontend option 3"));
    same(
        Fragments.render(
            "selectField(name='select-2', label='Label text goes here', hint='Hint text goes here',"
                + " items=${items})",
            form,
            Map.of("items", items)),
        "select",
        "with hint text and error message");
  }

  @Test
  void radiosAreGovUksRadios() {
    List<Choice> items = List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));
    same(
        Fragments.render(
            "radios(name='example', legend='Have you changed your name?', hint='This includes"
                + " changing your last name or spelling your name differently.', items=${items},"
                + " value='no', inline=${true})",
            Form.fresh(),
            Map.of("items", items)),
        "radios",
        "inline");
  }

  @Test
  void whatAChoiceRevealsIsHiddenUntilItIsChosen() {
    String call =
        "<th:block th:replace=\"~{desk/components :: radios(name='how', legend='How?',"
            + " items=${items}, revealFor='phone', reveal=~{::number}, hint='h')}\"/><th:block"
            + " th:if=\"${false}\"><th:block th:fragment=\"number\"><th:block"
            + " th:replace=\"~{desk/components :: textInput(name='number', label='Number')}\"/>"
            + "</th:block></th:block>";
    Map<String, Object> items =
        Map.of("items", List.of(Choice.of("email", "Email"), Choice.of("phone", "Phone")));

    Element fresh = Fragments.html(call, Form.fresh(), items);
    Element chosen =
        Fragments.html(call, new Form(Map.of("how", List.of("phone")), List.of()), items);

    assertThat(fresh.select("#conditional-how-2.govuk-radios__conditional--hidden input"))
        .hasSize(1);
    assertThat(fresh.select("[data-aria-controls=conditional-how-2]").val()).isEqualTo("phone");
    assertThat(chosen.select(".govuk-radios__conditional--hidden")).isEmpty();
    assertThat(chosen.select("#conditional-how-2 input")).hasSize(1);
    // The hint of the radios is not the hint of the field inside them.
    assertThat(chosen.select(".govuk-hint")).hasSize(1);
  }

  @Test
  void checkboxesAreGovUksCheckboxes() {
    String hint = "Nullam id dolor id nibh ultricies vehicula ut id elit.";
    List<Choice> items =
        List.of(
            new Choice("animal", "Waste from animal carcasses", hint, null),
            new Choice("mines", "Waste from mines or quarries", hint, null),
            new Choice("farm", "Farm or agricultural waste", hint, null));
    Form form =
        new Form(
            Map.of("x", List.of()),
            List.of(new Form.Told("waste", "invalid", "Please select an option")));
    same(
        Fragments.render(
            "checkboxes(name='waste', legend='Which types of waste do you transport regularly?',"
                + " items=${items})",
            form,
            Map.of("items", items)),
        "checkboxes",
        "with error message");
  }

  @Test
  void aDateInputIsGovUksDateInput() {
    Element ours =
        Fragments.refused(
            "dateInput(name='dob-errors', legend='What is your date of birth?', hint='For example,"
                + " 31 3 1980')",
            "dob-errors",
            "Error message goes here");
    Element theirs = Fixtures.of("date-input", "with error message and hint");
    // A field of ours is named by its path.
    theirs.select("input").forEach(input -> input.attr("name", "dob-errors." + input.attr("name")));

    assertThat(Dom.normal(ours)).isEqualTo(Dom.normal(theirs));
  }

  @Test
  void aDateInputShowsTheDateThatThereIs() {
    Element date =
        Fragments.render(
            "dateInput(name='born', legend='Born', value=${born})",
            Form.fresh(),
            Map.of("born", LocalDate.of(1980, 3, 31)));

    assertThat(date.select("input").eachAttr("value")).containsExactly("31", "3", "1980");
  }

  @Test
  void whatTheCallerTypedIsShownAgainInsteadOfWhatWasThere() {
    Form form = new Form(Map.of("name", List.of("<b>typed</b>"), "need", List.of("A")), List.of());
    Element input =
        Fragments.render("textInput(name='name', label='Name', value='before')", form, Map.of());
    Element boxes =
        Fragments.render(
            "checkboxes(name='need', legend='Needs', items=${items}, value=${chosen})",
            form,
            Map.of(
                "items",
                List.of(Choice.of("A", "a"), Choice.of("B", "b")),
                "chosen",
                List.of("B")));

    assertThat(input.select("input").val()).isEqualTo("<b>typed</b>");
    assertThat(boxes.select("[checked]").eachAttr("value")).containsExactly("A");
  }

  @Test
  void anErrorSummaryIsGovUksErrorSummaryInTheOrderOfTheForm() {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("example.error[1]", List.of(""));
    typed.put("example.error[2]", List.of(""));
    Form form =
        new Form(
            typed,
            List.of(
                new Form.Told(
                    "example.error[1]",
                    "invalid",
                    "The date your passport was issued must be in the past"),
                new Form.Told("example.error[2]", "invalid", "Enter a postcode, like AA1 1AA")));

    same(Fragments.render("errorSummary", form, Map.of()), "error-summary", "default");
    assertThat(Fragments.render("errorSummary").children()).isEmpty();
  }

  @Test
  void smallComponentsAreGovUks() {
    same(Fragments.render("submitButton(text='Save and continue')"), "button", "default");
    same(
        Fragments.render("submitButton(text='Warning button', kind='warning', name='Warning')"),
        "button",
        "warning");
    same(Fragments.render("linkButton(text='Link button', href='/')"), "button", "link");
    same(Fragments.render("tag(text='Grey', colour='grey')"), "tag", "grey");
    same(
        Fragments.render(
            "warningText(text='You can be fined up to £5,000 if you don’t register.')"),
        "warning-text",
        "default");
    same(
        Fragments.render(
            "insetText(text='It can take up to 8 weeks to register a lasting power of attorney if"
                + " there are no mistakes in the application.')"),
        "inset-text",
        "default");
    same(Fragments.render("backLink(href='#')"), "back-link", "default");
    same(
        Fragments.render(
            "notificationBanner(text='Email sent to example@email.com', success=${true})"),
        "notification-banner",
        "with type as success");
    same(
        Fragments.render("pagination(previous='/previous', next='/next')"),
        "pagination",
        "with prev and next only");
    same(
        Fragments.render("exitThisPage(href='/full-page-examples/announcements')"),
        "exit-this-page",
        "default");
  }

  @Test
  void detailsAreGovUksDetails() {
    Element theirs = Fixtures.of("details", "default");
    String text = theirs.select(".govuk-details__text").text();

    same(
        Fragments.render(
            "detailsText(summary='Help with nationality', text=${words})",
            Form.fresh(),
            Map.of("words", text)),
        "details",
        "default");
  }

  @Test
  void aSummaryListIsGovUksSummaryList() {
    Element ours =
        Fragments.html(
            "<th:block th:replace=\"~{desk/components :: summaryList(rows=~{::three})}\"/>"
                + "<th:block th:if=\"${false}\"><th:block th:fragment=\"three\">"
                + row("key='Name', value='Firstname Lastname'")
                + row(
                    "key='Date of birth', value='13/08/1980', href='#', action='Change',"
                        + " hidden='date of birth'")
                + row("key='Contact', value=${null}")
                + "</th:block></th:block>",
            Form.fresh(),
            Map.of());
    Element theirs = Fixtures.of("summary-list", "with actions");

    assertThat(Dom.normal(second(ours))).isEqualTo(Dom.normal(second(theirs)));
    assertThat(ours.select("dd").eachText().getFirst()).isEqualTo("Firstname Lastname");
    assertThat(ours.select("dd").eachText().getLast()).isEqualTo("Not given");
  }

  @Test
  void aTableIsGovUksTable() {
    Element ours =
        Fragments.html(
            "<th:block th:replace=\"~{desk/components :: dataTable(caption='Dates and amounts',"
                + " captionClasses='govuk-heading-m', head=${ {'Date', 'Amount'} },"
                + " rows=~{::lines})}\"/><table th:if=\"${false}\"><th:block"
                + " th:fragment=\"lines\"><tr class=\"govuk-table__row\"><td"
                + " class=\"govuk-table__cell\">January</td></tr></th:block></table>",
            Form.fresh(),
            Map.of());

    assertThat(
            ours.select("table.govuk-table > caption.govuk-table__caption.govuk-heading-m").text())
        .isEqualTo("Dates and amounts");
    assertThat(
            ours.select(
                "thead.govuk-table__head > tr.govuk-table__row >"
                    + " th.govuk-table__header[scope=col]"))
        .hasSize(2);
    assertThat(ours.select("tbody.govuk-table__body > tr > td")).hasSize(1);
  }

  @Test
  void breadcrumbsAreGovUksBreadcrumbs() {
    Element ours =
        Fragments.render(
            "breadcrumbs(links=${links})",
            Form.fresh(),
            Map.of("links", List.of(new Link("/", "desk.back"))));
    Element theirs = Fixtures.of("breadcrumbs", "with one level");
    theirs.select("a").forEach(link -> link.attr("href", "/").text("Back"));

    assertThat(Dom.normal(ours)).isEqualTo(Dom.normal(theirs));
  }

  private static String row(String parameters) {
    return "<th:block th:replace=\"~{desk/components :: summaryRow(" + parameters + ")}\"/>";
  }

  private static Element second(Element list) {
    return new Element("body").appendChild(list.select(".govuk-summary-list__row").get(1));
  }

  /** {@link WhatIsTypedStaysHereTest} looks at that. */
  private static void sameButSpelling(Element ours, String component, String fixture) {
    Element field = ours.expectFirst("input, textarea");
    field.removeAttr("spellcheck");
    same(ours, component, fixture);
  }

  private static void same(Element ours, String component, String fixture) {
    assertThat(Dom.normal(ours))
        .as("%s, %s", component, fixture)
        .isEqualTo(Dom.normal(Fixtures.of(component, fixture)));
  }
}
