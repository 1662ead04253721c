"""what keeps guessers out: failed sign-ins, the second factor, identities of the organisation

Revision ID: 0005
Revises: 0004

"""

from alembic import op
import sqlalchemy as sa


revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'sign_in_failures',
        sa.Column('address', sa.String(), nullable=False),
        sa.Column('failures', sa.Integer(), nullable=False),
        sa.Column('failed_at', sa.String(), nullable=False),
        sa.Column('locked_until', sa.String(), nullable=True),
        sa.PrimaryKeyConstraint('address'),
    )
    op.create_table(
        'used_identities',
        sa.Column('identity_hash', sa.String(), nullable=False),
        sa.Column('used_at', sa.String(), nullable=False),
        sa.PrimaryKeyConstraint('identity_hash'),
    )
    for column in ('email', 'organisation_id', 'locked_until', 'factor_secret'):
        op.add_column('accounts', sa.Column(column, sa.String(), nullable=True))
    op.add_column('accounts', sa.Column('factor_step', sa.Integer(), nullable=True))
    op.add_column(
        'accounts',
        sa.Column('failed_attempts', sa.Integer(), server_default='0', nullable=False),
    )
    op.create_index('ix_accounts_email', 'accounts', ['email'], unique=True)
    op.create_index('ix_accounts_organisation_id', 'accounts', ['organisation_id'], unique=True)
    for table in ('sign_in_tickets', 'sign_in_sessions'):
        for column in ('by_organisation', 'with_code'):
            op.add_column(
                table, sa.Column(column, sa.Boolean(), server_default=sa.false(), nullable=False)
            )


def downgrade() -> None:
    for table in ('sign_in_sessions', 'sign_in_tickets'):
        op.drop_column(table, 'with_code')
        op.drop_column(table, 'by_organisation')
    op.drop_index('ix_accounts_organisation_id', table_name='accounts')
    op.drop_index('ix_accounts_email', table_name='accounts')
    for column in (
        'failed_attempts', 'factor_step', 'factor_secret', 'locked_until', 'organisation_id', 'email',
    ):
        op.drop_column('accounts', column)
    op.drop_table('used_identities')
    op.drop_table('sign_in_failures')
