"""The access log is a chain"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

COMMENT = 'One row: where the access log ends, sealed, so that a line taken off is missed.'


def upgrade() -> None:
    """The lines there are get their seals from `prepare`, which has the key."""
    op.create_table('access_log_head',
    sa.Column('head_id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('line_count', sa.Integer(), nullable=False),
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('seal', sa.String(), nullable=False),
    sa.Column('key_mark', sa.String(), nullable=False),
    sa.Column('head_seal', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('head_id', name=op.f('pk_access_log_head')),
    comment=COMMENT
    )
    for column in ('units', 'previous', 'seal'):
        op.add_column('access_log', sa.Column(column, sa.String(), server_default=sa.text("''"), nullable=False))
    op.create_index('ix_access_log_at_entry_id', 'access_log', ['at', 'entry_id'])
    _name_units()


def _name_units() -> None:
    """Until now the units stood among the filters: `uptake units=U1,U2 from=2020-01-01 …`."""
    log = sa.table('access_log', sa.column('entry_id'), sa.column('filters'), sa.column('units'))
    connection = op.get_bind()
    asked = sa.select(log.c.entry_id, log.c.filters).where(log.c.filters.contains('units='))
    for entry_id, filters in connection.execute(asked).all():
        before, _, after = filters.partition('units=')
        names, _, rest = after.partition(' ')
        units = ''.join(f'\n{name}' for name in sorted(names.split(',')) if name)
        values = {'filters': before + rest, 'units': units + '\n' if units else ''}
        connection.execute(sa.update(log).where(log.c.entry_id == entry_id).values(values))


def downgrade() -> None:
    op.drop_index('ix_access_log_at_entry_id', table_name='access_log')
    for column in ('seal', 'previous', 'units'):
        op.drop_column('access_log', column)
    op.drop_table('access_log_head')
