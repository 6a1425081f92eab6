"""The words an agency's policy is told in: what its steps are called and what they say.

Here: words only. Not here: composing the policy (``evaluation.weighted``).
"""

from datetime import date

from ..words import Text, day_words

BANDS = Text("Sebutan", "Labels")
BAND = Text("Nilai", "Points")
BEHAVIOUR = Text("Bagian perilaku", "Share of behaviour")
DAYS = Text("Berlaku", "Decided for")
UNREAD = Text("Aspek di luar kebijakan", "Aspects outside the policy")
UNPLANNED = Text("Aspek tanpa indikator", "Aspects without an indicator")
BLANK = Text("Realisasi kosong", "Blank realisations")
TOTAL = Text("Nilai akhir", "Total")
LABEL = Text("Sebutan", "Label")
ROW = Text("Nilai hasil kerja", "Points of the work result")
TOTAL_RULE = Text("Nilai akhir adalah jumlah nilai aspek menurut bobotnya.", "The total adds the aspects by weight.")
GATE_RULE = Text(
    "Bila aspek kritis tidak mencapai batasnya, nilai akhir adalah 0.",
    "If a critical aspect misses its limit, the total is 0.",
)
LABEL_RULE = Text("Sebutan dibaca dari pita nilai kebijakan.", "The label is read from the bands of the policy.")
INDICATORS = Text(
    "Indikator satu aspek dalam satu hasil kerja dirata-rata menurut bobotnya.",
    "Indicators of one aspect in one result are averaged by weight.",
)
ROW_RULE = Text(
    "Nilai satu hasil kerja adalah jumlah aspek yang dimilikinya menurut bobotnya.",
    "The points of one result add the aspects it has by weight.",
)
RESULTS = Text(
    "Hasil kerja yang mempunyai aspek ini dirata-rata menurut bobotnya.",
    "The results that have this aspect are averaged by weight.",
)
MARKS = Text("Nilai perilaku adalah rata-rata nilai yang diberikan.", "Behaviour is the mean of the marks given.")


def days_of(since: date | None, until: date | None) -> Text:
    """Return the days a policy was decided for, in words."""
    first = Text("tanpa hari awal", "no first day") if since is None else day_words(since)
    last = Text("tanpa hari akhir", "no last day") if until is None else day_words(until)
    return Text("{first} sampai {last}", "{first} to {last}").fill(first=first, last=last)
