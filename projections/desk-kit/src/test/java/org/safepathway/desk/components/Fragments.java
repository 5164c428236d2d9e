package org.safepathway.desk.components;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.safepathway.desk.Form;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Renders fragments without a web server. */
final class Fragments {

  private static final SpringTemplateEngine ENGINE = engine();

  private Fragments() {}

  /** Renders one component, for example {@code tag(text='New')}, of a form not sent yet. */
  static Element render(String call) {
    return render(call, Form.fresh(), Map.of());
  }

  /** Renders one component of a form with an error. */
  static Element refused(String call, String name, String message) {
    Form form = new Form(Map.of("x", List.of()), List.of(new Form.Told(name, "invalid", message)));
    return render(call, form, Map.of());
  }

  static Element render(String call, Form form, Map<String, Object> variables) {
    return html("<th:block th:replace=\"~{desk/components :: " + call + "}\"/>", form, variables);
  }

  static Element html(
      String template, Form form, Map<String, ? extends @Nullable Object> variables) {
    Context context = new Context(Locale.UK);
    variables.forEach(context::setVariable);
    context.setVariable("form", form);
    Element body = Jsoup.parseBodyFragment(ENGINE.process(template, context)).body();
    return body;
  }

  private static SpringTemplateEngine engine() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages_desk");
    messages.setDefaultEncoding("UTF-8");
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setTemplateMode(TemplateMode.HTML);
    files.getResolvablePatternSpec().addPattern("desk/*");
    files.setOrder(1);
    StringTemplateResolver strings = new StringTemplateResolver();
    strings.setTemplateMode(TemplateMode.HTML);
    strings.setOrder(2);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(files);
    engine.addTemplateResolver(strings);
    engine.setTemplateEngineMessageSource(messages);
    engine.setLinkBuilder(new PlainLinks());
    return engine;
  }

  /** Links as they are written: there is no web context here. */
  private static final class PlainLinks extends AbstractLinkBuilder {
    @Override
    public String buildLink(
        IExpressionContext context, String base, Map<String, Object> parameters) {
      return base;
    }
  }
}
