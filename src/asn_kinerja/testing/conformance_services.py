"""Conformance cases about services: the suite ``permenpanrb_90_2021``.

Here: mapping its cases to the library. Not here: judging them (``answers``).
"""

from collections.abc import Callable

from ..regulations import permenpanrb_90_2021
from .answers import Answer, Case, Chosen, offered

OFFERED = {"permenpanrb_90_2021": offered(*permenpanrb_90_2021.READINGS)}


def _points(given: Case, chosen: Chosen) -> Answer:
    points = next((one for one in chosen if isinstance(one, permenpanrb_90_2021.SurveyPoints)), None)
    reading = points or permenpanrb_90_2021.SurveyPoints.PROPORTIONAL
    found = permenpanrb_90_2021.survey_points(given["indeks"], given["poin_maksimum"], reading).value
    return {"poin": getattr(found, "exact", None)}


def _handled(given: Case, _: Chosen) -> Answer:
    found = permenpanrb_90_2021.complaints_handled(
        handled=int(given["selesai"]),
        to_handle=int(given["harus_ditangani"]),
        in_process=None if given["sedang_diproses"] is None else int(given["sedang_diproses"]),
    ).value
    return {"persen": getattr(found, "exact", None)}


RULES: dict[tuple[str, str], Callable[[Case, Chosen], Answer]] = {
    ("permenpanrb_90_2021", "poin_survei"): _points,
    ("permenpanrb_90_2021", "persentase_pengaduan_selesai"): _handled,
}
