package org.safepathway.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes access tokens as the issuer makes them, of which a test changes one thing. */
final class Forge {

  private static final String PERSON = "caseworker.asha";

  private RSAKey key;
  private String issuer;
  private JWSAlgorithm algorithm = JWSAlgorithm.RS256;
  private String audience = "safe-pathway";
  private Instant expires = Instant.now().plus(Duration.ofMinutes(10));
  private @Nullable Object org = Map.of("amberwell", Map.of("id", "amberwell"));

  private final Map<String, Object> more = new LinkedHashMap<>();

  private Forge(RSAKey key, String issuer) {
    this.key = key;
    this.issuer = issuer;
  }

  /** With the key that the server itself signs with. */
  static Forge of(DeskServer server) throws IOException, ParseException {
    return new Forge(
        RSAKey.parse(
            Files.readString(server.data().resolve("identity").resolve("signing-key.json"))),
        server.base().toString());
  }

  static Forge of(RSAKey key, String issuer) {
    return new Forge(key, issuer);
  }

  Forge otherKeyOfTheSameName() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    return this;
  }

  Forge issuer(String other) {
    issuer = other;
    return this;
  }

  Forge audience(String other) {
    audience = other;
    return this;
  }

  Forge expires(Instant other) {
    expires = other;
    return this;
  }

  /** With one claim more, as an external issuer may add it. */
  Forge also(String claim, Object value) {
    more.put(claim, value);
    return this;
  }

  Forge org(@Nullable Object other) {
    org = other;
    return this;
  }

  String token() throws JOSEException {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  Forge algorithm(JWSAlgorithm other) {
    algorithm = other;
    return this;
  }

  String signedWithThePublicKeyAsASecret() throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims());
    token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    return token.serialize();
  }

  /** Under another key, which the token itself has in its header, by value and by address. */
  String bringingItsOwnKey() throws JOSEException {
    RSAKey own = new RSAKeyGenerator(2048).keyID("own").generate();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(own.toPublicJWK())
                .jwkURL(URI.create(issuer + "/own"))
                .build(),
            claims());
    token.sign(new RSASSASigner(own));
    return token.serialize();
  }

  String unsigned() {
    return new PlainJWT(claims()).serialize();
  }

  private JWTClaimsSet claims() {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(PERSON)
            .audience(audience)
            .issueTime(Date.from(expires.minus(Duration.ofMinutes(10))))
            .expirationTime(Date.from(expires))
            .claim("org", org);
    more.forEach(claims::claim);
    return claims.build();
  }
}
