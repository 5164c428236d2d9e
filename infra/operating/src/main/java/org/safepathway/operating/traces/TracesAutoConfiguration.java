package org.safepathway.operating.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Sends {@link Spans} to the operator’s collector, where an address is set for it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(TracesSettings.class)
public class TracesAutoConfiguration {

  /** Sent somewhere. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("safe-pathway.traces.to")
  static class Sent {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Nothing of the machine, its user or its command line: which process it is, and that is all.
     */
    @Bean(destroyMethod = "close")
    SdkTracerProvider tracerProvider(TracesSettings settings) throws IOException {
      OtlpHttpSpanExporterBuilder exporter =
          OtlpHttpSpanExporter.builder()
              .setEndpoint(String.valueOf(settings.to()))
              .setTimeout(PATIENCE);
      if (settings.certificate() != null) {
        exporter.setTrustedCertificates(Files.readAllBytes(settings.certificate()));
      }
      return SdkTracerProvider.builder()
          .setResource(
              Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), settings.as())))
          .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
          .addSpanProcessor(BatchSpanProcessor.builder(exporter.build()).build())
          .build();
    }

    @Bean
    Spans spans(SdkTracerProvider provider) {
      return new Spans(provider.get("safe-pathway"));
    }

    /** Within the correlation filter, which answers what is thrown. */
    @Bean
    FilterRegistrationBean<PageSpans> pageSpans(Spans spans) {
      var registration = new FilterRegistrationBean<>(new PageSpans(spans));
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
      return registration;
    }
  }

  @Bean
  @ConditionalOnMissingBean
  Spans noSpans() {
    return Spans.NONE;
  }
}
