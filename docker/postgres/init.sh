#!/bin/sh
# Runs once, when the data volume of PostgreSQL is empty (the image calls what lies in /docker-entrypoint-initdb.d).
# The image has made the database `tandem` by then (POSTGRES_DB) with a UTF-8 locale (POSTGRES_INITDB_ARGS).
set -eu

secret() { cat "/run/secrets/$1"; }

# psql reads the two passwords from session settings, so they stand in no process list and in no log.
PGOPTIONS="-c tandem.owner_password=$(secret db_owner_password) -c tandem.app_password=$(secret db_app_password)" \
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    --file /opt/tandem/init.sql

# Keycloak keeps its tables in a database of its own; Tandem's roles have no way into it.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<SQL
\set keycloak_password \`cat /run/secrets/db_keycloak_password\`
create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke all on database keycloak from public;
SQL
