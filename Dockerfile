# One image for each program: docker compose builds it with MODULE and MAIN. It copies what Maven has
# built (./switchboard build) and needs no network.
FROM eclipse-temurin:25-jre
ARG MODULE
ARG MAIN
RUN mkdir /data && chown 10001:10001 /data
WORKDIR /app
COPY ${MODULE}/target/lib/ lib/
COPY ${MODULE}/target/${MODULE}-0.1.0-SNAPSHOT.jar app.jar
ENV MAIN=${MAIN} JAVA_OPTS="-XX:MaxRAMPercentage=70"
USER 10001:10001
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp 'app.jar:lib/*:plugins/*' $MAIN"]
