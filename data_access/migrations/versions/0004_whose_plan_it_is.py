"""Whose plan it is"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

COMMENTS = {
    'plan_timeline': 'One row per plan that a case needs or has, under its first case; `referral_id` is\n    that of the case which the plan was delivered with.',
    'risk_spells': 'One row per assessment on a tool and domain, from its day until the next on the same\n    tool and domain of the same case (of two on one day the higher level counts).',
}
COMMENTS_BEFORE = {
    'plan_timeline': 'One row per plan that a case needs or has, under its first case.',
    'risk_spells': 'One row per assessment on a tool and domain, from its day until the next on the same\n    tool and domain of the same case (of two on one day the later reference counts).',
}
"""As they read when this migration was written."""


def upgrade() -> None:
    op.add_column('plan_timeline', sa.Column('referral_id', sa.String(), nullable=True))
    _say(COMMENTS, COMMENTS_BEFORE)


def downgrade() -> None:
    _say(COMMENTS_BEFORE, COMMENTS)
    op.drop_column('plan_timeline', 'referral_id')


def _say(comments: dict[str, str], before: dict[str, str]) -> None:
    """SQLite keeps no comments."""
    if op.get_bind().dialect.supports_comments:
        for table, comment in comments.items():
            op.create_table_comment(table, comment, existing_comment=before[table])
