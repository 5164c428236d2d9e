# Keycloak as it is, with what it would otherwise work out at each start: so that it runs with a root that nobody can write to.
#   docker build -f infra/images/keycloak.Dockerfile -t safe-pathway/keycloak:26.7.3 infra/images
FROM quay.io/keycloak/keycloak:26.7.3 AS built
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true

FROM quay.io/keycloak/keycloak:26.7.3
COPY --from=built /opt/keycloak/lib/quarkus/ /opt/keycloak/lib/quarkus/
USER 1000:1000
HEALTHCHECK NONE
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
