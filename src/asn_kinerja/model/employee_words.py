"""Closed lists about people: kinds of service, of position, levels.

Here: names only. Not here: any rule that depends on them.
"""

from ..words import Text, Word


class ServiceKind(Word):
    """Kind of civil service."""

    PNS = Text("PNS", "PNS")
    CPNS = Text("CPNS", "CPNS")
    PPPK = Text("PPPK", "PPPK")


class PositionKind(Word):
    """Kind of position: the role comes from here, never from a title."""

    PELAKSANA = Text("pelaksana", "pelaksana")
    PENGAWAS = Text("pengawas", "pengawas")
    ADMINISTRATOR = Text("administrator", "administrator")
    JPT = Text("pimpinan tinggi", "high leadership (JPT)")
    JF = Text("fungsional", "functional (JF)")


class Jenjang(Word):
    """Levels of leadership positions (JPT) and of functional positions (JF)."""

    JPT_PRATAMA = Text("pimpinan tinggi pratama", "JPT pratama")
    JPT_MADYA = Text("pimpinan tinggi madya", "JPT madya")
    JPT_UTAMA = Text("pimpinan tinggi utama", "JPT utama")
    PEMULA = Text("pemula", "pemula")
    TERAMPIL = Text("terampil", "terampil")
    MAHIR = Text("mahir", "mahir")
    PENYELIA = Text("penyelia", "penyelia")
    AHLI_PERTAMA = Text("ahli pertama", "ahli pertama")
    AHLI_MUDA = Text("ahli muda", "ahli muda")
    AHLI_MADYA = Text("ahli madya", "ahli madya")
    AHLI_UTAMA = Text("ahli utama", "ahli utama")


_JPT = (Jenjang.JPT_PRATAMA, Jenjang.JPT_MADYA, Jenjang.JPT_UTAMA)

#: The levels that each kind of position has; a kind without an entry has none.
LEVELS: dict[PositionKind, tuple[Jenjang, ...]] = {
    PositionKind.JPT: _JPT,
    PositionKind.JF: tuple(level for level in Jenjang if level not in _JPT),
}
