"""What is kept of a release, and the totals that stand by a decision"""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('exact_totals',
    sa.Column('entry_id', sa.Integer(), nullable=False),
    sa.Column('measure', sa.String(), nullable=False),
    sa.Column('part', sa.String(), nullable=False),
    sa.Column('start_on', sa.Integer(), nullable=False),
    sa.Column('end_on', sa.Integer(), nullable=False),
    sa.Column('decided_by', sa.String(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('at', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('entry_id', name=op.f('pk_exact_totals')),
    comment='One row per decision of a named person that a total of a period is published as it is, however small. `part` is `base` or an outcome of the measure.'
    )
    op.create_table('release_groups',
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('fingerprint', sa.String(), nullable=False),
    sa.Column('kept', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('number', 'fingerprint', name=op.f('pk_release_groups')),
    comment='One row per release that was about to be published: the counts by group of it and of all before it. It counts where the store has the number with that fingerprint.'
    )


def downgrade() -> None:
    op.drop_table('release_groups')
    op.drop_table('exact_totals')
