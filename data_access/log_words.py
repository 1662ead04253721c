"""What was asked, in codes, for the access log; never what was found."""

from domain.question import Question


def words_for_the_log(question: Question) -> str:
    asked = {
        "from": question.period.start,
        "to": question.period.end,
        "as_of": question.as_of,
        "area": question.area or "all",
        "crime_type": question.crime_type or "all",
    }
    return " ".join(f"{name}={value}" for name, value in asked.items())
