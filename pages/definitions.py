"""Definitions: what exactly does each number count, and what do the words mean?"""

import streamlit as st

from auth.gate import protected, require
from auth.permissions import Permission
from briefing.definitions import facts_of, glossary, matching, rungs, standards, topics
from domain.measure import Measure
from measures.catalogue import CATALOGUE

viewer = require(Permission.SEE_DEFINITIONS)


@protected(Permission.SEE_DEFINITIONS)
def show(key: str = "") -> None:
    """One definition, or all; the address says which, so that it can be passed on."""
    st.session_state["find"] = ""
    st.query_params.from_dict({"measure": key} if key else {})


def definition(measure: Measure) -> None:
    """One definition, whole."""
    st.table(
        facts_of(measure),
        border="horizontal",
        hide_index=True,
        hide_header=True,
        alt=f"The definition of {measure.title}",
    )
    first, *narrower = rungs(measure)
    if narrower:
        st.markdown(f"**Steps to the base**, from all {first.lower()}:")
        st.markdown("\n".join(f"1. {step}" for step in narrower))
    if measure.traps:
        st.markdown("**Keep in mind**")
        st.markdown("\n".join(f"- {trap}" for trap in measure.traps))


st.title("Definitions", anchor=False)
asked = st.query_params.get("measure")
if asked in CATALOGUE:
    st.header(CATALOGUE[asked].title, anchor=False)
    definition(CATALOGUE[asked])
    st.button("All definitions", on_click=show)
    st.stop()
if asked:
    st.warning("There is no measure under that name. Here are all that there are.")

st.write("What every number on these pages counts, and the file that says so.")
words = st.text_input("Find", type="search", key="find", bind="query-params", width=480)
found = topics(matching(words or ""))
if not found:
    st.info("No definition holds all those words. Try one of them, or a shorter one.")
for topic, measures in found.items():
    st.header(topic, anchor=False)
    for measure in measures:
        with st.expander(f"**{measure.title}**: {measure.question}"):
            definition(measure)
            st.button("Only this definition", key=measure.key, on_click=show, args=(measure.key,))

st.header("Service standards", anchor=False)
st.write("Working defaults, in calendar days, until the partnership sets its own.")
st.table(standards(), border="horizontal", hide_index=True, alt="Days allowed for each wait")
st.header("Words", anchor=False)
st.markdown(glossary(), anchors=False)
