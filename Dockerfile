# One image for each program: docker compose builds it with MODULE and MAIN. It copies what Maven has
# built (./switchboard build) and needs no network.
FROM eclipse-temurin:25-jre
ARG MODULE
ARG MAIN
WORKDIR /app
COPY ${MODULE}/target/lib/ lib/
COPY ${MODULE}/target/${MODULE}-0.1.0-SNAPSHOT.jar app.jar
COPY docker/prepare /tmp/prepare
RUN mkdir /data && chown 10001:10001 /data && sh /tmp/prepare ${MAIN} && rm /tmp/prepare
USER 10001:10001
# More options go into JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "@/app/options", "@/app/program"]
