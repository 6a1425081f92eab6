"""The sentences of conditions, rankings and training, in two languages.

Here: words only, merged into ``finding.phrases``. Not here: computing, any number.
"""

from ..words import Text

FOLLOW_UP_PHRASES: dict[str, Text] = {
    "all_of": Text("{value}: {met} dari {count} syarat terpenuhi", "{value}: {met} of {count} conditions are met"),
    "any_of": Text("{value}: {met} dari {count} pilihan terpenuhi", "{value}: {met} of {count} alternatives are met"),
    "none_of": Text("{value}: {met} dari {count} halangan ada", "{value}: {met} of {count} obstacles are there"),
    "missing": Text("{value}: {missing}", "{value}: {missing}"),
    "served": Text(
        "{value}: dihitung sejak {first}, {years} tahun genap pada {due}",
        "{value}: counted from {first}, {years} years are complete on {due}",
    ),
    "not_serving": Text("{value}: tidak bekerja pada {day}", "{value}: not serving on {day}"),
    "in_rank": Text(
        "{value}: dalam pangkat terakhir sejak {since}, {years} tahun genap pada {due}",
        "{value}: in the present rank since {since}, {years} years are complete on {due}",
    ),
    "no_rank": Text("{value}: belum mempunyai pangkat pada {day}", "{value}: no rank is held on {day}"),
    "ceiling": Text(
        "{value}: golongan {golongan}; batas untuk pendidikan {education} adalah {limit}",
        "{value}: golongan {golongan}; the ceiling for {education} is {limit}",
    ),
    "kind_is": Text("{value}: {found}; yang diminta {asked}", "{value}: {found}; asked for is {asked}"),
    "younger": Text("{value}: berusia {years} tahun pada {due}", "{value}: reaches the age of {years} on {due}"),
    "never_punished": Text(
        "{value}: tidak pernah dijatuhi hukuman disiplin tingkat {asked}",
        "{value}: never punished at the level {asked}",
    ),
    "not_punished_within": Text(
        "{value}: tidak ada hukuman disiplin tingkat {asked} dalam {years} tahun terakhir",
        "{value}: not punished at the level {asked} in the last {years} years",
    ),
    "punished": Text(
        "{value}: hukuman disiplin tingkat {level} berlaku sejak {decided}",
        "{value}: a punishment at the level {level} took effect on {decided}",
    ),
    "punished_within": Text(
        "{value}: hukuman disiplin tingkat {level} berlaku sejak {decided}, belum lewat {years} tahun",
        "{value}: a punishment at the level {level} took effect on {decided}, less than {years} years ago",
    ),
    "no_leave": Text("{value}: tidak pernah mengambil {asked}", "{value}: never took {asked}"),
    "leave_taken": Text("{value}: mengambil {asked} sejak {first}", "{value}: took {asked} from {first}"),
    "awards_held": Text(
        "{value}: {count} penghargaan tercatat; yang diminta {asked}",
        "{value}: {count} awards are on record; asked for is {asked}",
    ),
    "awards_within": Text(
        "{value}: {count} penghargaan dalam {months} bulan terakhir; yang diminta {asked}",
        "{value}: {count} awards in the last {months} months; asked for is {asked}",
    ),
    "stated": Text("{value}: {title}", "{value}: {title}"),
    "stated_since": Text("{value}: {title}, berlaku sejak {since}", "{value}: {title}, from {since}"),
    "rated": Text("{value}: {found}; yang diminta {asked}", "{value}: {found}; asked for is {asked}"),
    "rose": Text(
        "{value}: {first_period} {before}, {last_period} {last}",
        "{value}: {first_period} {before}, {last_period} {last}",
    ),
    "rose_by": Text(
        "{value}: {first_period} {before}, {last_period} {last}: selisih {rise}; "
        "yang diminta naik paling sedikit {least}",
        "{value}: {first_period} {before}, {last_period} {last}: a difference of {rise}; asked for is at least {least}",
    ),
    "reaches": Text(
        "{value}: {last_period} {last}; yang diminta paling sedikit {least}",
        "{value}: {last_period} {last}; asked for is at least {least}",
    ),
    "competent": Text(
        "{value}: {count} kompetensi mencapai tingkat yang dipersyaratkan",
        "{value}: {count} competences reach the required level",
    ),
    "competence_low": Text(
        "{value}: di bawah tingkat yang dipersyaratkan: {found}", "{value}: below the required level: {found}"
    ),
    "service_class": Text("masa kerja terus-menerus sejak {first}: {value}", "unbroken service since {first}: {value}"),
    "box": Text(
        "kinerja {performance}, potensial {potential}: kotak {value}",
        "performance {performance}, potential {potential}: box {value}",
    ),
    "hours_short": Text(
        "{hours} JP dari paling sedikit {limit} JP: kurang {value} JP",
        "{hours} of at least {limit} JP: {value} JP short",
    ),
    "hours_left": Text(
        "{hours} JP dari paling banyak {limit} JP: masih boleh {value} JP",
        "{hours} of at most {limit} JP: {value} JP still allowed",
    ),
    "hours_over": Text(
        "{hours} JP melebihi batas {limit} JP: lebih {over} JP, masih boleh {value} JP",
        "{hours} JP exceed the limit of {limit} JP by {over} JP: {value} JP still allowed",
    ),
    "share_of": Text("{actual} dari {required}: {value}", "{actual} of {required}: {value}"),
    "coaching_word": Text("{period}: {value}", "{period}: {value}"),
    "coaching_rated": Text("{period}: {value}, karena {led}", "{period}: {value}, because of {led}"),
    "coaching_short": Text("{what}: {value}, di bawah {least}", "{what}: {value}, below {least}"),
    "coaching_trend": Text("{value} ({periods})", "{value} ({periods})"),
    "coaching_repeated": Text("{value} kali {succession}: {periods}", "{value} times {succession}: {periods}"),
    "coaching_taken": Text(
        "{value}: diambil alih pimpinan, pegawai tidak dapat menyelesaikannya",
        "{value}: taken over by the leader, the employee could not finish it",
    ),
}
_ONCE = Text(
    "; {once} catatan ganda sertifikat yang sama tidak dihitung lagi",
    "; {once} more entries of the same certificate are not counted again",
)
FOLLOW_UP_PHRASES |= {
    f"{how}_once": Text(FOLLOW_UP_PHRASES[how].id + _ONCE.id, FOLLOW_UP_PHRASES[how].en + _ONCE.en)
    for how in ("hours_short", "hours_left", "hours_over")
}
