"""BerAKHLAK: the seven ASN values with three guides each, and the five behaviour aspects they realise.

Here: the closed lists, with stable codes. Not here: observing anybody, and any rating.
"""

from attrs import frozen

from ...checks import kind_problem, refuse, word_problem
from ...errors import LabelError, ModelError
from ...frozenmap import FrozenMap
from ...law.citation import Citation, Standing
from ...words import Text, Word
from .numbers import PERMENPANRB_6_2022

VALUES_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, pasal="10", ayat="1-2")
GUIDES_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, pasal="10", ayat="3")

VALUES_RULE = PERMENPANRB_6_2022.rule(
    "perilaku_berakhlak",
    VALUES_PLACE,
    ("Perilaku kerja", "Behaviour at work"),
    "Lima aspek perilaku kerja diwujudkan dalam nilai dasar ASN BerAKHLAK: tujuh nilai dengan tiga panduan.",
    "The five aspects of behaviour are realised as the ASN values BerAKHLAK: seven values of three guides each.",
)


class BehaviourAspect(Word):
    """The five aspects of behaviour; the text names no value for each: all are realised as BerAKHLAK."""

    ORIENTASI_PELAYANAN = Text("orientasi pelayanan", "service orientation")
    KOMITMEN = Text("komitmen", "commitment")
    INISIATIF_KERJA = Text("inisiatif kerja", "initiative at work")
    KERJA_SAMA = Text("kerja sama", "cooperation")
    KEPEMIMPINAN = Text("kepemimpinan", "leadership")


class BerAKHLAK(Word):
    """The seven ASN values, in the order of their acronym."""

    BERORIENTASI_PELAYANAN = Text("berorientasi pelayanan", "service oriented")
    AKUNTABEL = Text("akuntabel", "accountable")
    KOMPETEN = Text("kompeten", "competent")
    HARMONIS = Text("harmonis", "harmonious")
    LOYAL = Text("loyal", "loyal")
    ADAPTIF = Text("adaptif", "adaptive")
    KOLABORATIF = Text("kolaboratif", "collaborative")


@frozen
class Guide:
    """One guide of behaviour (panduan perilaku).

    Attributes:
        code: stable, ``"AKUNTABEL.2"``: the value and the number within it.
        value: the value it belongs to.
        text: its words, as printed; in English a translation.
        cite: where it stands.

    """

    code: str
    value: BerAKHLAK
    text: Text
    cite: Citation = GUIDES_PLACE


_PRINTED = (
    (
        BerAKHLAK.BERORIENTASI_PELAYANAN,
        Text("memahami dan memenuhi kebutuhan masyarakat", "understands and meets the needs of the people"),
        Text("ramah, cekatan, solutif, dan dapat diandalkan", "is friendly, quick, helpful and reliable"),
        Text("melakukan perbaikan tiada henti", "never stops improving"),
    ),
    (
        BerAKHLAK.AKUNTABEL,
        Text(
            "melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
            "works honestly, responsibly, carefully, with discipline and high integrity",
        ),
        Text(
            "menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
            "uses the wealth and goods of the state responsibly, effectively and efficiently",
        ),
        Text("tidak menyalahgunakan kewenangan jabatan", "does not abuse the powers of the post"),
    ),
    (
        BerAKHLAK.KOMPETEN,
        Text(
            "meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
            "raises own competence to answer ever changing challenges",
        ),
        Text("membantu orang lain belajar", "helps others to learn"),
        Text("melaksanakan tugas dengan kualitas terbaik", "works to the best quality"),
    ),
    (
        BerAKHLAK.HARMONIS,
        Text("menghargai setiap orang apapun latar belakangnya", "respects everybody, whatever their background"),
        Text("suka menolong orang lain", "likes to help others"),
        Text("membangun lingkungan kerja yang kondusif", "builds a good climate at work"),
    ),
    (
        BerAKHLAK.LOYAL,
        Text(
            "memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada "
            "Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
            "holds to Pancasila and the constitution of 1945, is loyal to the unitary state and its lawful government",
        ),
        Text(
            "menjaga nama baik sesama aparatur sipil negara, Pimpinan, instansi, dan negara",
            "guards the good name of fellow civil servants, leaders, agency and state",
        ),
        Text("menjaga rahasia jabatan dan negara", "keeps the secrets of the post and of the state"),
    ),
    (
        BerAKHLAK.ADAPTIF,
        Text("cepat menyesuaikan diri menghadapi perubahan", "adapts quickly to change"),
        Text("terus berinovasi dan mengembangkan kreativitas", "keeps innovating and developing creativity"),
        Text("bertindak proaktif", "acts before being asked"),
    ),
    (
        BerAKHLAK.KOLABORATIF,
        Text("memberi kesempatan kepada berbagai pihak untuk berkontribusi", "lets many parties contribute"),
        Text(
            "terbuka dalam bekerja sama untuk menghasilkan nilai tambah", "is open to working together for added value"
        ),
        Text(
            "menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
            "puts many resources to use for common ends",
        ),
    ),
)
GUIDES: FrozenMap[str, Guide] = FrozenMap(
    {
        f"{value.name}.{number}": Guide(f"{value.name}.{number}", value, text)
        for value, *texts in _PRINTED
        for number, text in enumerate(texts, 1)
    }
)


def guides_of(value: BerAKHLAK) -> tuple[Guide, ...]:
    """Return the three guides of *value*, in the printed order.

    Raises ``ModelError`` for what is no value.
    Source: PermenPANRB 6/2022 Pasal 10 ayat (3).

    >>> [one.text.id for one in guides_of(BerAKHLAK.ADAPTIF)][2]
    'bertindak proaktif'
    """
    refuse(ModelError, kind_problem(value, BerAKHLAK, "value"))
    return tuple(one for one in GUIDES.values() if one.value is value)


def guide(code: str) -> Guide:
    """Return the guide with *code*, ``"AKUNTABEL.2"``.

    Raises ``LabelError`` for any other code, naming the nearest.

    >>> guide("LOYAL.3").text.id
    'menjaga rahasia jabatan dan negara'
    """
    found = GUIDES.get(code) if isinstance(code, str) else None
    if found is None:
        shown = code if isinstance(code, str) else type(code).__name__
        raise LabelError(word_problem(shown, GUIDES, "code"))
    return found
