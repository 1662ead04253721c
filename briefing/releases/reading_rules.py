"""What somebody has to know who reads a release."""

HOW_TO_READ = (
    "A number of 1 to 4 people is not shown, nor are others from which it could be worked out. So "
    "not shown does not say small.",
    "Of some totals it is said that they are fewer than 5: they are 1 to 4, and never divided.",
    "A true zero is shown as 0. Not shown, not published and not received are other things.",
    "Open cases and people in direct work are those of the last day of the period. What came of "
    "the period's referrals, offers and cases is as it was known on the day of the data.",
    "n of N says how many, out of how many. Under 10 no rate is given.",
    "A 95% interval is the range in which the true rate most likely lies. Two ranges that "
    "overlap do not show that the rates are alike, nor that they differ.",
    "Victim support stands beside the work with perpetrators: neither is read alone, and while "
    "nothing comes from the victim service both are grey.",
    "There is no comparison group: nothing here says what caused a change.",
)
