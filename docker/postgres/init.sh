#!/bin/sh
# Runs once, when the data volume of PostgreSQL is empty (the image calls what lies in /docker-entrypoint-initdb.d).
# The image has made the database `tandem` by then (POSTGRES_DB) with a UTF-8 locale (POSTGRES_INITDB_ARGS).
# psql reads the passwords from the secret files itself, so they stand in no process list and in no log.
set -eu
: "${TANDEM_INIT_SQL:=/opt/tandem/init.sql}"
export TANDEM_INIT_SQL

run_psql() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$1"
}

run_psql "$POSTGRES_DB" <<'SQL'
\set owner_password `cat /run/secrets/db_owner_password`
\set app_password `cat /run/secrets/db_app_password`
select set_config('tandem.owner_password', :'owner_password', false),
       set_config('tandem.app_password', :'app_password', false) \g /dev/null
\getenv init_sql TANDEM_INIT_SQL
\i :init_sql
SQL

# Keycloak keeps its tables in a database of its own; Tandem's roles have no way into it.
run_psql postgres <<'SQL'
\set keycloak_password `cat /run/secrets/db_keycloak_password`
create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke all on database keycloak from public;
SQL
