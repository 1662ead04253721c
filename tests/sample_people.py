"""An account for each role in the sample data; Ana leads two of its three units."""

from data_access.accounts import Account
from domain.terms import Agency, Role

ANA = Account("ana", "Ana Unit", Role.UNIT_LEAD, units=frozenset({"IASU", "DAPU"}))
PIA = Account("pia", "Pia Partner", Role.PARTNER_LEAD, Agency.HEALTH, frozenset({"IASU"}))
COLM = Account("colm", "Colm Commissioner", Role.COMMISSIONER)
ADA = Account("ada", "Ada Administrator", Role.ADMINISTRATOR)
SAMPLE_PEOPLE = (ANA, PIA, COLM, ADA)
