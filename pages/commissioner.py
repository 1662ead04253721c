"""The commissioner's briefing: a release as it was published, and nothing that can be asked."""

import streamlit as st

from auth.gate import require
from auth.permissions import Permission
from briefing.releases.answers import RULE, answers
from briefing.releases.fair_reach import fair_reach
from briefing.releases.pictures import pictures
from briefing.releases.reading_rules import HOW_TO_READ
from pages.parts.briefing_files import briefing_files
from pages.parts.release_charts import chart_cards
from pages.parts.release_sheet import answer_card, feed_days, in_short, one_table
from pages.parts.release_start import release_start

viewer = require(Permission.SEE_BRIEFING)
release = release_start(viewer)
briefing_files(viewer, release.number)

said = answers(release)
in_short(said)
for answer in said:
    answer_card(answer)
    chart_cards(pictures(release, answer.about))
feed_days(release)

st.header("Fair reach", anchor=False)
for line in fair_reach(release):
    st.text(line)

st.header("The tables", anchor=False)
one_table(release)

st.header("How to read these figures", anchor=False)
for line in (RULE, *HOW_TO_READ):
    st.markdown(f"- {line}")
