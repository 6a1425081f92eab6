"""References read back: from the printed words or the identifier of a text or place to the value.

Here: reading. Not here: writing (``citation``), any text.
"""

import re

from ..errors import LabelError, problem
from .citation import ORDINARY, SLASHED, Citation, Regulation, Standing

_AKN = re.compile(r"akn/id/act/([^/#]+)/([0-9]{4})/([^/#]+)")
_UNVERIFIED = ("pasal belum diverifikasi", "article not verified")
_POLICY = (Standing.POLICY.value.id, Standing.POLICY.value.en)
_PLACE = re.compile(
    r"(?P<name>.+?)"
    r"(?: Pasal (?P<pasal>[^ ()]+)(?: ayat \((?P<ayat>[^()]+)\))?"
    r"| (?:Lampiran|annex) (?:hlm\. |p\. )?(?P<page>.+?))?"
    r"(?: (?:angka|no\.) (?P<point>[^ ()]+))?"
    rf"(?: \((?P<note>{'|'.join(map(re.escape, (*_UNVERIFIED, *_POLICY)))})\))?"
)
#: What looks like a citation and is none: it would become the name of a policy without a word.
_NEAR_MISS = re.compile(r"^akn/|[0-9] */ *[0-9]|\b(?:No\.?|Nomor) *[0-9]|\b(?:Pasal|ayat|article)\b", re.IGNORECASE)
_LONGEST = 300


def read_regulation(text: str) -> Regulation:
    """Return the text that is cited, from its usual citation or its identifier; a policy by its name.

    An identifier keeps no capitals: the kind comes back in capitals, and is equal all the same.

    Raises ``LabelError`` for what is no text of 1 to 300 characters, and for what looks like a citation and is none
    as this library prints them ("PP No. 30 Tahun 2019").

    >>> read_regulation("PP 30/2019").akn, read_regulation("akn/id/act/pp/2019/30").short
    ('akn/id/act/pp/2019/30', 'PP 30/2019')
    """
    name = _line(text)
    found = _AKN.fullmatch(name)
    if found:
        kind, year, number = found.groups()
        if not re.fullmatch("[0-9]{1,6}", number):
            return Regulation(f"{kind}/{number.replace('-', '/')}/{year}".upper(), None, None)
        words = "-".join(one.replace("-", " ") for one in kind.split("--"))
        return Regulation(words.upper(), int(number), int(year))
    if re.fullmatch(SLASHED, name):
        return Regulation(name, None, None)
    plain = re.fullmatch(ORDINARY, name)
    if plain is None and _NEAR_MISS.search(name):
        raise LabelError(problem("reference", "text", text))
    return Regulation(plain[1], int(plain[2]), int(plain[3])) if plain else Regulation(name, None, None)


def read_citation(text: str, standing: Standing) -> Citation:
    """Return the place that is cited, from its words in either language; they do not tell the *standing*.

    Words that say "policy, not law" have that standing, whatever is given.

    Raises ``LabelError`` for what is no text of 1 to 300 characters or no standing.

    >>> read_citation("PP 30/2019 Pasal 41 ayat (5)", Standing.CORROBORATED).akn
    'akn/id/act/pp/2019/30#art_41__para_5'
    """
    if not isinstance(standing, Standing):
        raise LabelError(problem("type", "standing", standing, expected="Standing"))
    found = _PLACE.fullmatch(_line(text))
    assert found is not None
    place = {key: found[key] for key in ("pasal", "ayat", "page", "point")}
    return Citation(read_regulation(found["name"]), Standing.POLICY if found["note"] in _POLICY else standing, **place)


def _line(text: object) -> str:
    name = " ".join(text.split()) if isinstance(text, str) else ""
    if not name or len(name) > _LONGEST:
        raise LabelError(problem("reference", "text", text))
    return name
