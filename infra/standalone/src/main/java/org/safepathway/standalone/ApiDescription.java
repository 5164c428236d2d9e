package org.safepathway.standalone;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.safepathway.desk.Act;
import org.safepathway.desk.Paging;
import org.safepathway.desk.SignedIn;
import org.safepathway.desk.Upload;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.HandlerMethod;

/**
 * The API as OpenAPI, generated from the controllers: what a desk takes as an {@link Act} is the
 * body of a request with an {@code Idempotency-Key}.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Act.class, SignedIn.class, Paging.class, Upload.class);
  }

  @SuppressWarnings("rawtypes")
  private final Map<String, io.swagger.v3.oas.models.media.Schema> bodies = new LinkedHashMap<>();

  /** Our controllers answer pages and JSON alike, so they carry no annotation of a pure API. */
  @Bean
  SmartInitializingSingleton describedControllers(ListableBeanFactory beans) {
    return () ->
        beans.getBeansWithAnnotation(Controller.class).values().stream()
            .map(Object::getClass)
            .filter(type -> type.getPackageName().contains(".desk"))
            .forEach(type -> SpringDocUtils.getConfig().addRestControllers(type));
  }

  @Bean
  GlobalOperationCustomizer actsAsBodies() {
    return this::describe;
  }

  @Bean
  GlobalOpenApiCustomizer named() {
    return this::complete;
  }

  private Operation describe(Operation operation, HandlerMethod method) {
    for (MethodParameter parameter : method.getMethodParameters()) {
      if (Act.class.equals(parameter.getParameterType())
          && parameter.getGenericParameterType() instanceof ParameterizedType act) {
        body(operation, act.getActualTypeArguments()[0]);
      }
      if (Upload.class.equals(parameter.getParameterType())) {
        sends(operation, new Content().addMediaType("application/json", anything()));
      }
    }
    return operation;
  }

  private void body(Operation operation, Type type) {
    ResolvedSchema resolved =
        ModelConverters.getInstance()
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    bodies.putAll(resolved.referencedSchemas);
    sends(
        operation,
        new Content().addMediaType("application/json", new MediaType().schema(resolved.schema)));
  }

  /** A document of a standard that others describe. */
  private static MediaType anything() {
    return new MediaType().schema(new ObjectSchema());
  }

  private static void sends(Operation operation, Content content) {
    operation.setRequestBody(new RequestBody().required(true).content(content));
    operation.addParametersItem(
        new HeaderParameter()
            .name("Idempotency-Key")
            .required(true)
            .schema(new StringSchema())
            .description("Made by the client; the same key and body again changes nothing."));
  }

  private void complete(OpenAPI description) {
    description.setInfo(new Info().title("Safe Pathway").version("1"));
    description.setServers(null);
    if (description.getComponents() == null) {
      description.setComponents(new Components());
    }
    bodies.forEach(description.getComponents()::addSchemas);
  }
}
