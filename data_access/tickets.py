"""Sign-in tickets: from a right password in the form to a cookie, once, in the same browser."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from data_access.access_tables import instant, sign_in_tickets
from data_access.sessions import BY_PASSWORD, Proof, is_token, token_hash

VALID_FOR = timedelta(seconds=30)


def issue_ticket(
    connection: Connection,
    ticket: str,
    account: str,
    visit: str,
    now: datetime,
    proof: Proof = BY_PASSWORD,
) -> None:
    """Keep a ticket for the browser whose visit it is."""
    connection.execute(delete(sign_in_tickets).where(sign_in_tickets.c.expires_at <= instant(now)))
    connection.execute(
        insert(sign_in_tickets).values(
            token_hash=token_hash(ticket),
            visit_hash=token_hash(visit),
            account=account,
            expires_at=instant(now + VALID_FOR),
            by_organisation=proof.by_organisation,
            with_code=proof.with_code,
        )
    )


def redeem_ticket(
    connection: Connection, ticket: str | None, visit: str | None, now: datetime
) -> tuple[str, Proof] | None:
    """The account a ticket lets in, and what was shown for it.

    The ticket is gone afterwards, whatever the answer.
    """
    if not is_token(ticket) or not is_token(visit):
        return None
    this_one = sign_in_tickets.c.token_hash == token_hash(ticket)
    row = connection.execute(select(sign_in_tickets).where(this_one)).one_or_none()
    # Of two that come at the same time, the one whose DELETE finds the row is let in.
    was_first = connection.execute(delete(sign_in_tickets).where(this_one)).rowcount == 1
    if row is None or not was_first or row.expires_at <= instant(now):
        return None
    if row.visit_hash != token_hash(visit):
        return None
    return row.account, Proof(row.by_organisation, row.with_code)
