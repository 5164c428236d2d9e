package org.safepathway.standalone;

import org.safepathway.consortium.desk.ConsortiumDesk;
import org.safepathway.deskprocess.SignedInAtDesk;
import org.safepathway.police.desk.PoliceDesk;
import org.safepathway.registrar.desk.RegistrarDesk;
import org.safepathway.specialist.desk.SpecialistDesk;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Who is signed in, and the desks in this process: all, unless {@code safe-pathway.desks.*} says of
 * one that it is a process of its own.
 */
@Configuration(proxyBeanMethods = false)
@Import(SignedInAtDesk.class)
class PeopleConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "safe-pathway.desks.police", matchIfMissing = true)
  @Import(PoliceDesk.class)
  static class Police {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "safe-pathway.desks.specialist", matchIfMissing = true)
  @Import(SpecialistDesk.class)
  static class Specialist {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "safe-pathway.desks.consortium", matchIfMissing = true)
  @Import(ConsortiumDesk.class)
  static class Consortium {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBooleanProperty(name = "safe-pathway.desks.registrar", matchIfMissing = true)
  @Import(RegistrarDesk.class)
  static class Registrar {}
}
