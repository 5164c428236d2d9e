package org.safepathway.standalone;

import org.safepathway.consortium.desk.ConsortiumDesk;
import org.safepathway.deskprocess.SignedInAtDesk;
import org.safepathway.police.desk.PoliceDesk;
import org.safepathway.registrar.desk.RegistrarDesk;
import org.safepathway.specialist.desk.SpecialistDesk;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Who is signed in, and the desks in this process: all, or none where the inside serves desks in
 * processes of their own, unless {@code safe-pathway.desks.*} says otherwise of one.
 */
@Configuration(proxyBeanMethods = false)
@Import(SignedInAtDesk.class)
class PeopleConfiguration {

  @Configuration(proxyBeanMethods = false)
  @DeskHere("safe-pathway.desks.police")
  @Import(PoliceDesk.class)
  static class Police {}

  @Configuration(proxyBeanMethods = false)
  @DeskHere("safe-pathway.desks.specialist")
  @Import(SpecialistDesk.class)
  static class Specialist {}

  @Configuration(proxyBeanMethods = false)
  @DeskHere("safe-pathway.desks.consortium")
  @Import(ConsortiumDesk.class)
  static class Consortium {}

  @Configuration(proxyBeanMethods = false)
  @DeskHere("safe-pathway.desks.registrar")
  @Import(RegistrarDesk.class)
  static class Registrar {}
}
