"""The only folder that runs SQL. It knows no roles: it is given a Scope."""
