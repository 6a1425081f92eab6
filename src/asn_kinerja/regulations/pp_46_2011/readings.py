"""What PP 46/2011 leaves open: ten named readings, each with its default and the reason.

Here: the choices and their Indonesian names. Not here: what they change (``policy``).
"""

from ...law.reading import Reading, reading
from ...words import Text


@reading(
    "celah_sebutan",
    default="LOWER_BOUND",
    about=Text("Sebutan nilai di antara dua pita bilangan bulat.", "The sebutan of a value between two printed bands."),
    why=Text('"91 ke atas" tidak terpenuhi oleh 90,5.', '"91 and above" is not met by 90.5.'),
)
class BandGap(Reading):
    """The sebutan of a value between two printed bands: 90-91, 75-76, 60-61, 50-51."""

    LOWER_BOUND = (
        "BATAS_BAWAH",
        Text(
            "pita yang lebih tinggi mulai pada batas bawah tercetak",
            "the higher band starts at its printed lower bound",
        ),
    )
    UPPER_BOUND = (
        "BATAS_ATAS",
        Text(
            "pita yang lebih rendah berakhir pada batas atas tercetak", "the lower band ends at its printed upper bound"
        ),
    )
    MIXED = (
        "CAMPURAN",
        Text("batas atas sampai 75, lalu Baik sampai di bawah 91", "upper bounds up to 75, then Baik to below 91"),
    )
    CLOSED = ("INTERVAL_TERTUTUP", Text("tidak ada sebutan di dalam celah", "no sebutan inside a gap"))


@reading(
    "realisasi_nol",
    default="PER_ASPECT",
    about=Text("Realisasi 0 pada kegiatan yang dikerjakan.", "A realisation of 0 in a row that was worked on."),
    why=Text("Rumusnya per aspek.", "The formula is stated for each aspect."),
)
class ZeroRule(Reading):
    """What a realisation of 0 does to its row."""

    PER_ASPECT = ("PER_ASPEK", Text("hanya aspek itu bernilai 0", "only that aspect counts 0"))
    WHOLE_ROW = (
        "SELURUH_BARIS",
        Text(
            "seluruh baris bernilai 0 bila kuantitas, kualitas atau waktu 0",
            "the whole row counts 0 if quantity, quality or time is 0",
        ),
    )


@reading(
    "realisasi_kosong",
    default="REFUSE",
    about=Text("Realisasi yang belum diisi.", "A realisation left blank."),
    why=Text("Angka yang hilang bukan nol.", "A missing figure is not a zero."),
)
class BlankRule(Reading):
    """What a blank realisation counts."""

    ZERO = ("NOL", Text("dihitung 0", "counts 0"))
    REFUSE = ("TOLAK", Text("ditolak sebagai belum lengkap", "is refused as incomplete"))


@reading(
    "lantai_nilai",
    default="NONE",
    about=Text("Nilai aspek yang negatif.", "An aspect with negative points."),
    why=Text("Tidak ditemukan batas bawah.", "No floor was found."),
)
class FloorRule(Reading):
    """Whether an aspect may count less than 0."""

    NONE = ("TANPA_LANTAI", Text("nilai negatif tetap", "negative points stay"))
    ZERO = ("LANTAI_NOL", Text("nilai negatif dinaikkan menjadi 0", "negative points are raised to 0"))


@reading(
    "pembulatan_sebelum_sebutan",
    default="NONE",
    about=Text("Pembulatan nilai akhir sebelum dibaca pada pita.", "Rounding the total before it meets a band."),
    why=Text("Tidak ditemukan aturan pembulatan.", "No rounding rule was found."),
)
class RoundingBeforeBand(Reading):
    """Whether the total is rounded before it is named."""

    NONE = ("TANPA", Text("tanpa pembulatan", "not rounded"))
    TWO_DECIMALS = ("DUA_DESIMAL", Text("dibulatkan dua desimal", "rounded to two decimals"))


@reading(
    "pembulatan",
    default="DISPLAY_ONLY",
    about=Text("Pembulatan nilai capaian sebelum dirata-rata.", "Rounding of row values before their mean."),
    why=Text("Tidak ditemukan aturan pembulatan.", "No rounding rule was found."),
)
class StagedRounding(Reading):
    """Whether rows are rounded before their mean."""

    DISPLAY_ONLY = ("HANYA_TAMPILAN", Text("nilai capaian tidak dibulatkan sebelum dirata-ratakan", "for display only"))
    TWO_DECIMALS = ("BERTAHAP_2_DESIMAL", Text("tiap baris dibulatkan dua desimal", "each row rounded to two decimals"))


@reading(
    "perilaku_tahunan",
    default="UNROUNDED",
    about=Text("Nilai setahun dari nilai bulanan.", "A yearly mark made of monthly marks."),
    why=Text("Pembulatan itu kebiasaan satu aplikasi.", "Rounding is the habit of one application."),
)
class YearlyMarks(Reading):
    """Whether the yearly mark of an aspect is rounded."""

    ROUNDED_PER_ASPECT = ("BULATKAN_PER_ASPEK", Text("dibulatkan menjadi bilangan bulat", "rounded to a whole number"))
    UNROUNDED = ("TANPA_PEMBULATAN", Text("tanpa pembulatan", "not rounded"))


@reading(
    "kreativitas_majemuk",
    default="MAXIMUM",
    about=Text("Lebih dari satu kreativitas dalam setahun.", "Several creative works in a year."),
    why=Text("Demikian aplikasi BKN.", "BKN's application does so."),
)
class SeveralWorks(Reading):
    """What several creative works count."""

    MAXIMUM = ("MAKSIMUM", Text("yang tertinggi", "the highest"))
    SINGLE = ("TUNGGAL", Text("satu angka yang ditetapkan atasan", "one figure entered by the superior"))
    SUM = ("JUMLAH", Text("dijumlahkan", "their sum"))


@reading(
    "mutasi_dalam_tahun",
    default="UNWEIGHTED_MEAN",
    about=Text("Pindah jabatan dalam tahun berjalan.", "A transfer within the year."),
    why=Text("Beberapa jawaban resmi sama.", "Several official answers agree."),
)
class Transfer(Reading):
    """How the plans of one year join."""

    UNWEIGHTED_MEAN = (
        "RATA_RATA",
        Text("rata-rata nilai SKP tanpa bobot bulan", "the unweighted mean of the plan values"),
    )
    SCALED_QUANTITY = (
        "TARGET_KUANTITAS_PROPORSIONAL",
        Text(
            "target kuantitas tiap SKP dikalikan bulan/12, lalu rata-rata",
            "the quantity target of each plan times months/12, then the mean",
        ),
    )


@reading(
    "bulan_tidak_penuh",
    default="COUNT",
    about=Text(
        "Bulan yang tidak penuh bila target kuantitas dikalikan bulan/12.",
        "A partial month where quantity targets are multiplied by months/12.",
    ),
    why=Text(
        "SKP baru mulai pada awal bulan (Pasal 5 ayat (6)); bulan yang terpotong tidak diatur.",
        "A new SKP begins with a month (Pasal 5 ayat (6)); a month cut in two is not provided for.",
    ),
)
class PartMonths(Reading):
    """How a month that is only partly inside a plan counts when quantity targets are scaled."""

    COUNT = ("DIHITUNG_PENUH", Text("dihitung satu bulan", "counts as a whole month"))
    DAYS = ("MENURUT_HARI", Text("dihitung menurut harinya", "counts by its days"))


READINGS = (
    BandGap,
    ZeroRule,
    BlankRule,
    FloorRule,
    RoundingBeforeBand,
    StagedRounding,
    YearlyMarks,
    SeveralWorks,
    Transfer,
    PartMonths,
)
