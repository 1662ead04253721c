"""What somebody has to know who reads a release."""

HOW_TO_READ = (
    "A number of 1 to 4 people is not shown, nor are others from which it could be worked out. So "
    "not shown does not say small.",
    "Of some totals it is said that they are fewer than 5: they are 1 to 4, and never divided.",
    "A true zero is shown as 0. Not shown, not published and not received are other things.",
    "n of N says how many, out of how many. Under 10 no rate is given.",
    "A 95% interval is the range in which the true rate most likely lies. Where two ranges "
    "overlap, the rates may not differ.",
    "Victim support stands beside the work with perpetrators: neither is read alone, and while "
    "nothing comes from the victim service both are grey.",
    "There is no comparison group: nothing here says what caused a change.",
)
