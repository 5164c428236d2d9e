package org.safepathway.firewall.matrix;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.safepathway.acceptance.journey.DemoSignIn;

/** Whoever may try: every role of every kind of organisation, and tokens that are no good. */
final class Callers {

  private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

  static {
    PEOPLE.put("officer who sent it", "officer.hale");
    PEOPLE.put("officer", "officer.brook");
    PEOPLE.put("supervisor", "supervisor.dunn");
    PEOPLE.put("officer of another force", "officer.pike");
    PEOPLE.put("supervisor of another force", "supervisor.lark");
    PEOPLE.put("caseworker", "caseworker.asha");
    PEOPLE.put("manager", "manager.meera");
    PEOPLE.put("duty manager", "duty.dipa");
    PEOPLE.put("other caseworker", "caseworker.beth");
    PEOPLE.put("other manager", "manager.karen");
    PEOPLE.put("other duty manager", "duty.kim");
    PEOPLE.put("coordinator", "coordinator.lee");
    PEOPLE.put("other coordinator", "coordinator.vale");
    PEOPLE.put("analyst", "analyst.moor");
    PEOPLE.put("inspector", "inspector.finch");
    PEOPLE.put("registrar", "registrar.kane");
  }

  private final Map<String, Optional<String>> tokens = new LinkedHashMap<>();

  /** Signs everybody in, and forges what nobody may have. */
  Callers(URI address, JWKSource<SecurityContext> keys) throws Exception {
    DemoSignIn signIn = new DemoSignIn(address);
    PEOPLE.forEach((caller, person) -> tokens.put(caller, Optional.of(signIn.accessToken(person))));
    String good = tokens.get("caseworker").orElseThrow();
    RSAKey key =
        (RSAKey) keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).getFirst();
    JWTClaimsSet claims = SignedJWT.parse(good).getJWTClaimsSet();
    tokens.put("nobody", Optional.empty());
    tokens.put("expired", Optional.of(signed(key, expired(claims))));
    tokens.put(
        "another audience",
        Optional.of(
            signed(key, new JWTClaimsSet.Builder(claims).audience("another-audience").build())));
    tokens.put("another key", Optional.of(signed(anotherKey(key), claims)));
  }

  /** In the order of the table's columns. */
  Map<String, Optional<String>> tokens() {
    return tokens;
  }

  /** A token made anew with the same claims and key is good: otherwise forging proves nothing. */
  static String again(String token, JWKSource<SecurityContext> keys)
      throws JOSEException, ParseException {
    RSAKey key =
        (RSAKey) keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).getFirst();
    return signed(key, SignedJWT.parse(token).getJWTClaimsSet());
  }

  private static JWTClaimsSet expired(JWTClaimsSet claims) {
    Instant hourAgo = Instant.now().minusSeconds(3_600);
    return new JWTClaimsSet.Builder(claims)
        .issueTime(Date.from(hourAgo.minusSeconds(600)))
        .notBeforeTime(Date.from(hourAgo.minusSeconds(600)))
        .expirationTime(Date.from(hourAgo))
        .build();
  }

  private static RSAKey anotherKey(RSAKey key) throws JOSEException {
    return new RSAKeyGenerator(2_048).keyID(key.getKeyID()).generate();
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
