"""Which cells of linked tables stay hidden, for ever, from somebody who keeps every number shown.

A caller describes the tables of a release and of all earlier ones as a `System`, asks `publish`
for the numbers of the new tables, and `audit` what all of them together give away.
"""
