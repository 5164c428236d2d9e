package org.safepathway.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** Safe Pathway in one process. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan
public class Standalone {

  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(Standalone.class, arguments);
  }
}
